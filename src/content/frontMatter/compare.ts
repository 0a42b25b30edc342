import type { Steps } from '../../playbook/inSlices';
import type { Problem } from '../../playbook/problem';
import { collectProblems, type Report } from '../problems/report';
import { editsBetween } from '../text/edits';
import type { LocatedFields } from './located';

type WithFields = { file: string; frontMatter: LocatedFields };
/** How many pages use each value, and the most frequent value. */
type Use = { counts: ReadonlyMap<string, number>; usual: string; count: number };
type Uses = ReadonlyMap<string, Use>;

/** Fields for people and audiences. They have few different values, so a value in the wrong field can be detected. */
const OF_PEOPLE = ['author', 'ms.author', 'manager', 'ft.owner', 'ft.audience'];
/** Fields that name the playbook or its owner, so that nearly all pages have the same value. */
const OF_ALL_PAGES = ['title', 'ft.owner'];
/** Fewer pages do not show which value is usual. */
const FEWEST_USUAL = 3;
/** A value is odd when another is at least this many times as frequent. */
const TIMES_AS_USUAL = 3;
const MOST_EDITS = 2;
/** Shorter words are often two edits apart although both are correct. */
const SHORTEST_MISSPELT = 5;
/** Longer values are sentences, and comparison time grows with the square of the length. */
const LONGEST_COMPARED = 200;

/** Reports front matter that differs from the other pages: misspelt values, and values in the wrong field. */
export function* compareFrontMatter(pages: readonly WithFields[]): Steps<Problem[]> {
  const uses = yield* countUses(pages);
  const problems: Problem[] = [];
  for (const { file, frontMatter } of pages) {
    const { report } = collectProblems(file, problems);
    for (const key of OF_ALL_PAGES) reportMisspelt(key, frontMatter, uses, report);
    for (const key of OF_PEOPLE) reportMisplaced(key, frontMatter, uses, report);
    yield;
  }
  return problems;
}

function reportMisspelt(key: string, fields: LocatedFields, uses: Uses, report: Report): void {
  const field = fields.get(key);
  const own = comparable(key, field?.value ?? '');
  const { usual, count } = uses.get(key) ?? UNUSED;
  if (own.length > LONGEST_COMPARED) return;
  if (!field || own === usual || !isUsual(count, uses, key, own) || own.length < SHORTEST_MISSPELT) return;
  if (Math.abs(own.length - usual.length) > MOST_EDITS || editsBetween(own, usual) > MOST_EDITS) return;
  report(
    'front_matter_value_misspelt',
    field.line,
    `"${key}" has "${own}", which ${count} pages write "${usual}": correct the spelling.`,
  );
}

function reportMisplaced(key: string, fields: LocatedFields, uses: Uses, report: Report): void {
  const field = fields.get(key);
  if (!field) return;
  const own = comparable(key, field.value);
  for (const other of OF_PEOPLE) {
    const count = uses.get(other)?.counts.get(own) ?? 0;
    if (other === key || !isUsual(count, uses, key, own)) continue;
    report(
      'front_matter_value_misplaced',
      field.line,
      `"${key}" is "${own}", which ${count} pages have as "${other}": put each value in its own field.`,
    );
    return;
  }
}

function isUsual(count: number, uses: Uses, key: string, own: string): boolean {
  return count >= FEWEST_USUAL && count >= TIMES_AS_USUAL * (uses.get(key)?.counts.get(own) ?? 0);
}

function* countUses(pages: readonly WithFields[]): Steps<Uses> {
  const uses = new Map<string, Use>();
  for (const key of new Set([...OF_ALL_PAGES, ...OF_PEOPLE])) {
    const own = new Map<string, number>();
    for (const { frontMatter } of pages) {
      yield;
      const field = frontMatter.get(key);
      if (!field) continue;
      const value = comparable(key, field.value);
      own.set(value, (own.get(value) ?? 0) + 1);
    }
    uses.set(key, useOf(own));
  }
  return uses;
}

const UNUSED: Use = { counts: new Map(), usual: '', count: 0 };

/** The first value wins if several are equally frequent. */
function useOf(counts: ReadonlyMap<string, number>): Use {
  let use = { ...UNUSED, counts };
  for (const [usual, count] of counts) if (count > use.count) use = { counts, usual, count };
  return use;
}

/** For titles, only the part that all pages share: the playbook's name before the dash. */
function comparable(key: string, value: string): string {
  return key === 'title' ? value.replace(/ - .*/, '') : value;
}
