import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { MemoryStore } from '../../../../src/store/memory';
import { sheetOf } from '../../../boards/reports/sheetOf';
import { type RunningServer, startServer } from '../../../server/servers';
import type { CardSeen } from '../../cardSeen';
import { as, type BoardChat, onlyCard, openBoardChat } from '../boardChat';

const MINUTE = 60_000;
const BASE = 'https://bot.contoso.com';

let chat: BoardChat;
let store: MemoryStore;
let server: RunningServer;
let board: () => CardSeen;
beforeEach(async () => {
  store = new MemoryStore();
  chat = await openBoardChat({ store, isManager: () => false, files: { publicUrl: BASE } });
  server = await startServer({ downloads: chat.downloads });
  ({ board } = await chat.post(chat.channel()));
});
afterEach(async () => {
  await server.close();
  await chat.close();
  expect(chat.failures).toEqual([]);
});

const ben = (locale = 'en-US') => ({ ...chat.channel(), ...as('ben', locale) });

/** What somebody who asks for a file is told in the channel, and the address that they get in their personal chat. */
async function exported(who: object = ben()): Promise<{ toast: string; url: string; card: CardSeen }> {
  const menu = onlyCard(await chat.pressIn(who, board(), 'More'));
  const { body } = await chat.pressIn(who, menu, 'Export for Excel');
  const card = newestTo('ben')?.card;
  if (!card) throw new Error('Nobody was told');
  return { toast: z.object({ value: z.string() }).parse(body).value, url: linkTo('ben'), card };
}

const newestTo = (name: string) =>
  chat.stub.messages.findLast(({ conversation }) => conversation === `a:${name}`)?.versions.at(-1);

const linkTo = (name: string) =>
  /https:\/\/bot\.contoso\.com\/files\/[\w/-]*/.exec(JSON.stringify(newestTo(name)?.raw))?.[0] ?? '';

/** The same path at the server of the test, as a proxy would ask for it. */
const ask = (url: string, method = 'POST') =>
  fetch(url.replace(BASE, server.url), { method, signal: AbortSignal.timeout(60_000) });

