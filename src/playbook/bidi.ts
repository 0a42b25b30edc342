const FSI = '\u2068';
const PDI = '\u2069';

/** Letters that are read from right to left, marks that count as such, and what changes the direction of text. */
const DIRECTED =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** Embeddings, overrides, and isolates of a given direction, which reach beyond the text that they stand in. */
const CONTROLS = /[\u202a-\u202e\u2066\u2067]/g;
const ISOLATES = /[\u2068\u2069]/g;

/**
 * A name or another text of people, for a sentence of ours: if anything in it is read from right to left, it stands
 * apart (Unicode's FSI and PDI), so that it cannot change the order of what stands around it. What stands apart already
 * stays as it is, and so does any other text.
 * https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
 */
export function isolated(text: string): string {
  if (!DIRECTED.test(text)) return text;
  const own = withoutControls(text);
  return RIGHT_TO_LEFT.test(outsideOf(own)) ? `${FSI}${own}${PDI}` : own;
}

/** A text without what changes the direction of text beyond its own letters; isolates stay if each of them ends. */
export function withoutControls(text: string): string {
  if (!DIRECTED.test(text)) return text;
  const own = text.replace(CONTROLS, '');
  return isClosed(own) ? own : own.replace(ISOLATES, '');
}

/** A text that was cut, with an end for what stood apart where it was cut. */
export function withEnds(text: string): string {
  return text + PDI.repeat(openIn(text));
}

/** How many isolates of a text have no end. */
function openIn(text: string): number {
  let open = 0;
  for (const mark of text.match(ISOLATES) ?? []) open = mark === FSI ? open + 1 : Math.max(0, open - 1);
  return open;
}

/** Whether each isolate ends, and nothing ends that did not begin. */
function isClosed(text: string): boolean {
  let open = 0;
  for (const mark of text.match(ISOLATES) ?? []) {
    open += mark === FSI ? 1 : -1;
    if (open < 0) return false;
  }
  return open === 0;
}

/** What of a text stands in no isolate. */
function outsideOf(text: string): string {
  let open = 0;
  let outside = '';
  for (const piece of text.split(/([\u2068\u2069])/)) {
    if (piece === FSI) open += 1;
    else if (piece === PDI) open -= 1;
    else if (open === 0) outside += piece;
  }
  return outside;
}
