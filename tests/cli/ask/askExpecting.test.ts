import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { ask } from '../../../src/cli/ask/ask';

const OWN_CONTENT = join(__dirname, '../../../content');
const KICKOFF = 'initiate-conduct-customer-kick-off';

const RIGHT = {
  id: 'deck',
  locale: 'de-AT',
  question: 'Aufgabe 983',
  expect: { page: KICKOFF, intent: 'task_lookup', ids: ['983'] },
  why: 'a task by its number',
};
const WRONG = {
  locale: 'en',
  question: 'and the goals?',
  context_page: KICKOFF,
  expect: { pages: ['migrate-migration', 'phase-migrate'] },
  why: 'wants another page on purpose',
};

/** One page in two languages is quicker to read than all of them. */
const content = mkdtempSync(join(tmpdir(), 'content-'));
beforeAll(() => {
  for (const locale of ['en', 'de']) {
    cpSync(join(OWN_CONTENT, locale, `${KICKOFF}.md`), join(content, locale, `${KICKOFF}.md`));
  }
});

function bankOf(...lines: unknown[]): string {
  const file = join(mkdtempSync(join(tmpdir(), 'bank-')), 'bank.jsonl');
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join('\n'));
  return file;
}

async function expecting(file: string, ...args: string[]) {
  let printed = '';
  const output = { out: (text: string) => (printed += text), err: () => {} };
  const code = await ask.run(['--content', content, '--questions', file, '--expect', ...args], output);
  return { code, printed };
}

describe('playbook ask --expect', () => {
  it('sums up a bank that is answered as it expects', async () => {
    expect(await expecting(bankOf(RIGHT))).toEqual({
      code: 0,
      printed: 'de: 1 of 1 right; of 1 pages 100 % first, 100 % among three, MRR 1.000\n',
    });
  });

  it('says what was missed, and why it was asked', async () => {
    const { code, printed } = await expecting(bankOf(RIGHT, WRONG));
    expect(code).toBe(1);
    expect(printed).toMatch(
      [
        'en  "and the goals?" (wants another page on purpose)',
        `    first page is ${KICKOFF}, expected migrate-migration or phase-migrate`,
        'de: 1 of 1 right; ',
      ].join('\n'),
    );
    expect(printed).toMatch(/\nall: 1 of 2 right; of 2 pages 50 % first, .*\n$/);
  });

  it('says the same as JSON', async () => {
    const { code, printed } = await expecting(bankOf(RIGHT, WRONG), '--json');
    expect(code).toBe(1);
    expect(JSON.parse(printed)).toMatchObject({
      languages: { de: { questions: 1, right: 1, hit1: 1 }, en: { questions: 1, right: 0, hit1: 0 } },
      all: { questions: 2, right: 1, withPage: 2, hit1: 0.5 },
      misses: [{ id: null, locale: 'en', text: 'and the goals?', wrong: [expect.any(String)] }],
    });
  });

  it.each([
    [{ ...RIGHT, why: undefined }, /:1: why: /],
    [{ ...RIGHT, expect: {} }, /:1: expect: expected at least one thing to expect/],
    [{ ...RIGHT, expect: { page: KICKOFF, pages: [KICKOFF] } }, /:1: expect: expected "page" or "pages"/],
    [{ ...RIGHT, expect: { url: 'https://example.com' } }, /:1: expect: .*url/],
    ['just text', /:1: expected \{"id", "locale", "question", "context_page", "expect", "why"\}/],
  ])('refuses a line that is none: %j', async (line, message) => {
    await expect(expecting(bankOf(line))).rejects.toThrow(message);
  });

  it('refuses to expect anything of a question on the command line', async () => {
    await expect(expecting(bankOf(RIGHT), 'and another question')).rejects.toThrow(
      '--expect needs --questions FILE.jsonl and no question',
    );
  });
});
