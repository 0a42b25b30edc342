import type { CommandWords } from '../commandWords';
import { HONORIFICS } from './namesIn';
import { type FindParts, type Part, requestPhrases } from './part';

/** Longer ones are sentences, in UTF-16 units. */
const LONGEST_NAME = 16;
const MARKS = ',;:()，、；：。 ';
/** What ends a name: an honorific, or that something is theirs. */
const AFTER_NAME = [...HONORIFICS, '的'];

/** In languages without spaces: who stands after or before the words that give tasks to somebody. */
export function joinedParts(all: readonly CommandWords[]): FindParts {
  const longestFirst = (phrases: readonly string[]) => [...phrases].sort((a, b) => b.length - a.length);
  const before = longestFirst(all.flatMap(({ details }) => details.to));
  const after = longestFirst(all.flatMap(({ details }) => details.toAfter));
  const here = all.flatMap(({ request }) => request.here);
  const own = all.flatMap(({ request, details }) => [
    ...requestPhrases(request),
    ...details.toAfter,
    ...details.and,
    ...MARKS,
  ]);

  const afterLead = (text: string): Part | undefined => {
    const lead = before.find((phrase) => text.includes(phrase));
    if (lead === undefined) return undefined;
    const start = text.indexOf(lead);
    // "给大家" is where and not who.
    if (here.some((phrase) => text.startsWith(phrase, start))) return undefined;
    const from = start + lead.length;
    const ends = own.map((phrase) => text.indexOf(phrase, from)).filter((at) => at >= from);
    const end = ends.reduce((first, at) => Math.min(first, at), text.length);
    return { name: text.slice(from, end), start, end };
  };

  const beforeTail = (text: string): Part | undefined => {
    const tail = after.find((phrase) => text.includes(phrase));
    if (tail === undefined) return undefined;
    const to = text.indexOf(tail);
    const begin = text.slice(0, to);
    const starts = own.map(
      (phrase) => begin.lastIndexOf(phrase) + (begin.includes(phrase) ? phrase.length : 0),
    );
    const start = starts.reduce((last, at) => Math.max(last, at), 0);
    return { name: text.slice(start, to), start, end: to + tail.length };
  };

  return (text) => {
    const parts = [afterLead(text), beforeTail(text)].flatMap((part) =>
      part ? [{ ...part, name: called(part.name) }] : [],
    );
    return parts
      .filter(({ name }) => name !== '' && name.length <= LONGEST_NAME)
      .sort((a, b) => a.start - b.start)
      .filter(({ start }, index, sorted) => index === 0 || start >= (sorted[index - 1]?.end ?? 0));
  };
}

/** A name without what it is called by. */
function called(said: string): string {
  const name = said.trim();
  const title = AFTER_NAME.find((one) => name.endsWith(one));
  return title === undefined ? name : name.slice(0, name.length - title.length);
}
