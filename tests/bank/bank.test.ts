import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';

const question = z.strictObject({
  id: z.string().regex(/^w\d\d-\d{3}$/),
  locale: z.enum(['en', 'de', 'es', 'pt-BR', 'zh-CN', 'ja']),
  question: z.string().min(1).max(500),
  context_page: z.string().nullable(),
  intent: z.string(),
  kind: z.enum([
    'keywords',
    'sentence',
    'story',
    'typo',
    'mixed',
    'negation',
    'follow_up',
    'situation',
    'fact',
    'near_miss',
    'small_talk',
  ]),
  pages: z.array(z.string()).min(1).optional(),
  ids: z.array(z.string().regex(/^\d+$/)).min(1).optional(),
  links: z.array(z.string()).min(1).optional(),
  none: z.literal(true).optional(),
  evidence: z
    .strictObject({
      locale: z.string(),
      page: z.string(),
      start: z.int().min(0),
      length: z.int().min(1),
    })
    .optional(),
});

const files = readdirSync(__dirname).filter((file) => file.endsWith('.jsonl'));

describe('the bank of questions', () => {
  it.each(files)('%s has lines that can be learned from, none of them twice', (file) => {
    const lines = readFileSync(path.join(__dirname, file), 'utf8').trimEnd().split('\n');
    const read = lines.map((line) => question.parse(JSON.parse(line)));
    expect(read.length).toBeGreaterThanOrEqual(200);
    expect(read.filter(({ id }) => !id.startsWith(file.slice(0, 3)))).toEqual([]);
    expect(new Set(read.map(({ id }) => id)).size).toBe(read.length);
    // What is asked of nothing and expects nothing teaches nothing.
    const empty = read.filter(
      ({ pages, ids, links, none, intent }) =>
        !pages && !ids && !links && !none && !['help', 'greeting', 'aggregate_tasks'].includes(intent),
    );
    expect(empty.map(({ id, intent }) => `${id} ${intent}`)).toEqual([]);
  });
});
