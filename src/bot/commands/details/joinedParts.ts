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

  const languages = all.flatMap(({ details }) => {
    const ends = details.languageEnd;
    return details.language.flatMap((phrase) => {
      const [lead = '', tail = ''] = phrase.split('{language}');
      return ends.map((end) => ({ lead, tail: end + tail, isOpen: tail === '' }));
    });
  });
  /** A word of the request follows, or nothing: "用以下文档" names no language. */
  const isApart = (rest: string) => rest === '' || own.some((phrase) => rest.startsWith(phrase));

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
    const start = endOfLast(own, begin);
    return { name: text.slice(start, to), start, end: to + tail.length };
  };

  /** What is called as languages are, where a language is said. */
  const inLanguage = (text: string): Part | undefined => {
    for (const { lead, tail, isOpen } of languages) {
      const at = text.indexOf(tail);
      const begin = text.slice(0, Math.max(at, 0));
      const from = lead === '' ? endOfLast(own, begin) : begin.lastIndexOf(lead) + lead.length;
      if (at === -1 || (lead !== '' && !begin.includes(lead)) || at === from) continue;
      const end = at + tail.length;
      const name = text.slice(from, at + 1);
      if (!isOpen || isApart(text.slice(end))) return { name, start: from - lead.length, end };
    }
    return undefined;
  };

  return (text) => {
    const parts = [afterLead(text), beforeTail(text), inLanguage(text)].flatMap((part) =>
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

/** Where the last of these phrases in a text ends; 0 if it has none. */
function endOfLast(phrases: readonly string[], text: string): number {
  return phrases
    .map((phrase) => text.lastIndexOf(phrase) + (text.includes(phrase) ? phrase.length : 0))
    .reduce((last, at) => Math.max(last, at), 0);
}
