import type { Element } from '../card/card';
import { isCalm } from './calm';
import { markdownOf } from './markdown';
import { calmUrl } from './openable';
import { plainRun, type Run } from './runs';
import { splitRuns } from './splitRuns';

/** How a line looks. `style: 'heading'` tells screen readers so. */
export type LineStyle = {
  size?: 'Small' | 'Default' | 'Medium' | 'Large';
  weight?: 'Bolder';
  isSubtle?: true;
  spacing?: 'None' | 'Small' | 'Medium' | 'Large';
  style?: 'heading';
  fontType?: 'Monospace';
};

/** Text that is not ours and has no markup. */
export function typesetText(text: string, style: LineStyle = {}): Element[] {
  return text.trim() === '' ? [] : typesetLine([plainRun(text.trim())], style);
}

/**
 * A line as text elements of a card, in which nothing is interpreted that is not markup. A TextBlock where Markdown is
 * sure to leave the words alone, a RichTextBlock where not; links are always Markdown links, as Teams clients do not
 * reliably open those of a RichTextBlock, and follow the text when they cannot stand in it.
 */
export function typesetLine(line: readonly Run[], style: LineStyle = {}): Element[] {
  return splitRuns(line).flatMap((runs, index) =>
    typesetStretch(runs, index === 0 ? style : { ...style, spacing: 'None' }),
  );
}

function typesetStretch(runs: readonly Run[], style: LineStyle): Element[] {
  const isPlain = runs.every((run) => !run.bold && !run.italic && run.url === null);
  if (isPlain && isCalm(textOf(runs))) return [textBlock(textOf(runs), style)];
  const links = uniqueLinks(runs);
  if (links.length === 0) return [richTextBlock(runs, style)];
  const markdown = markdownOf(runs);
  if (markdown !== undefined) return [textBlock(markdown, style)];
  return [richTextBlock(runs, style), ...links.map(([url, run]) => linkLine(run, url, style))];
}

function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}

function textBlock(text: string, style: LineStyle): Element {
  return { type: 'TextBlock', text, wrap: true, ...style };
}

/** Headings cannot be marked as such here; they are bold all the same. */
function richTextBlock(runs: readonly Run[], { spacing, style: _heading, ...look }: LineStyle): Element {
  return {
    type: 'RichTextBlock',
    inlines: runs.map((run) => ({
      type: 'TextRun',
      text: run.text,
      ...look,
      ...(run.bold && { weight: 'Bolder' }),
      ...(run.italic && { italic: true }),
    })),
    ...(spacing && { spacing }),
  };
}

/** A link on a line of its own, called by its text or, where that looks like markup, by its address. */
function linkLine(link: Run, url: string, style: LineStyle): Element {
  const label = isCalm(link.text) && link.text.trim() !== '' ? link.text.trim() : placeOf(url);
  return textBlock(`[${label}](${calmUrl(url)})`, { ...style, spacing: 'None' });
}

/** The host of a web address, the mailbox of a mail address. */
function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  const place = host === '' ? pathname : host;
  return isCalm(place) ? place : 'link';
}

function uniqueLinks(runs: readonly Run[]): [string, Run][] {
  return [...new Map(runs.flatMap((run) => (run.url === null ? [] : [[run.url, run] as const])))];
}
