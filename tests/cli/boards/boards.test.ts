import { describe, expect, it, jest } from '@jest/globals';
import { z } from 'zod';
import { findPage } from '../../../src/playbook/playbook';
import { openEmbeddedStore } from '../../../src/store/embedded';
import { member } from '../../boards/board';
import { serviceOn } from '../../boards/keeping/crowd';
import { ownContent } from '../../once/content';
import { temporaryFolders } from '../../store/temporaryFolder';
import { ran } from '../ran';
import { twoPages } from '../twoPages';

// Each command looks at the store in a process of its own.
jest.setTimeout(60_000);

const CONTENT = twoPages();
const PAGE = 'initiate-conduct-customer-kick-off';
const newFolder = temporaryFolders();

const run = (...args: string[]) => ran(['boards', ...args]);

/** A data folder with a board of the customer kickoff, whose task 994 is done. */
async function filledFolder(): Promise<{ folder: string; board: string }> {
  const folder = newFolder();
  const documents = openEmbeddedStore(folder);
  const { playbook } = await ownContent();
  const page = findPage(playbook, PAGE, 'en')?.page;
  if (!page) throw new Error('The page is gone');
  const service = serviceOn(documents);
  const chat = { kind: 'chat', conversation: '19:a', team: null, channel: null, tenant: null } as const;
  const created = await service.create({
    operation: 'one',
    poster: member('ada'),
    place: { ...chat, serviceUrl: 'http://localhost' },
    title: 'Contoso',
    locale: 'en',
    page,
    scope: { kind: 'filter', requirement: null, roles: [], services: [] },
    due: null,
    timeZone: 'UTC',
    reminders: { mode: 'off', hour: 9 },
  });
  if (created.kind === 'refused') throw new Error(created.refusal.code);
  const { id } = created.stored.board;
  await service.execute(id, {
    operation: 'two',
    actor: member('ben'),
    action: { kind: 'tick', item: '994' },
  });
  await documents.close();
  return { folder, board: id };
}

const rows = z.array(z.looseObject({ item: z.string(), name: z.string(), state: z.string() }));

describe('playbook boards export', () => {
  it('prints the tasks as CSV, in the language of their board', async () => {
    const { folder } = await filledFolder();
    const { code, out } = await run('export', '--data', folder, '--content', CONTENT);
    const [head, ...lines] = out.trimEnd().split('\r\n');
    expect([code, head?.slice(0, 17), lines.length]).toEqual([0, 'board,title,page,', 6]);
    expect(lines.find((line) => line.includes(',994,'))).toMatch(
      /Conduct Initiate\/Kickoff Meetings.*,done,BEN,/,
    );
  });

  it('prints them as JSON, in the language that is asked for', async () => {
    const { folder, board } = await filledFolder();
    const options = ['--data', folder, '--content', CONTENT, '--board', board, '--locale', 'de', '--json'];
    const tasks = rows.parse(JSON.parse((await run('export', ...options)).out));
    expect(tasks.map(({ item, state }) => [item, state])).toContainEqual(['994', 'done']);
    expect(tasks.find(({ item }) => item === '994')?.name).toBe('Start-/Kick-off-Meetings durchführen');
  });

  it('says so when there is no such board, or no data at all', async () => {
    const { folder } = await filledFolder();
    const unknown = await run('export', '--data', folder, '--content', CONTENT, '--board', 'none');
    expect(unknown).toMatchObject({ code: 1, err: expect.stringContaining('There is no board none') });
    const empty = await run('export', '--data', newFolder(), '--content', CONTENT);
    expect(empty).toMatchObject({ code: 1, out: '', err: expect.stringContaining('holds no data of a bot') });
  });

  it.each([
    [[], 'expected "boards export"'],
    [['list'], 'expected "boards export", got "boards list"'],
    [['export', '--json', '--csv'], 'not both'],
    [['export', '--locale', '?'], '--locale is "?"'],
  ])('explains its usage after %j', async (args, why) => {
    expect(await run(...args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(why) });
  });
});
