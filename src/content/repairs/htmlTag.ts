import { lineRepair } from './repair';

const ELEMENTS =
  'a|abbr|b|big|blockquote|br|center|code|del|details|div|em|font|h[1-6]|hr|i|iframe|img|ins|kbd|li|mark|ol|p|pre|s|script|small|span|strike|strong|style|sub|sup|table|tbody|td|th|thead|tr|u|ul';
const LINK = /<a(\s[^<>]*)>([^<>]*)<\/a>/gi;
const HREF = /href\s*=\s*(?:["']([^"'<>]*)["']|([^\s"'<>]+))/i;
const IMAGE = /<img(\s[^<>]*)>/gi;
const SRC = /src\s*=\s*["']([^"'<>]*)["']/i;
const ATTRIBUTE = `\\s+[\\w:-]+\\s*=\\s*(?:"[^"<>]*"|'[^'<>]*'|[^\\s"'<>]+)`;
const TAG = tags(ELEMENTS);
const TAG_BUT_LINK = tags(ELEMENTS.replace('a|', ''));
/** What stands in such an element is parted from what stands around it. */
const PARTS = /^<\/?(?:blockquote|br|center|div|h\d|hr|li|ol|p|pre|table|tbody|td|th|thead|tr|ul)\b/i;

/**
 * HTML is not read, but its text and its links are. What only looks like a tag, such as `<choose a date>` or `<a date>`, stays.
 *
 * @bad
 * ```md
 * <a name="top"></a>Read <b>this</b><br>or <a href="plan.md"><b>the</b> plan</a>, <a choice>.
 * ```
 * @good
 * ```md
 * Read this or [the plan](plan.md), <a choice>.
 * ```
 */
export const htmlTag = lineRepair(
  'html_tag',
  /<\/?[a-z]/i,
  'HTML is not read; its text was kept: write Markdown instead.',
  (text) =>
    text.replace(IMAGE, imageOf).replace(TAG_BUT_LINK, textOf).replace(LINK, linkOf).replace(TAG, textOf),
);

function tags(elements: string): RegExp {
  return new RegExp(`(?<!\\\\)</?(?:${elements})(?:${ATTRIBUTE})*\\s*/?>`, 'gi');
}

function imageOf(tag: string, attributes: string): string {
  const source = SRC.exec(attributes)?.[1];
  return source === undefined ? tag : `![](${source})`;
}

function linkOf(element: string, attributes: string, inner: string): string {
  const [, quoted, plain] = HREF.exec(attributes) ?? [];
  const address = quoted ?? plain;
  return address === undefined ? element : `[${inner}](${address})`;
}

function textOf(tag: string): '' | ' ' {
  return PARTS.test(tag) ? ' ' : '';
}
