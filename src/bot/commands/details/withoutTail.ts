import type { DueReader } from '../due/dueSaid';
import type { Span } from './details';

type Around = {
  spansIn: (text: string) => Span[];
  due: DueReader;
  polite: readonly string[];
  and: readonly string[];
};

const MARKS = ' ,，、;；.。!！?？:：-–　';

/**
 * A title that was written without quotation marks, without the details, dates and polite words that follow it. A title
 * may begin with such words.
 */
export function withoutTail(said: string, around: Around): string {
  for (let title = unmarked(said); ; ) {
    const shorter = shortened(title, around);
    if (shorter === undefined) return title;
    title = shorter;
  }
}

function shortened(title: string, { spansIn, due, polite, and }: Around): string | undefined {
  const spans = spansIn(title).filter(({ kind, start }) => kind !== 'none' && kind !== 'title' && start > 0);
  const assigned = spans.find(({ kind }) => kind === 'to');
  const last = spans.find(({ end }) => unmarked(title.slice(end)) === '');
  const dated = due(title);
  const isDated = dated?.due.when !== null && dated !== undefined && title.startsWith(dated.rest);
  const ends = [assigned?.start, last?.start, isDated ? dated.rest.length : undefined]
    .filter((end) => end !== undefined)
    .map((end) => title.slice(0, end));
  const left = [...ends, ...[...polite, ...and].map((word) => withoutWord(title, word))].map(unmarked);
  return left.find((one) => one !== '' && one.length < title.length);
}

function withoutWord(title: string, word: string): string {
  const at = title.length - word.length;
  if (at <= 0 || title.slice(at).toLowerCase() !== word.toLowerCase()) return title;
  const isWhole = !/\p{Script=Latin}/u.test(word.charAt(0)) || MARKS.includes(title.charAt(at - 1));
  return isWhole ? title.slice(0, at) : title;
}

function unmarked(title: string): string {
  let [from, to] = [0, title.length];
  while (from < to && MARKS.includes(title.charAt(from))) from += 1;
  while (to > from && MARKS.includes(title.charAt(to - 1))) to -= 1;
  return title.slice(from, to);
}
