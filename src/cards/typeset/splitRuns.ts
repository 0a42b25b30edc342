import type { Run } from './runs';

/**
 * Budgets in UTF-16 units of JSON. `LINE_BUDGET` limits one text element, so that every part of a card can hold some.
 */
const LINE_BUDGET = 5_000;
const RUN_BUDGET = 1_500;
const RUN_OVERHEAD = 120;

/** Splits a line into pieces that each fit into one element, at spaces where possible. */
export function splitRuns(line: readonly Run[]): Run[][] {
  const stretches: Run[][] = [];
  let left = 0;
  for (const run of line.flatMap(shortened)) {
    const cost = costOf(run);
    if (cost > left) {
      stretches.push([]);
      left = LINE_BUDGET;
    }
    stretches.at(-1)?.push(run);
    left -= cost;
  }
  return stretches;
}

/** A URL can appear twice in an element: in the text and as a separate link. */
function costOf(run: Run): number {
  return jsonUnits(run.text) + 2 * (run.url?.length ?? 0) + RUN_OVERHEAD;
}

/** Of one UTF-16 unit JSON makes at most six, as in `\u0001`. */
const MOST_OF_UNIT = 6;

function shortened(run: Run): Run[] {
  if (MOST_OF_UNIT * run.text.length <= RUN_BUDGET) return [run];
  const runs: Run[] = [];
  let rest = run.text;
  while (jsonUnits(rest.slice(0, RUN_BUDGET + 1)) > RUN_BUDGET) {
    const cut = cutPosition(rest);
    runs.push({ ...run, text: rest.slice(0, cut) });
    rest = rest.slice(cut);
  }
  return [...runs, { ...run, text: rest }];
}

/**
 * The position after the last space within the budget; otherwise as much as fits without splitting a surrogate pair.
 */
function cutPosition(text: string): number {
  let end = Math.min(text.length, RUN_BUDGET);
  while (end > 1 && jsonUnits(text.slice(0, end)) > RUN_BUDGET) end = Math.floor(end / 2);
  const space = text.lastIndexOf(' ', end - 1);
  if (space > end / 2) return space + 1;
  return /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) && end > 1 ? end - 1 : end;
}

function jsonUnits(text: string): number {
  return JSON.stringify(text).length - 2;
}
