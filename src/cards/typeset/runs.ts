import type { Inline } from '../../playbook/text';
import { openable } from './openable';

/** A piece of text in one style. `url` is a URL that a browser can open. */
export type Run = { text: string; bold: boolean; italic: boolean; url: string | null };

export function plainRun(text: string): Run {
  return { text, bold: false, italic: false, url: null };
}

export function boldRun(text: string): Run {
  return { text, bold: true, italic: false, url: null };
}

/** The lines of a paragraph, split at forced breaks. A link that cannot be opened becomes text. */
export function linesOfRuns(inlines: readonly Inline[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const inline of inlines) {
    switch (inline.kind) {
      case 'break':
        lines.push([]);
        break;
      case 'text':
        lines.at(-1)?.push(textRun(inline));
        break;
      case 'link':
        for (const run of linkRuns(inline.inlines, openable(inline.target.url))) lines.at(-1)?.push(run);
        break;
    }
  }
  return lines.map(trimmed).filter((line) => line.length > 0);
}

/** All lines joined into one, separated by spaces. */
export function runsOf(inlines: readonly Inline[]): Run[] {
  return linesOfRuns(inlines).flatMap((line, index) => (index === 0 ? line : [plainRun(' '), ...line]));
}

function textRun({ text, bold, italic }: Extract<Inline, { kind: 'text' }>): Run {
  return { text: oneSpaced(text), bold: bold ?? false, italic: italic ?? false, url: null };
}

/** A link that can be opened becomes one run, without the styles inside its text. */
function linkRuns(inlines: readonly Inline[], url: string | null): Run[] {
  const runs = runsOf(inlines);
  if (url === null) return runs;
  const text = runs.map((run) => run.text).join('');
  return [{ ...plainRun(text === '' ? url : text), url }];
}

function oneSpaced(text: string): string {
  return text.replace(/[ \t\r\n\f\v\u2028\u2029]+/g, ' ');
}

/** Removes empty runs, and spaces at both ends. */
function trimmed(line: readonly Run[]): Run[] {
  const runs = line.filter((run) => run.text !== '');
  while (runs[0] && runs[0].text.trimStart() === '') runs.shift();
  while (runs.at(-1)?.text.trimEnd() === '') runs.pop();
  const last = runs.length - 1;
  return runs.map((run, index) => {
    const left = index === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: index === last ? left.trimEnd() : left };
  });
}
