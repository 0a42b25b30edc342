import { isRequest, type Part, type RequestWords } from './requestWords';
import type { ReadRequest } from './spacedRequest';

/** A piece of the sentence and what it is; null for what may name the process. */
type Piece = { text: string; part: Part | null };

/** Longer texts are no name of a board alone, in UTF-16 units. */
const LONGEST_PLAIN = 30;

/** The same as `spacedRequestReader`, in a language without spaces: phrases count wherever they stand, the longest first. */
export function joinedRequestReader(words: RequestWords, tasksOf: string): ReadRequest {
  const phrases = phrasesOf(words);
  const [lead, tail] = [byLength(words.lead), byLength(words.tail)];

  const piecesOf = (text: string): Piece[] => {
    const pieces: Piece[] = [];
    let at = 0;
    while (at < text.length) {
      const found = phrases.get(text.charAt(at))?.find(([phrase]) => text.startsWith(phrase, at));
      const last = pieces.at(-1);
      if (found) pieces.push({ text: found[0], part: found[1] });
      else if (last && last.part === null) last.text += text.charAt(at);
      else pieces.push({ text: text.charAt(at), part: null });
      at += found?.[0].length ?? 1;
    }
    return pieces;
  };

  /** Whether the name of a board is the last thing that is said. */
  const isPlain = (own: readonly Piece[], text: string): boolean => {
    const last = own.at(-1)?.text ?? '';
    return text.length <= LONGEST_PLAIN && words.plain.some((name) => last.endsWith(name));
  };

  return (text, isDated) => {
    const pieces = piecesOf(text);
    const has = new Set(pieces.flatMap(({ part }) => part ?? []));
    const named = pieces.filter(({ part }) => part === 'into' || part === 'board');
    if (named.some(({ text: said }) => words.boards.some((name) => said.includes(name)))) has.add('board');
    if (named.some(({ text: said }) => said.startsWith('新'))) has.add('fresh');
    const asks = words.asks.some((word) => text.includes(word));
    const own = pieces.filter(
      ({ part, text: said }) => part !== 'polite' && part !== 'fresh' && trimmed(said, lead, tail) !== '',
    );
    const isTimed = isDated && [own[0], own.at(-1)].some((piece) => piece?.part === 'post');
    if (!isRequest({ has, isPlain: isPlain(own, text), asks, wonders: asks, isTimed })) return undefined;

    const runs = [''];
    for (const { text: said, part } of pieces) {
      if (part === null || part === 'tasks') runs.push((runs.pop() ?? '') + said);
      else runs.push('');
    }
    const left = runs
      .map((run) => trimmed(run, lead, tail))
      .filter((run) => run !== '')
      .join(' ');
    const hasTasks = words.tasks.some((name) => left.includes(name));
    const known = pieces.filter(({ part }) => part !== null).length;
    if (left === '' || words.tasks.includes(left)) return { process: '', question: '', known };
    const filled = tasksOf.replace('{process}', () => left).replace('{which}', '');
    return { process: left, question: hasTasks ? left : filled, known };
  };
}

function trimmed(run: string, lead: readonly string[], tail: readonly string[]): string {
  let text = run;
  for (;;) {
    const begun = lead.find((word) => text.startsWith(word));
    const ended = tail.find((word) => text.endsWith(word));
    if (begun !== undefined) text = text.slice(begun.length);
    else if (ended !== undefined) text = text.slice(0, text.length - ended.length);
    else return text.trim();
  }
}

function byLength(words: readonly string[]): string[] {
  return [...words].sort((a, b) => b.length - a.length);
}

/** By their first letter, the longest first; of the same phrase, the part that says most comes first. */
function phrasesOf(words: RequestWords): ReadonlyMap<string, readonly (readonly [string, Part])[]> {
  const parts: [Part, readonly string[]][] = [
    ['never', words.never],
    ['into', words.into],
    ['board', words.boards],
    ['tasks', words.tasks],
    ['post', words.post],
    ['make', words.make],
    ['want', words.want],
    ['follow', words.follow],
    ['here', words.here],
    ['fresh', words.fresh],
    ['polite', words.polite],
  ];
  const all = parts
    .flatMap(([part, list]) => list.map((phrase): [string, Part] => [phrase, part]))
    .sort(([a], [b]) => b.length - a.length);
  const byFirst = new Map<string, [string, Part][]>();
  for (const phrase of all) {
    const first = phrase[0].charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  return byFirst;
}
