import { withoutEnd } from '../../playbook/withoutEnd';
import type { MetadataField } from '../language/literals';
import { LITERALS } from '../language/literalsOfAll';
import { joint } from '../text/cjk';
import { literal } from '../text/literal';
import { findLabel, findLabelWithin } from './label';

/** One "Label: **value**" of a page; `line` is 0-based, from the first line of the paragraph. */
export type Metadata = { field: MetadataField; value: string; line: number };

/** A line of the paragraph that is not metadata; `line` as in `Metadata`. */
type RestLine = { text: string; line: number };

/** Longer than any value; a longer text is a sentence that happens to start with a label word. */
const LONGEST_VALUE = 200;
/** More than the number of labels. */
const MOST_FIELDS = 8;
/** Links in a value are replaced by their text; the links themselves stay on the page. */
const LINK = /\[([^[\]\n]*)\]\([^()\s]*\)/g;
/** Bold text at the end of a line, as in metadata. */
const BOLD_END = /\*\*[ \t\\]*(?:\n|$)/;
/** What separates a value from its continuation, as in "**FM**, **FE**" and "**FM** and **FE**". */
const GOES_ON = new RegExp(
  `^\\s*(?:[,;、，；/／&]\\s*[^\\s.]|(?:${LITERALS.and.join('|')})\\s*\\*\\*)`,
  'iu',
);

/**
 * The metadata of a paragraph and its other lines, or null when it has no metadata. Supports `Label: **value**` and
 * `**Label: value**`, a value on two lines, and two fields on one line.
 */
export function readMetadata(paragraph: string): { fields: Metadata[]; rest: RestLine[] } | null {
  const starts = findLabel(withStrongMarks(paragraph)) !== null;
  if (!starts && !(paragraph.includes('\n') && BOLD_END.test(paragraph))) return null;
  const fields: Metadata[] = [];
  const rest: RestLine[] = [];
  for (const { text, line } of logicalLines(paragraph)) {
    const read = starts || text.endsWith('**') ? readLine(text, line) : null;
    if (read === null) {
      rest.push({ text, line });
    } else {
      for (const field of read.fields) fields.push(field);
      if (read.rest !== '') rest.push({ text: read.rest, line });
      const left = new Set(read.rest.match(LINK));
      const links = text.match(LINK)?.filter((link) => !left.has(link)) ?? [];
      if (links.length > 0) rest.push({ text: links.join(' '), line });
    }
  }
  return fields.length > 0 ? { fields, rest } : null;
}

/** The lines of a paragraph; a line whose bold is not closed is joined with the next one. */
function logicalLines(paragraph: string): { text: string; line: number }[] {
  const lines: { text: string; line: number }[] = [];
  let open = false;
  paragraph.split('\n').forEach((raw, line) => {
    const text = withStrongMarks(raw.trim().replace(/\\$/, ''));
    const before = lines.at(-1);
    const unsaid = before !== undefined && findLabel(before.text)?.end === before.text.length;
    const goesOn =
      (open || unsaid) && before !== undefined && before.text.length <= LONGEST_VALUE && !findLabel(text);
    if (goesOn) before.text += joint(before.text, text) + text;
    else lines.push({ text, line });
    open = (goesOn && open) !== (text.split('**').length % 2 === 0);
  });
  return lines;
}

/** Changes other emphasis around the label of a line to `**`; any other line is returned unchanged. */
function withStrongMarks(line: string): string {
  if (!/^\s*(?:_|\*(?!\*))/.test(line)) return line;
  const strong = line.replace(/^\s*(__?|\*)(?![\s*_])([^*_\n]*[^*_\s])\1/, '**$2**');
  return findLabel(strong) ? strong : line;
}

function readLine(text: string, line: number): { fields: Metadata[]; rest: string } | null {
  const fields: Metadata[] = [];
  let rest = text;
  for (let label = findLabel(rest); label; label = findLabel(rest)) {
    const { value, after } = splitValue(rest.slice(label.end), label.bold);
    if (value.length > LONGEST_VALUE || fields.length >= MOST_FIELDS) break;
    const second = findLabelWithin(value, label.field);
    fields.push({ field: label.field, value: plain(second ? value.slice(0, second.start) : value), line });
    if (second) fields.push({ field: second.field, value: plain(value.slice(second.end)), line });
    const next = after.replace(/^[|;,·–—-]\s*/, '');
    rest = findLabel(next) ? next : after;
  }
  return fields.length > 0 ? { fields, rest } : null;
}

/** Splits the text after a label into its value and the rest of the line. */
function splitValue(text: string, insideBold: boolean): { value: string; after: string } {
  const start = insideBold ? 0 : text.search(/\S/);
  if (!insideBold && !text.startsWith('**', start)) return { value: text, after: '' };
  const from = insideBold ? 0 : start + 2;
  const end = text.indexOf('**', from);
  if (end < 0) return { value: text.slice(from), after: '' };
  const after = text.slice(end + 2).trim();
  if (GOES_ON.test(after) && text.length <= LONGEST_VALUE) return { value: text, after: '' };
  return { value: text.slice(from, end), after };
}

function plain(value: string): string {
  const text = value
    .replaceAll('**', '')
    .replace(LINK, '$1')
    .replace(/\\(?=\S)/g, '')
    .replace(/^[\s*_]+/, '');
  return withoutEnd(
    text,
    (character, before = '') => /[\s*_|]/.test(character) || (/[–—-]/.test(character) && /\s/.test(before)),
  );
}

/** Whether a value means "none": empty, a dash, or a word for it. */
export function isNobody(value: string): boolean {
  const form = literal(value);
  return form === '' || LITERALS.none.has(form);
}
