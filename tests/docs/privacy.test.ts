import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MemoryStore } from '../../src/store/memory';
import type { ListedDocument } from '../../src/store/ports/documents';
import { onlyCard, openBoardChat } from '../bot/boards/boardChat';
import { plantPerson } from '../privacy/plantedPerson';
import { listed } from '../store/listed';
import { privacyRows } from './privacyRows';

const ADA = { id: '29:ada', name: 'Ada Lovelace', aadObjectId: '0d9e2b64-3f18-4c77-a5c1-92b8e4d6f301' };
const IN_EMULATOR = { channelId: 'emulator', from: ADA };

const rows = privacyRows();
const prefixes = rows.flatMap((row) => row.prefixes);

const SRC = path.join(__dirname, '../../src');
/** The rooms that have to do with the store; elsewhere such texts are something else. */
const STORING = ['boards', 'bot', 'insights', 'privacy', 'store', 'team'];
/** How a key begins where it is put together, and what is a key as a whole. */
const KEY_START = /(?<=['"`])[a-z]+(?:-[a-z]+)*\/(?:[a-z]+(?:-[a-z]+)*\/)*(?=['"`]|\$\{)/g;
const WHOLE_KEY = /(?<=const KEY = ')[^']+(?=')/g;

/** What keys of documents begin with in the source, and where. */
function keysInSource(): { key: string; file: string }[] {
  return STORING.flatMap((room) =>
    readdirSync(path.join(SRC, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => {
        const source = readFileSync(path.join(SRC, room, file), 'utf8');
        const found = [KEY_START, WHOLE_KEY].flatMap((pattern) => source.match(pattern) ?? []);
        return found.map((key) => ({ key, file: `src/${room}/${file}` }));
      }),
  );
}

describe('docs/privacy.md, after everything that people do with the bot', () => {
  const store = new MemoryStore();
  let chat: Awaited<ReturnType<typeof openBoardChat>>;
  let documents: ListedDocument[];

  beforeAll(async () => {
    chat = await openBoardChat({ store, files: { publicUrl: 'https://bot.contoso.com' } });
    const { board } = await chat.post(chat.channel());
    await chat.pressIn({ ...chat.channel(), from: ADA }, board(), 'Mark task 11 as done');
    await chat.send({ type: 'conversationUpdate', ...chat.channel(), membersAdded: [{ id: ADA.id }] });
    const inChannel = { ...chat.channel(), from: ADA };
    const menu = onlyCard(await chat.pressIn(inChannel, board(), 'More'));
    const [save] = (await chat.press(menu.choose('Save as template'), inChannel)).cards;
    await chat.press({ ...Object(save?.choose('Save')), title: 'Ours' }, inChannel);
    await chat.pressIn(inChannel, menu, 'Export for Excel');
    await chat.send({
      ...chat.personal('ada'),
      from: ADA,
      type: 'invoke',
      name: 'fileConsent/invoke',
      deliveryMode: undefined,
      replyToId: 'question',
      value: { type: 'fileUpload', action: 'decline' },
    });
    await chat.say('post tasks for the kickoff', { ...chat.group, from: ADA });
    await chat.say('Deutsch', { ...chat.personal('ada'), from: ADA });
    await chat.say('meine Aufgaben', { ...chat.personal('ada'), from: ADA });
    await chat.say('guide me', { ...chat.personal('ada'), from: ADA });
    await chat.say('zzqx of ada@example.com', { ...chat.personal('ada'), from: ADA });
    const [answer] = (await chat.say('tasks of the kickoff', IN_EMULATOR)).cards;
    await chat.submit(answer?.choose('Yes, this was helpful'), IN_EMULATOR);
    const planted = await plantPerson();
    documents = [...(await listed(store, '')), ...(await listed(planted.store, ''))];
    await planted.chat.close();
  });
  afterAll(() => chat.close());

  it('tells of whatever the source has a key for, each in one row', () => {
    const keys = keysInSource();
    const untold = keys.filter(({ key }) => !prefixes.some((prefix) => prefix.startsWith(key)));
    expect(untold).toEqual([]);
    expect(new Set(keys.map(({ key }) => key)).size).toBeGreaterThan(18);
    expect(prefixes.filter((prefix, index) => prefixes.indexOf(prefix) !== index)).toEqual([]);
  });

  it('tells of every document', () => {
    const untold = documents
      .map(({ key }) => key)
      .filter((key) => !prefixes.some((prefix) => key.startsWith(prefix)));
    expect(untold).toEqual([]);
  });

  it('tells of no other', () => {
    // The last is there for as long as a board is being posted.
    const rare = ['board-told/', 'secret-told', 'store/trial/', 'uninstalled/', 'board-posting/'];
    const unseen = prefixes.filter((prefix) => !documents.some(({ key }) => key.startsWith(prefix)));
    expect(unseen.filter((prefix) => !rare.includes(prefix))).toEqual([]);
  });

  it('names all that is known of a person', () => {
    const [known] = documents.filter(
      ({ key, value }) => key.startsWith('people/known/') && JSON.stringify(value).includes('Ada'),
    );
    expect(known?.value).toEqual({
      id: ADA.id,
      name: ADA.name,
      directoryId: ADA.aadObjectId,
      locale: expect.any(String),
      chat: {
        conversation: expect.any(String),
        serviceUrl: expect.any(String),
        tenant: null,
        client: expect.any(String),
        bot: expect.any(String),
      },
    });
  });

  it('says of which documents nobody’s name or id is in', () => {
    const ofNobody = rows.filter(({ whose }) => whose.startsWith('nobody')).flatMap((row) => row.prefixes);
    const naming = documents.filter(
      ({ key, value }) =>
        ofNobody.some((prefix) => key.startsWith(prefix)) &&
        /Lovelace|29:ada|0d9e2b64-3f18/i.test(key + JSON.stringify(value)),
    );
    expect(ofNobody.length).toBeGreaterThan(5);
    expect(naming.map(({ key }) => key)).toEqual([]);
  });
});
