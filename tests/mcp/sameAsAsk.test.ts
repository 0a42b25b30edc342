import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '@modelcontextprotocol/client';
import { z } from 'zod';
import { ran } from '../cli/ran';
import { ownKnowledge } from '../once/content';
import { temporaryFolders } from '../store/temporaryFolder';
import { called } from './called';
import { connected, partsOf } from './connected';

const LOCALES = ['en', 'de', 'es', 'pt-BR', 'zh-CN', 'ja'];
const EACH = 10;

const question = z.looseObject({
  id: z.string(),
  locale: z.string(),
  question: z.string(),
  context_page: z.string().nullish(),
});
const line = z.looseObject({ id: z.string() });

/** Ten from the whole of a file, so that every kind of question is among them. */
function questionsIn(locale: string): z.infer<typeof question>[] {
  const file = path.join(__dirname, `../ranking/${locale}.jsonl`);
  const all = linesOf(readFileSync(file, 'utf8')).map((json) => question.parse(json));
  return all.filter((_one, at) => at % Math.floor(all.length / EACH) === 0).slice(0, EACH);
}

function linesOf(text: string): unknown[] {
  return text
    .trim()
    .split('\n')
    .map((json): unknown => JSON.parse(json));
}

describe('sixty questions in six languages', () => {
  const questions = LOCALES.flatMap(questionsIn);
  const newFolder = temporaryFolders();
  const printed = new Map<string, object>();
  let client: Client;
  beforeAll(async () => {
    const file = path.join(newFolder(), 'questions.jsonl');
    writeFileSync(file, questions.map((one) => JSON.stringify(one)).join('\n'));
    const { out } = await ran(['ask', '--questions', file]);
    for (const json of linesOf(out)) {
      const { id, ...rest } = line.parse(json);
      printed.set(id, rest);
    }
    const knowledge = await ownKnowledge();
    client = await connected(partsOf(() => knowledge));
  });

  it('are of several kinds: answered, without an answer, and about a page', () => {
    expect([questions.length, printed.size]).toEqual([60, 60]);
    const kinds = new Set([...printed.values()].map((own) => ('kind' in own ? own.kind : null)));
    expect([...kinds]).toEqual(expect.arrayContaining(['answer', 'none']));
    expect(questions.some(({ context_page: page }) => page)).toBe(true);
  });

  it.each(LOCALES)('in %s are answered as by playbook ask', async (locale) => {
    for (const asked of questions.filter((one) => one.locale === locale)) {
      const { id, question: text, context_page: page } = asked;
      const { fields } = await called(client, 'ask', { question: text, locale, ...(page && { page }) });
      const { answered, sources, closest, ...rest } = fields;
      expect({ id, ...rest }).toEqual({ id, ...printed.get(id) });
      expect([answered, sources, closest]).toEqual([
        expect.any(Boolean),
        expect.any(Array),
        expect.any(Array),
      ]);
    }
  });
});
