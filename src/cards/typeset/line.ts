import { isolated } from '../../playbook/bidi';
import type { Element } from '../card/card';
import { isCalm, looksLinked } from './calm';
import { markdownOf } from './markdown';
import { calmUrl } from './openable';
import { plainRun, type Run } from './runs';
import { splitRuns } from './splitRuns';

/** The style of a line. `style: 'heading'` marks it as a heading for screen readers. */
export type LineStyle = {
  size?: 'Small' | 'Default' | 'Medium' | 'Large';
  weight?: 'Bolder';
  isSubtle?: true;
  spacing?: 'None' | 'Small' | 'Medium' | 'Large';
  style?: 'heading';
  fontType?: 'Monospace';
};

/** Text from outside, shown as it is: nothing in it is read as markup, or changes the direction of anything else. */
export function typesetText(text: string, style: LineStyle = {}): Element[] {
  return text.trim() === '' ? [] : typesetLine([plainRun(isolated(text.trim()))], style);
}

/**
 * A line as text elements in which only real markup is interpreted. Uses a TextBlock if Markdown is sure to leave the
 * text unchanged, otherwise a RichTextBlock. Links are always Markdown links, because Teams clients do not reliably
 * open links in a RichTextBlock; links that cannot be inside the text come after it.
 */
export function typesetLine(line: readonly Run[], style: LineStyle = {}): Element[] {
  return splitRuns(line).flatMap((runs, index) =>
    typesetStretch(runs, index === 0 ? style : { ...style, spacing: 'None' }),
  );
}

function typesetStretch(runs: readonly Run[], style: LineStyle): Element[] {
  const isPlain = runs.every((run) => !run.bold && !run.italic && run.url === null);
  const text = textOf(runs);
  if (isPlain && isCalm(text) && !looksLinked(text)) return [textBlock(text, style)];
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

/** A RichTextBlock cannot be marked as a heading; headings are still bold. */
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

/** A link on its own line. Its label is its text, or the host of its URL if the text looks like markup. */
function linkLine(link: Run, url: string, style: LineStyle): Element {
  const label = isCalm(link.text) && link.text.trim() !== '' ? link.text.trim() : placeOf(url);
  return textBlock(`[${label}](${calmUrl(url)})`, { ...style, spacing: 'None' });
}

/** The host of a web address, or the mailbox of a mail address. */
function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  const place = host === '' ? pathname : host;
  return isCalm(place) ? place : 'link';
}

function uniqueLinks(runs: readonly Run[]): [string, Run][] {
  return [...new Map(runs.flatMap((run) => (run.url === null ? [] : [[run.url, run] as const])))];
}
