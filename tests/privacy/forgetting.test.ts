import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FORMER_MEMBER } from '../../src/boards/board/named';
import { exportPerson } from '../../src/privacy/exportPerson';
import { findPerson } from '../../src/privacy/findPerson';
import { type Forgotten, forget } from '../../src/privacy/forget';
import { DocumentJobs } from '../../src/store/jobs/documentJobs';
import type { ListedDocument } from '../../src/store/ports/documents';
import { as, type BoardChat, onlyCard, openBoardChat } from '../bot/boards/boardChat';
import { privacyRows } from '../docs/privacyRows';
import { listed } from '../store/listed';
import { ASKED, HASH, type Planted, plantPerson, TRACES, ZELDA } from './plantedPerson';

/** Every kind of document that is somebody's, as docs/privacy.md names them. */
const KINDS = [
  'board-language/person',
  'board-language/place',
  'board-list',
  'board-people',
  'board-readers',
  'board-templates',
  'boards',
  'files/links',
  'homes/chat',
  'insights/records',
  'jobs/state',
  'jobs/wake',
  'people/known',
  'roster/news',
  'state/conversations',
  'state/users',
  'team/channels',
  'team/digest-readers',
  'team/drafts',
  'team/questions',
  'uninstalled',
];
const kindOf = (key: string) => KINDS.find((kind) => key === kind || key.startsWith(`${kind}/`)) ?? key;
const NOBODY = ['boards', 'msteams', 'state', 'users', 'channels', '29:nobody', 'former-member', HASH];
const withTraces = (documents: readonly ListedDocument[]) =>
  documents.filter(({ key, value }) =>
    TRACES.some((trace) => trace.test(key) || trace.test(JSON.stringify(value))),
  );
const keysOf = (documents: readonly { key: string }[]) => documents.map(({ key }) => key).sort();

