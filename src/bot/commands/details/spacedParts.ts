import type { CommandWords } from '../commandWords';
import { standsAt, tokensOf, wordsOf } from '../tokens';
import { type FindParts, type Part, requestPhrases } from './part';

/** More of them are a sentence. */
const MOST_WORDS = 6;
const MARK = /[,;:.!?()]/;

/** In languages with spaces between words: what follows "for", "in" or a mark, up to a word of the request, or stands before words as "as assignee". */
export function spacedParts(all: readonly CommandWords[]): FindParts {
  const leads = all
    .flatMap(({ details }) =>
      [...details.to, ...details.for, ...details.language.map(beforeName)].map(wordsOf),
    )
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length);
  const tails = all
    .flatMap(({ details }) => details.toAfter.map(wordsOf))
    .sort((a, b) => b.length - a.length);
  const and = new Set(all.flatMap(({ details }) => details.and));
  const single = (phrases: readonly string[]) =>
    phrases.map(wordsOf).flatMap((words) => (words.length === 1 ? words : []));
  const own = new Set(all.flatMap(({ request, polite }) => single([...polite, ...requestPhrases(request)])));
  // Of any place: "in our channel".
  for (const word of all.flatMap(({ request }) => request.here.flatMap(wordsOf))) own.add(word);
  const ends = all.flatMap(({ request }) => [...request.boardEnds, ...request.taskEnds]);
  const here = all
    .flatMap(({ request, polite }) => [...request.here, ...polite].map(wordsOf))
    .filter(({ length }) => length > 1);
  const isOwn = (word: string) =>
    own.has(word) || ends.some((end) => word.length > end.length && word.endsWith(end));

  return (text) => {
    const tokens = tokensOf(text);
    const parts: Part[] = [];
    let run: { from: number; start: number; end: number; count: number; isLed: boolean } | undefined;
    /** Where the words begin that say what follows is for somebody or of something. */
    let led: number | undefined;
    const close = (to = run?.end) => {
      if (run?.isLed && to !== undefined && run.count <= MOST_WORDS)
        parts.push({ name: text.slice(run.start, run.end), start: run.from, end: to });
      run = undefined;
    };
    for (let index = 0; index < tokens.length; ) {
      const token = tokens[index];
      if (!token) break;
      const before = tokens[index - 1];
      if (before && MARK.test(text.slice(before.end, token.start))) {
        close();
        led = token.start;
      }
      const place = here.find((words) => standsAt(tokens, words, index));
      const tail = run && tails.find((words) => standsAt(tokens, words, index));
      const lead = place || tail ? undefined : leads.find((words) => standsAt(tokens, words, index));
      if (run && tail && before) {
        // Where nothing says what begins, it is the last word: "Kick-off Anna zugewiesen".
        if (!run.isLed)
          run = { from: before.start, start: before.start, end: before.end, count: 1, isLed: true };
        close(tokens[index + tail.length - 1]?.end);
        led = undefined;
      } else if (place || lead) {
        close();
        led = lead ? token.start : undefined;
      } else if (and.has(token.word)) {
        if (run) {
          close();
          led = token.start;
        }
      } else if (isOwn(token.word)) {
        // An article leaves it open who or what follows.
        if (run) led = undefined;
        close();
      } else {
        run = {
          from: run?.from ?? led ?? token.start,
          start: run?.start ?? token.start,
          end: token.end,
          count: (run?.count ?? 0) + 1,
          isLed: run?.isLed ?? led !== undefined,
        };
      }
      index += tail?.length ?? place?.length ?? lead?.length ?? 1;
    }
    close();
    return parts;
  };
}

/** What stands before the name of a language. */
function beforeName(phrase: string): string {
  return phrase.slice(0, phrase.indexOf('{language}'));
}
