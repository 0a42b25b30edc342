import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { spreadArguments } from './spreads';

const SOURCE = path.join(__dirname, '..', '..', 'src');

/**
 * A call with more arguments than its stack has room for, some hundred thousand, throws. What is spread into one here
 * is short whatever the playbook and the people are: places in a question, which is cut to 500 characters, or a list of
 * our own.
 */
const SHORT: readonly string[] = [
  'askedFilter.ts: ...term.positions',
  'askedRequirement.ts: ...not',
  'askedRequirement.ts: ...said',
  'broadQuestion.ts: ...WHOLE',
  'broadQuestion.ts: ...kinds',
  'broadQuestion.ts: ...markers',
  'broadQuestion.ts: ...positions',
  'chooseIntent.ts: ...positions',
  'corrections.ts: ...meant',
  'corrections.ts: ...meant.map(() => word !== undefined)',
  'date.ts: ...instants',
  "feedbackTurns.ts: ...(turn.where.place.kind === 'personal' ? [own] : [])",
  'quiet.ts: ...said',
  'quiet.ts: write.apply(target, said)',
];

it('no list that can be of any length is spread into the arguments of a call', () => {
  const found = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      spreadArguments(readFileSync(path.join(SOURCE, file), 'utf8')).map(
        (list) => `${path.basename(file)}: ${list}`,
      ),
    );
  expect(found.filter((list) => !SHORT.includes(list))).toEqual([]);
  expect(SHORT.filter((list) => !found.includes(list))).toEqual([]);
});

describe('the search for them', () => {
  it.each([
    ['list.push(...more);', ['...more']],
    ['const a = Math.max(0, ...[1, 2].map((n) => n + 1));', ['...[1, 2].map((n) => n + 1)']],
    ['new Set(...all);', ['...all']],
    ['list?.push(...(await more));', ['...(await more)']],
    ['Math.max.apply(null, list);', ['Math.max.apply(null, list)']],
    ['String.fromCharCode(...a, ...b(...c));', ['...a', '...b(...c)', '...c']],
    ['const ä = "é"; list.push(...more);', ['...more']],
    ['list.push([...more]); f({ ...more });', []],
    ['apply(board, command);', []],
  ])('finds in %s: %j', (source, lists) => {
    expect(spreadArguments(source)).toEqual(lists);
  });
});
