import { isCalm, looksLinked } from './calm';
import { calmUrl } from './openable';
import type { Run } from './runs';

/**
 * A line in the Markdown that Teams supports; undefined if some client could show it differently: text that looks like
 * markup or an address, or stars that would not be read as emphasis.
 */
export function markdownOf(runs: readonly Run[]): string | undefined {
  const line = runs.map((run) => run.text).join('');
  if (!isCalm(line) || runs.some((run) => run.url === null && looksLinked(run.text))) return undefined;
  const pieces = runs.map((run, index) => markdownOfRun(run, runs[index - 1], runs[index + 1]));
  return pieces.every((piece) => piece !== undefined) ? pieces.join('') : undefined;
}

function markdownOfRun(run: Run, before: Run | undefined, after: Run | undefined): string | undefined {
  if (run.url !== null) {
    // "!" before a link would make it an image.
    const isTorn = before?.text.endsWith('!') || run.text.trim() === '';
    return isTorn ? undefined : `[${run.text}](${calmUrl(run.url)})`;
  }
  const mark = `${run.bold ? '**' : ''}${run.italic ? '_' : ''}`;
  if (mark === '') return run.text;
  const closing = mark.split('').reverse().join('');
  return standsFree(run.text, before, after) ? `${mark}${run.text}${closing}` : undefined;
}

/**
 * Whether CommonMark always reads marks around the text as emphasis (spec 0.31, section 6.2: left- and right-flanking
 * runs): no space inside, and a space or nothing outside. Chinese and Japanese text rarely has these spaces.
 */
function standsFree(text: string, before: Run | undefined, after: Run | undefined): boolean {
  return text.trim() === text && (!before || /\s$/u.test(before.text)) && (!after || /^\s/u.test(after.text));
}