describe('a board that is exported in a channel', () => {
  it('comes as a file from a link that only the person who asked gets', async () => {
    const { toast, url, card } = await exported();
    expect(toast).toBe(
      "I've sent you a link to the file in our personal chat. It works once, for ten minutes.",
    );
    expect(card.text).toContain('“Kick-off”');
    expect(card.text).toContain('Download the file');
    const response = await ask(url);
    expect(response.status).toBe(200);
    const [header, row] = sheetOf(Buffer.from(await response.arrayBuffer()));
    expect(header?.slice(0, 3)).toEqual(['board', 'title', 'page']);
    expect(row?.join()).toContain(',mandatory,Mandatory,fm,en fm,');
    expect(row?.join()).toContain(',todo,Open,');
    const toldInChannel = chat.stub.messages.filter(({ conversation }) => conversation !== 'a:ben');
    expect(JSON.stringify(toldInChannel)).not.toContain('/files/');
  });

  it('is kept nowhere on its way, and is nothing that a browser runs', async () => {
    const { url } = await exported();
    for (const method of ['GET', 'POST', 'POST']) {
      const { headers } = await ask(url, method);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
    const again = await exported();
    const { headers } = await ask(again.url);
    expect(headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="tasks.xlsx"; filename*=UTF-8''Kick%20off.xlsx`,
    );
  });

  it('comes from the link for whoever posted it, also once it was withdrawn, and for nobody else', async () => {
    const bens = await exported();
    const adas = { ...chat.channel() };
    const menu = onlyCard(await chat.pressIn(adas, board(), 'More'));
    await chat.pressIn(adas, onlyCard(await chat.pressIn(adas, menu, 'Withdraw')), 'Withdraw');
    await chat.pressIn(adas, menu, 'Export for Excel');
    const [, own] = chat.stub.messages.flatMap(
      ({ versions }) =>
        /https:\/\/bot\.contoso\.com\/files\/[\w/-]*/.exec(JSON.stringify(versions.at(-1)?.raw))?.[0] ?? [],
    );
    expect((await ask(bens.url)).status).toBe(410);
    expect((await ask(own ?? '', 'GET')).status).toBe(200);
    expect((await ask(own ?? '')).status).toBe(200);
  });

  it('can be downloaded once, whoever looks at the link before', async () => {
    const { url } = await exported();
    for (const _look of [1, 2]) {
      const page = await ask(url, 'GET');
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('“Kick-off” as an Excel file. The link works once.');
    }
    const statuses = await Promise.all([ask(url), ask(url), ask(url)]);
    expect(statuses.map(({ status }) => status).sort()).toEqual([200, 410, 410]);
    const gone = await ask(url, 'GET');
    expect(gone.status).toBe(410);
    expect(await gone.text()).toContain('This link no longer works');
  });

  it.each([
    ['de-DE', 'de', 'Aufgaben herunterladen', 'Dieser Link funktioniert nicht mehr'],
    ['es-ES', 'es', 'Descargar las tareas', 'Este vínculo ya no funciona'],
    ['pt-BR', 'pt-BR', 'Baixar as tarefas', 'Este link não funciona mais'],
    ['ja-JP', 'ja', 'タスクのダウンロード', 'このリンクは使えなくなりました'],
    ['zh-CN', 'zh-CN', '下载任务', '此链接已失效'],
  ])('has pages in the language of the reader: %s', async (locale, language, title, gone) => {
    await chat.say('hello', ben(locale));
    await chat.press({ v: 1, verb: 'board-export', board: boardId(), format: 'csv' }, ben(locale));
    const url = linkTo('ben');
    expect(url).toContain(`/files/${language}/`);
    const page = await (await ask(url, 'GET')).text();
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(title);
    await ask(url);
    expect(await (await ask(url, 'GET')).text()).toContain(gone);
  });

  it('is not there any more after ten minutes, and neither is what was stored of the link', async () => {
    const { url } = await exported();
    expect(await keysOf('files/')).toHaveLength(1);
    chat.skipTo(chat.now() + 10 * MINUTE);
    expect((await ask(url)).status).toBe(410);
    let left = 1;
    for (let tries = 0; left > 0 && tries < 200; tries += 1) {
      await chat.pass(1000);
      left = (await keysOf('files/')).length;
    }
    expect(left).toBe(0);
  });

  it('is not given to somebody who has left the channel since', async () => {
    const { url } = await exported();
    chat.stub.roles.set('29:ben', null);
    chat.skipTo(chat.now() + 2 * MINUTE);
    await ask(url, 'GET');
    await chat.pass(2000);
    expect((await ask(url)).status).toBe(410);
  });

  it('is not given once the board is withdrawn', async () => {
    const { url } = await exported();
    const menu = onlyCard(await chat.pressIn(chat.channel(), board(), 'More'));
    const really = onlyCard(await chat.pressIn(chat.channel(), menu, 'Withdraw'));
    await chat.pressIn(chat.channel(), really, 'Withdraw');
    expect((await ask(url)).status).toBe(410);
  });

  it('has a link that nobody can guess or learn from what is stored', async () => {
    const { url } = await exported();
    const token = url.split('/').at(-1) ?? '';
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const stored = [];
    for await (const { key, value } of store.list('')) stored.push(key, JSON.stringify(value));
    expect(stored.join('\n')).not.toContain(token);
    for (const wrong of ['x', `${token}x`, token.slice(1), '%2e%2e', 'x'.repeat(5000)])
      expect((await ask(`${BASE}/files/en/${wrong}`)).status).toBeGreaterThanOrEqual(400);
    expect((await ask(url, 'PUT')).status).toBe(405);
    expect((await ask(url)).status).toBe(200);
  });

  it('cannot be had by a stranger', async () => {
    chat.stub.roles.set('29:ben', null);
    const data = { v: 1, verb: 'board-export', board: boardId(), format: 'csv' };
    const { body } = await chat.press(data, { ...chat.personal('ben'), ...as('ben') });
    expect(JSON.stringify(body)).toContain('no longer exists');
    expect(await keysOf('files/')).toEqual([]);
  });
});

it('is text to copy where there is neither a public address nor a client that takes files', async () => {
  await server.close();
  await chat.close();
  chat = await openBoardChat();
  server = await startServer({ downloads: chat.downloads });
  ({ board } = await chat.post(chat.channel()));
  const menu = onlyCard(await chat.pressIn(ben(), board(), 'More'));
  const { body } = await chat.pressIn(ben(), menu, 'Export for Excel');
  expect(JSON.stringify(body)).toContain("I've sent you the tasks");
});

async function keysOf(prefix: string): Promise<string[]> {
  const keys = [];
  for await (const { key } of store.list(prefix)) keys.push(key);
  return keys;
}

function boardId(): string {
  const { data } = board().buttons.find(({ title }) => title === 'More') ?? {};
  return z.object({ board: z.string() }).parse(data).board;
}
