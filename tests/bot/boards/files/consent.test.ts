import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { isTeamsStorage } from '../../../../src/bot/boards/files/uploadFile';
import { sheetOf } from '../../../boards/reports/sheetOf';
import type { CardSeen } from '../../cardSeen';
import { as, type BoardChat, onlyCard, openBoardChat } from '../boardChat';

/** A OneDrive: what it got, and how it answers next. */
type Storage = { url: string; got: { range: string; bytes: Buffer }[]; answers: number[]; server: Server };

async function startStorage(): Promise<Storage> {
  const got: Storage['got'] = [];
  const answers: number[] = [];
  const server = createServer((request, response) => {
    buffer(request).then(
      (bytes) => {
        got.push({ range: String(request.headers['content-range']), bytes });
        const status = answers.shift() ?? 201;
        const headers = status === 307 ? { location: '/elsewhere' } : {};
        response.writeHead(status, headers);
        response.end('{}');
      },
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/upload`, got, answers, server };
}

let chat: BoardChat;
let storage: Storage;
let board: () => CardSeen;
beforeEach(async () => {
  storage = await startStorage();
  const own = new URL(storage.url).host;
  const files = { publicUrl: null, takesFiles: () => true, mayUploadTo: (url: URL) => url.host === own };
  chat = await openBoardChat({ files, isManager: () => false });
  ({ board } = await chat.post(chat.channel()));
});
afterEach(async () => {
  await chat.close();
  storage.server.closeAllConnections();
  await new Promise((resolve) => storage.server.close(resolve));
  expect(chat.failures).toEqual([]);
});

const ben = (locale = 'en-US') => ({ ...chat.personal('ben'), ...as('ben', locale) });
const toBen = () => chat.stub.messages.filter(({ conversation }) => conversation === 'a:ben');
const consent = z.object({
  description: z.string(),
  sizeInBytes: z.number(),
  acceptContext: z.object({ board: z.string() }),
});

/** Asks for the file, and returns the message that asks back. */
async function asked() {
  const { board: id } = z.object({ board: z.string() }).parse(board().choose('More'));
  const { body } = await chat.press({ v: 1, verb: 'board-export', board: id, format: 'csv' }, ben());
  const message = toBen().at(-1);
  if (!message) throw new Error(`Nobody was asked: ${JSON.stringify(body)}`);
  return { toast: JSON.stringify(body), message, offer: consent.parse(message.versions[0]?.raw) };
}

function answer(action: 'accept' | 'decline', context: unknown, message: string, uploadUrl = storage.url) {
  const contentUrl = 'https://contoso-my.sharepoint.com/personal/ben/Documents/Kick%20off.xlsx';
  const uploadInfo = { uploadUrl, contentUrl, uniqueId: 'u1', fileType: 'xlsx', name: 'Kick off.xlsx' };
  const value = { type: 'fileUpload', action, context, ...(action === 'accept' && { uploadInfo }) };
  const invoke = { type: 'invoke', name: 'fileConsent/invoke', deliveryMode: undefined };
  return chat.send({ ...ben(), ...invoke, value, replyToId: message });
}

describe('a board that is exported in a personal chat', () => {
  it('is stored once the person agrees, and its card is shown', async () => {
    const { toast, message, offer } = await asked();
    expect(toast).toContain('whether I may store the file in your OneDrive');
    expect(offer.description).toContain('“Kick-off”');
    const { status } = await answer('accept', offer.acceptContext, message.id);
    expect(status).toBe(200);
    const [stored] = storage.got;
    expect(sheetOf(stored?.bytes ?? Buffer.alloc(0)).join('\n')).toContain('en task 11');
    expect(offer.sizeInBytes).toBe(stored?.bytes.length);
    expect(stored?.range).toBe(`bytes 0-${offer.sizeInBytes - 1}/${offer.sizeInBytes}`);
    expect(toBen().at(-1)?.versions[0]?.raw).toEqual({ uniqueId: 'u1', fileType: 'xlsx' });
    expect(message.versions.at(-1)?.card?.text).toMatch(/The file is stored.*“Kick off\.xlsx”/s);
  });

  it('is nowhere if the person does not want it', async () => {
    const { message, offer } = await asked();
    await answer('decline', offer.acceptContext, message.id);
    expect(storage.got).toEqual([]);
    expect(message.versions.at(-1)?.card?.text).toContain('No file was stored');
  });

  it('is stored once when the answer is delivered twice, and the question says so', async () => {
    storage.answers.push(201, 404, 201, 404);
    const { message, offer } = await asked();
    const accept = () => answer('accept', offer.acceptContext, message.id);
    const replies = [...(await Promise.all([accept(), accept()])), await accept()];
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(storage.got).toHaveLength(1);
    expect(toBen().map(({ versions }) => JSON.stringify(versions[0]?.raw))).toEqual([
      expect.stringContaining('acceptContext'),
      expect.stringContaining('"uniqueId":"u1"'),
    ]);
    expect(message.versions.at(-1)?.card?.text).toContain('The file is stored');
  });

  it('stays stored when the question is declined afterwards, in a client that still shows it', async () => {
    const { message, offer } = await asked();
    await answer('accept', offer.acceptContext, message.id);
    await answer('decline', offer.acceptContext, message.id);
    expect(message.versions.at(-1)?.card?.text).toContain('The file is stored');
  });

  it('is sent again when the storage is busy', async () => {
    storage.answers.push(503, 429);
    const { message, offer } = await asked();
    await answer('accept', offer.acceptContext, message.id);
    expect(storage.got).toHaveLength(3);
    expect(message.versions.at(-1)?.card?.text).toContain('The file is stored');
  });

  it.each([
    ['the storage refuses it', [403], 1],
    ['the storage fails again and again', [500, 500, 500], 3],
    ['the storage sends it on to somebody else', [307, 307, 307], 3],
  ])('is told as not stored when %s', async (_why, answers, times) => {
    storage.answers.push(...answers);
    const { message, offer } = await asked();
    await answer('accept', offer.acceptContext, message.id);
    expect(storage.got).toHaveLength(times);
    expect(message.versions.at(-1)?.card?.text).toContain('The file could not be stored');
  });

  it('goes nowhere but to the storage of Teams, whoever sends the invoke', async () => {
    const { message, offer } = await asked();
    await answer('accept', offer.acceptContext, message.id, 'http://127.0.0.1:1/upload');
    await answer('accept', offer.acceptContext, message.id, 'no address');
    expect(storage.got).toEqual([]);
    expect(message.versions.at(-1)?.card?.text).toContain('The file could not be stored');
  });

  it('is not stored for somebody who has left the channel since, nor for a board that is made up', async () => {
    const { message, offer } = await asked();
    await answer('accept', { board: '0123456789abcdef-0123456789abcdef' }, message.id);
    chat.stub.roles.set('29:ben', null);
    chat.skipTo(chat.now() + 120_000);
    await chat.say('boards', ben());
    await chat.pass(2000);
    await answer('accept', offer.acceptContext, message.id);
    expect(storage.got).toEqual([]);
  });

  it.each([{}, { action: 'accept' }, { action: 'accept', context: 7, uploadInfo: null }, null, 'accept'])(
    'an invoke that Teams does not send is refused: %j',
    async (value) => {
      const invoke = { type: 'invoke', name: 'fileConsent/invoke', deliveryMode: undefined };
      expect((await chat.send({ ...ben(), ...invoke, value })).status).toBe(400);
    },
  );

  it('asks in the personal chat, too, when it is exported in a channel without a public address', async () => {
    const who = { ...chat.channel(), ...as('ben') };
    const menu = onlyCard(await chat.pressIn(who, board(), 'More'));
    await chat.pressIn(who, menu, 'Export for Excel');
    expect(consent.parse(toBen().at(-1)?.versions[0]?.raw).description).toContain('“Kick-off”');
  });
});

it.each([
  ['https://contoso-my.sharepoint.com/personal/ben/_api/v2.0/drive/items/1/uploadSession?guid=1', true],
  ['https://contoso-my.sharepoint.us/upload', true],
  ['http://contoso-my.sharepoint.com/upload', false],
  ['https://contoso-my.sharepoint.com:8443/upload', false],
  ['https://me:secret@contoso-my.sharepoint.com/upload', false],
  ['https://sharepoint.com.evil.example/upload', false],
  ['https://evilsharepoint.com/upload', false],
  ['https://169.254.169.254/upload', false],
])('the storage of Teams: %s is %s', (url, isStorage) => {
  expect(isTeamsStorage(new URL(url))).toBe(isStorage);
});
