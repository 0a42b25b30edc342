import { lineRepair } from './repair';

const ELEMENTS =
  'a|abbr|b|big|blockquote|br|center|code|div|em|font|h[1-6]|hr|i|iframe|img|ins|kbd|li|mark|ol|p|pre|s|script|small|span|strike|strong|style|sub|sup|table|tbody|td|th|thead|tr|u|ul';
const LINK = /<a\s[^<>]*?href\s*=\s*["']([^"'<>]*)["'][^<>]*>([^<>]*)<\/a>/gi;
const IMAGE = /<img\s[^<>]*?src\s*=\s*["']([^"'<>]*)["'][^<>]*>/gi;
const ATTRIBUTE = `\\s+[\\w:-]+\\s*=\\s*(?:"[^"<>]*"|'[^'<>]*'|[^\\s"'<>]+)`;
const TAG = new RegExp(`(?<!\\\\)</?(?:${ELEMENTS})(?:${ATTRIBUTE})*\\s*/?>`, 'gi');

/**
 * HTML is not read, but its text and its links are. What only looks like a tag, such as `<choose a date>` or `<a date>`, stays.
 *
 * @bad
 * ```md
 * <a name="top"></a>Read <b>this</b><br>or <a href="plan.md">the plan</a>, <a choice>.
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
      .replace(LINK, '[$2]($1)')
      .replace(IMAGE, '![]($1)')
      .replace(TAG, (tag) => (/^<br/i.test(tag) ? ' ' : '')),
);
