import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { type Answering, createAnswering } from '../../src/answering/answering';
import { createCards } from '../../src/cards/cards';
import { answerLine } from '../../src/cli/answer-line';
import { loadPlaybook } from '../../src/content/load';
import { createTexts } from '../../src/i18n/texts';

/** A question about our own content and what has to come of it; `why` says what is hard about it. */
const bankLine = z.strictObject({
  ask: z.string(),
  /** null where several are as good. */
  intent: z.string().nullable(),
  /** The page that has to come first, null for none. */
  page: z.string().nullable(),
  context: z.string().optional(),
  tasks: z.array(z.string()).optional(),
  urls: z.array(z.string()).optional(),
  why: z.string(),
});

const cards = createCards(createTexts());
const LOCALES = ['en', 'de', 'es', 'pt-BR', 'zh-CN', 'ja'];

let answering: Answering;
beforeAll(async () => {
  const { playbook } = await loadPlaybook(join(__dirname, '../../content'));
  answering = createAnswering(playbook);
});

describe.each(LOCALES)('questions in %s', (locale) => {
  const bank = readFileSync(join(__dirname, `${locale}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => bankLine.parse(JSON.parse(line)));

  it('are at least forty', () => {
    expect(bank.length).toBeGreaterThanOrEqual(40);
  });

  it.each(bank)('$ask ($why)', ({ ask, intent, page, context = null, tasks, urls = [] }) => {
    const previous = context === null ? null : ({ kind: 'page', page: context } as const);
    const line = answerLine(
      null,
      locale,
      answering.answer({ text: ask, locale, page: context, previous }),
      cards,
    );
    if (intent !== null) expect(line.intent).toBe(intent);
    if (page !== null) expect(line).toMatchObject({ kind: 'answer', pages: expect.arrayContaining([page]) });
    if (page !== null) expect(line.pages[0]).toBe(page);
    if (intent === 'out_of_scope' || (intent === 'task_lookup' && page === null))
      expect(line.kind).toBe('none');
    if (tasks) expect([...line.taskIds].sort()).toEqual([...tasks].sort());
    expect(line.urls).toEqual(expect.arrayContaining(urls));
  });
});
