/**
 * A line of a page's body. Repairs may move, merge and split lines; `number` stays the line of the text in the file.
 */
export type Line = {
  text: string;
  /** 1-based, in the file. */
  number: number;
  /** Part of a fenced code block: no repair touches it. */
  verbatim: boolean;
};

const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** Splits `text` into lines; its first line is line `first` of the file. */
export function splitLines(text: string, first: number): Line[] {
  let fence: string | null = null;
  return text.split('\n').map((line, index) => {
    const mark = FENCE.exec(line)?.[1] ?? null;
    const verbatim = fence !== null || mark !== null;
    if (fence === null) fence = mark;
    else if (mark?.startsWith(fence)) fence = null;
    return { text: line, number: first + index, verbatim };
  });
}
