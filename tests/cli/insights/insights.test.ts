import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { insightsCsv } from '../../../src/cli/insights/insightsCsv';
import { createInsights } from '../../../src/insights/insights';
import { reportOn } from '../../../src/insights/report/report';
import { openEmbeddedStore } from '../../../src/store/embedded';
import { recordOf } from '../../insights/recordOf';
import { temporaryFolders } from '../../store/temporaryFolder';
import { onePage } from '../onePage';
import { ran } from '../ran';

const PAGES = onePage();
const newFolder = temporaryFolders();
const DAY = 86_400_000;
const answered = {
  question: 'next steps',
  locale: 'de',
  page: 'kickoff',
  intent: 'next_steps',
  version: 'v1',
};

const run = (...args: string[]) => ran(['insights', ...args]);

/** A data folder with one question without an answer a day ago, and a 👎 now. */
async function filledFolder(): Promise<string> {
  const folder = newFolder();
  const store = openEmbeddedStore(folder);
  const settings = { enabled: true, days: 90 };
  await createInsights(store, settings, () => Date.now() - DAY).missed({ ...answered, question: 'printer?' });
  const insights = createInsights(store, settings, Date.now);
  await insights.offer(['message'], answered);
  await insights.rate('message', { rater: '29:ada', reaction: 'dislike', comment: 'old link' });
  await store.close();
  return folder;
}

/** The command asks the clock itself: no test may run over midnight. */
beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-03-15T12:00:00Z'));
});

afterEach(() => {
  jest.restoreAllMocks();
});

describe('playbook insights', () => {
  it('prints what the bot has kept', async () => {
    const { code, out } = await run('--data', await filledFolder());
    expect(code).toBe(0);
    expect(out).toBe(
      [
        '2025-12-15 to 2026-03-15: 1 without an answer, 1 not helpful, 0 helpful',
        '',
        'de: 1 without an answer, 1 not helpful, 0 helpful',
        '  no answer',
        '    1 × printer? (last asked 2026-03-14)',
        '  pages',
        '    kickoff: 1 not helpful, 0 helpful',
        '      question: next steps',
        '      comment: old link',
        '',
      ].join('\n'),
    );
  });

  it('prints JSON, and only what is newer than a day', async () => {
    const { out } = await run('--data', await filledFolder(), '--json', '--since', '2026-03-15');
    expect(JSON.parse(out)).toEqual({
      since: '2026-03-15',
      until: '2026-03-15',
      totals: { misses: 0, likes: 0, dislikes: 1 },
      languages: [
        {
          locale: 'de',
          totals: { misses: 0, likes: 0, dislikes: 1 },
          unanswered: [],
          pages: [
            { page: 'kickoff', likes: 0, dislikes: 1, questions: ['next steps'], comments: ['old link'] },
          ],
          team: [],
        },
      ],
    });
  });

  it('prints CSV', async () => {
    const { out } = await run('--data', await filledFolder(), '--csv');
    expect(out.split('\r\n')).toEqual([
      'kind,locale,question,asked,lastAsked,page,notHelpful,helpful,comments',
      `unanswered,de,printer?,1,2026-03-14,,,,`,
      'page,de,next steps,,,kickoff,1,0,old link',
      '',
    ]);
  });

  it('proposes the questions as files that can be put beside the pages', async () => {
    const { code, out } = await run('--data', await filledFolder(), '--questions', '--content', PAGES);
    expect(code).toBe(0);
    expect(out).toBe(
      [
        '# de/kickoff.questions.txt',
        '# the answer from this page did not help',
        'next steps',
        '',
        '# de: no page comes near',
        '# printer? (1 × without an answer, last on 2026-03-14)',
        '',
      ].join('\n'),
    );
  });

  it('says where it looked in vain, and creates nothing there', async () => {
    const folder = newFolder();
    const { code, err } = await run('--data', folder);
    expect([code, err]).toEqual([
      1,
      `${folder} holds no data of a bot: name its folder with --data or DATA_DIR\n`,
    ]);
    expect((await run('--data', folder)).code).toBe(1);
  });

  it.each([
    [['--since', 'yesterday'], '--since is "yesterday", expected a date such as 2026-01-31'],
    [['--since', '2026-02-31x'], '--since is "2026-02-31x", expected a date such as 2026-01-31'],
    [['--json', '--csv'], 'expected --json or --csv, not both'],
    [['--questions', '--csv'], 'expected --questions without --json and --csv'],
    [['--content', 'x'], '--content is read for --questions: add that, or leave it out'],
    [['--days', '7'], "Unknown option '--days'"],
  ])('refuses %j', async (args, message) => {
    const { code, err } = await run(...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

describe('the CSV', () => {
  it.each([
    ['=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['a, b', '"a, b"'],
    ['plain - text', 'plain - text'],
  ])('writes %s so that no spreadsheet runs it: %s', (question, cell) => {
    const csv = insightsCsv(reportOn([recordOf({ question, locale: 'en' })], 0, 0));
    expect(csv.split('\r\n')[1]).toBe(`unanswered,en,${cell},1,2026-03-01,,,,`);
  });
});
