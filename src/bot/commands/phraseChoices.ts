import { plainPhrase } from './plainPhrase';

/** One way of several to go on. */
type Way = readonly (string | readonly Way[])[];

/** Whether a phrase has choices in it. */
export function hasChoices(phrase: string): boolean {
  return phrase.includes('[') || phrase.includes('(');
}

/**
 * Creates a function that says whether a text, as `plainPhrase` writes it, is what a phrase with choices stands for. In
 * `[show ](all|the) boards`, `[…]` is optional and one of `(a|b)` is required; both may stand within each other. It takes
 * time in proportion to the phrase and the text, where the phrases that it stands for may be a million.
 */
export function phraseChoices(phrase: string): (text: string) => boolean {
  const { ways, end } = parsed(phrase, 0);
  if (end !== phrase.length) throw new Error(`A bracket is closed that was not opened: ${phrase}`);
  const needed = neededOf(ways);
  const mayBe = (text: string) => needed === null || needed.some((piece) => text.includes(piece));
  // Every message is compared with every phrase, and hardly any is one of them.
  return (text) => mayBe(text) && endsOf(ways, text, new Set([0])).has(text.length);
}

/**
 * Pieces of which a text of one of the ways has at least one; null where it may have none. Of several such lists of a way,
 * the one whose shortest piece is longest.
 */
function neededOf(ways: readonly Way[]): string[] | null {
  const lists = ways.map((way) => {
    const candidates = way.flatMap((piece) => {
      const needed = typeof piece === 'string' ? [piece.trim()] : neededOf(piece);
      return needed === null || needed.includes('') ? [] : [needed];
    });
    const shortest = (pieces: readonly string[]) =>
      pieces.reduce((least, { length }) => Math.min(least, length), Number.POSITIVE_INFINITY);
    return candidates.sort((one, other) => shortest(other) - shortest(one))[0] ?? null;
  });
  const all = lists.flatMap((list) => list ?? []);
  return lists.includes(null) ? null : [...new Set(all)];
}

/** The ways from this place on, up to the bracket that closes them or the end. */
function parsed(phrase: string, start: number): { ways: Way[]; end: number } {
  const ways: (string | readonly Way[])[][] = [[]];
  let [begun, at] = [start, start];
  const takeLiteral = () => ways.at(-1)?.push(literal(phrase.slice(begun, at)));
  for (; at < phrase.length; at += 1) {
    const sign = phrase.charAt(at);
    if (sign === ')' || sign === ']') break;
    if (sign === '|') {
      takeLiteral();
      ways.push([]);
    } else if (sign === '(' || sign === '[') {
      takeLiteral();
      const inner = parsed(phrase, at + 1);
      if (phrase.charAt(inner.end) !== (sign === '(' ? ')' : ']'))
        throw new Error(`A bracket is not closed: ${phrase}`);
      ways.at(-1)?.push(sign === '[' ? [[], ...inner.ways] : inner.ways);
      at = inner.end;
    } else continue;
    begun = at + 1;
  }
  takeLiteral();
  return { ways, end: at };
}

/** The spaces at its ends count, because its neighbours may be left out. */
function literal(said: string): string {
  const plain = plainPhrase(said);
  if (plain === '') return said === '' ? '' : ' ';
  return (said.startsWith(' ') ? ' ' : '') + plain + (said.endsWith(' ') ? ' ' : '');
}

/** Where one of the ways may end in a text that begins at one of these places. */
function endsOf(ways: readonly Way[], text: string, starts: ReadonlySet<number>): ReadonlySet<number> {
  const ends = new Set<number>();
  for (const way of ways) {
    let places = starts;
    for (const piece of way) {
      if (places.size === 0) break;
      places = typeof piece === 'string' ? after(piece, text, places) : endsOf(piece, text, places);
    }
    for (const end of places) ends.add(end);
  }
  return ends;
}

function after(piece: string, text: string, starts: ReadonlySet<number>): ReadonlySet<number> {
  if (piece === '') return starts;
  return new Set(
    [...starts].flatMap((start) => (text.startsWith(piece, start) ? [start + piece.length] : [])),
  );
}
