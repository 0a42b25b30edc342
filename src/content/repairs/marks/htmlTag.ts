import { lineRepair } from '../../text/repair';

const ELEMENTS: ReadonlySet<string> = new Set(
  (
    'a abbr b big blockquote br center code del details div em font h1 h2 h3 h4 h5 h6 hr i iframe img ins kbd li mark ' +
    'ol p pre s script small span strike strong style sub sup table tbody td th thead tr u ul'
  ).split(' '),
);
const LINK = /<a(\s[^<>]*)>([^<>]*)<\/a>/gi;
const HREF = /href\s*=\s*(?:["']([^"'<>]*)["']|([^\s"'<>]+))/i;
const IMAGE = /<img(\s[^<>]*)>/gi;
const SRC = /src\s*=\s*["']([^"'<>]*)["']/i;
/** A tag in which every attribute has a value, with an optional backslash before it. */
const TAG = /(\\?)<\/?([a-z][a-z0-9]*)(?:\s+[\w:-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>]+))*\s*\/?>/gi;
/** Elements whose content is separated from the surrounding text. */
const PARTS: ReadonlySet<string> = new Set(
  'blockquote br center div h1 h2 h3 h4 h5 h6 hr li ol p pre table tbody td th thead tr ul'.split(' '),
);

/**
 * HTML tags are removed, but their text and links are kept. Text that only looks like a tag, such as `<choose a
 * date>` or `<a date>`, stays.
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
  (text) => withoutTags(withoutTags(text.replace(IMAGE, imageOf), 'a').replace(LINK, linkOf)),
);

/** `text` without HTML tags, except those of `kept`. */
function withoutTags(text: string, kept?: string): string {
  return text.replace(TAG, (tag: string, escaped: string, written: string) => {
    const name = written.toLowerCase();
    if (escaped !== '' || name === kept || !ELEMENTS.has(name)) return tag;
    return PARTS.has(name) ? ' ' : '';
  });
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