describe('somebody whose data are everywhere', () => {
  let planted: Planted;
  let before: ListedDocument[];
  let exported: Awaited<ReturnType<typeof exportPerson>>;
  let byChannel: typeof exported;
  const nobodys: string[] = [];
  let planned: Forgotten[];
  let done: Forgotten[];
  let after: ListedDocument[];
  let later: BoardChat;

  beforeAll(async () => {
    planted = await plantPerson();
    const { chat, store } = planted;
    const event = { deliveryMode: undefined, text: undefined, from: ZELDA };
    await chat.send({ ...event, type: 'conversationUpdate', ...chat.channel(), membersAdded: [ZELDA] });
    const removed = { type: 'installationUpdate', action: 'remove' };
    await chat.send({ ...event, ...removed, ...chat.personal('zelda') });
    expect(chat.failures).toEqual([]);
    await chat.stop();
    before = await listed(store, '');
    for (const id of NOBODY) {
      const of = await findPerson(store, id);
      nobodys.push(...(await exportPerson(of, store)).map(({ key }) => `${id}: ${key}`));
    }
    byChannel = await exportPerson(await findPerson(store, ZELDA.id), store);
    const traces = await findPerson(store, ZELDA.aadObjectId.toUpperCase());
    exported = await exportPerson(traces, store);
    const parts = { documents: store, now: chat.now() };
    planned = await forget(traces, { ...parts, jobs: null });
    expect(await listed(store, '')).toEqual(before);
    done = await forget(traces, { ...parts, jobs: new DocumentJobs(store) });
    after = await listed(store, '');
    later = await openBoardChat({ store, stub: chat.stub, startsAt: chat.now() });
  });
  afterAll(async () => {
    await later?.close();
    await planted?.chat.close();
  });

  it('is in documents of every kind', () => {
    expect([...new Set(withTraces(before).map(({ key }) => kindOf(key)))].sort()).toEqual(KINDS);
  });

  it('is in whatever docs/privacy.md says is somebody’s, but for what has tests of its own', () => {
    const somebodys = privacyRows()
      .filter(({ whose }) => !whose.startsWith('nobody'))
      .flatMap(({ prefixes }) => prefixes);
    const elsewhere = ['secret-told'];
    expect(somebodys.filter((prefix) => !KINDS.includes(kindOf(prefix)))).toEqual(elsewhere);
  });

  it('gets all of them by an export, by the id of the directory and that of the channel', () => {
    expect(keysOf(exported)).toEqual(expect.arrayContaining(keysOf(withTraces(before))));
    expect(keysOf(byChannel)).toEqual(keysOf(exported));
  });

  it('sees there what was asked, noted and chosen, and of nobody else', () => {
    const text = JSON.stringify(exported);
    expect(text).toContain(ASKED);
    expect(text).toContain('"text":"mine"');
    expect(text).toContain(ZELDA.aadObjectId);
    expect(text).toContain('"chosenLocale":"de"');
    expect(text).not.toMatch(/29:ben|29:grace|29:mia/i);
  });

  it('is not found by an id that is nobody’s, whatever else has that name', () => {
    expect(nobodys).toEqual([]);
  });

  it('is in no document afterwards, in no key, no text and no hash', () => {
    expect(withTraces(after)).toEqual([]);
  });

  it('is told beforehand what would be done, which is what is done then', () => {
    expect(done).toEqual(planned);
    const what = new Set(done.map(({ key, what: became }) => `${kindOf(key)} ${became}`));
    expect(what).toContain('boards changed');
    expect(what).toContain('people/known deleted');
    expect(what).toContain('team/questions changed');
  });

  it('is a former member on the boards, which stay, and has no task any more', async () => {
    const card = await later.stub.until(() => {
      const shown = later.stub.messages
        .find(({ versions }) => versions[0]?.card?.text.includes('Rollout'))
        ?.versions.at(-1)?.card;
      return shown?.text.includes('former member') && shown;
    }, 'the card of the channel without the name');
    expect(card.text).toContain('Done by former member');
    expect(card.text).not.toMatch(/zelda|quimby/i);
    expect(card.text).not.toContain('Assigned to');
    const german = { ...later.channel(), ...as('dora', 'de-DE') };
    const own = onlyCard(await later.pressIn(german, card, 'In my language'));
    expect(own.text).toContain('ehemaliges Mitglied');
    const menu = onlyCard(await later.pressIn(later.channel(), card, 'More'));
    const history = onlyCard(await later.pressIn(later.channel(), menu, 'History'));
    expect(history.text).toContain('former member');
    expect(history.text).not.toMatch(/zelda|quimby/i);
  });

  it('has no question with the team any more; the cards there say so, and who asked else is answered', async () => {
    await later.stub.until(
      () =>
        later.stub.messages
          .filter(({ versions }) => / asks \(/.test(versions[0]?.card?.text ?? ''))
          .every(({ versions }) => !/zelda|quimby/i.test(versions.at(-1)?.card?.text ?? '')),
      'the questions in the channel without the name',
    );
    const questions = await listed(planted.store, 'team/questions/');
    expect(questions.map(({ value }) => Object(value).text).sort()).toEqual(['', ASKED]);
  });

  it('does nothing any more on boards that are posted from a template, and only her own ones are gone', async () => {
    const [kept, ...others] = await listed(planted.store, 'board-templates/');
    expect(others).toEqual([]);
    const [template] = Object(kept?.value).templates;
    expect(template).toMatchObject({ name: 'Rollouts', by: FORMER_MEMBER });
    expect(template.blueprint.own).toMatchObject([{ title: 'Badges', to: null }]);
    expect(JSON.stringify(template.blueprint)).not.toContain(FORMER_MEMBER.id);
  });

  it('is in no document either when the jobs that this left have run', async () => {
    await later.pass(5000);
    expect(withTraces(await listed(planted.store, ''))).toEqual([]);
    expect(later.failures).toEqual([]);
  });
});
