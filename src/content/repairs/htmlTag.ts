import { lineRepair } from './repair';

const ELEMENTS =
  'a|abbr|b|big|blockquote|br|center|code|del|details|div|em|font|h[1-6]|hr|i|iframe|img|ins|kbd|li|mark|ol|p|pre|s|script|small|span|strike|strong|style|sub|sup|table|tbody|td|th|thead|tr|u|ul';
const LINK = /<a\s[^<>]*?href\s*=\s*(?:["']([^"'<>]*)["']|([^\s"'<>]+))[^<>]*>([^<>]*)<\/a>/gi;
const IMAGE = /<img\s[^<>]*?src\s*=\s*["']([^"'<>]*)["'][^<>]*>/gi;
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
    text
      .replace(IMAGE, '![]($1)')
      .replace(TAG_BUT_LINK, textOf)
      .replace(LINK, (_, quoted, plain, inner) => `[${inner}](${quoted ?? plain})`)
      .replace(TAG, textOf),
);

function tags(elements: string): RegExp {
  return new RegExp(`(?<!\\\\)</?(?:${elements})(?:${ATTRIBUTE})*\\s*/?>`, 'gi');
}

function textOf(tag: string): '' | ' ' {
  return PARTS.test(tag) ? ' ' : '';
}
