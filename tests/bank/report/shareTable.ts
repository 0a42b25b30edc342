import { percent, points, table } from '../../bench/ranking/rankingTable';
import { ratio, type Share } from './share';

/** What one split has of each row. */
export type Column = { name: string; shares: ReadonlyMap<string, Share> };

const NOTHING = '–';

/** Markdown: a row for each name that a column has, in the order of `names`; each share with the count it is of. */
export function shareTable(what: string, names: readonly string[], columns: readonly Column[]): string {
  return table(
    [what, ...columns.map(({ name }) => name)],
    names
      .filter((name) => columns.some(({ shares }) => shares.has(name)))
      .map((name) => [name, ...columns.map(({ shares }) => shareText(shares.get(name)))]),
  );
}

/** Markdown: by how many percentage points the first column is better than each of the others. */
export function gapTable(what: string, names: readonly string[], columns: readonly Column[]): string {
  const [first, ...others] = columns;
  if (!first) return '';
  return table(
    [what, ...others.map(({ name }) => `${first.name} minus ${name}`)],
    names
      .filter((name) => first.shares.has(name))
      .map((name) => [
        name,
        ...others.map(({ shares }) => gapText(first.shares.get(name), shares.get(name))),
      ]),
  );
}

/** How much larger the first share is than the second one; null where either is of nothing. */
export function gapBetween(one: Share | undefined, other: Share | undefined): number | null {
  const [from, minus] = [one, other].map((share) => (share ? ratio(share) : null));
  return typeof from === 'number' && typeof minus === 'number' ? from - minus : null;
}

function shareText(share: Share | undefined): string {
  return share && share.of > 0 ? `${partText(share)} of ${share.of}` : partText(share);
}

/** Without the count that it is of. */
export function partText(share: Share | undefined): string {
  const part = share ? ratio(share) : null;
  return part === null ? NOTHING : percent(part);
}

/** A difference of two shares in percentage points. */
export function gapText(one: Share | undefined, other: Share | undefined): string {
  const gap = gapBetween(one, other);
  return gap === null ? NOTHING : points(gap);
}
