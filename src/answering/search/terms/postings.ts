/**
 * For each term, the documents that have it. Those of term `t` are `docs[starts[t]]` up to, but not including,
 * `docs[starts[t + 1]]`, in ascending order. Two flat arrays need a hundred times less memory than a set a term.
 */
export type Postings = { starts: Int32Array; docs: Int32Array };

/**
 * The postings of documents given as lists of their terms, none of them twice in a list. A document is the index of its
 * list; terms are numbers below `terms`. Yields after some thousand terms.
 */
export function* createPostings(
  lists: readonly (readonly number[])[],
  terms: number,
): Generator<undefined, Postings> {
  const starts = new Int32Array(terms + 1);
  let counted = 0;
  for (const list of lists) {
    for (const term of list) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
    counted += list.length;
    if (counted < MANY_TERMS) continue;
    counted = 0;
    yield;
  }
  for (let term = 0; term < terms; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const next = starts.slice(0, terms);
  const docs = new Int32Array(starts[terms] ?? 0);
  for (const [doc, list] of lists.entries()) {
    for (const term of list) {
      const at = next[term] ?? 0;
      docs[at] = doc;
      next[term] = at + 1;
    }
    counted += list.length;
    if (counted < MANY_TERMS) continue;
    counted = 0;
    yield;
  }
  return { starts, docs };
}

/** So many are counted between two yields. */
const MANY_TERMS = 10_000;

/** The index in `docs` of a term's first document that is not below `doc`, else of the end of its documents. */
export function firstFrom({ starts, docs }: Postings, term: number, doc: number): number {
  let low = starts[term] ?? 0;
  let high = starts[term + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((docs[middle] ?? 0) < doc) low = middle + 1;
    else high = middle;
  }
  return low;
}
