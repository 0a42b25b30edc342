import type { Report } from '../problems/report';

/** The lines of a file, split at the end of its front matter. */
export type SplitFile = {
  /** The lines between the fences; empty when there is no front matter or it was rejected. */
  frontMatter: string[];
  /** The 1-based line of the first of them in the file. */
  frontMatterLine: number;
  body: string;
  /** The 1-based line of the first body line in the file. */
  bodyLine: number;
};

const FENCE = /^---[ \t]*$/;
const FIELD = /^[\w.-]+[ \t]*:(?:[ \t]|$)/;
/** Far more than any page needs; longer front matter is not parsed as YAML. */
const MOST_LINES = 400;
const MOST_CHARACTERS = 20_000;

/**
 * Splits front matter and body. Only a plain `---` opens front matter: a block after `---js` and the like is skipped
 * and never evaluated. If one of the fences is missing, its place is found by the lines that look like `key: value`.
 */
export function splitFrontMatter(text: string, report: Report): SplitFile {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  const opening = lines[first] ?? '';
  if (FENCE.test(opening)) return fenced(lines, first + 1, report);
  if (/^---\s*[a-z]/i.test(opening)) {
    report(
      'front_matter_language',
      first + 1,
      `Front matter must start with "---" alone, not "${opening.trim()}"; it was left out.`,
    );
    return { ...fenced(lines, first + 1, () => undefined), frontMatter: [] };
  }
  const end = lines.findIndex((line) => FENCE.test(line));
  const above = lines.slice(Math.max(first, 0), Math.max(end, 0));
  if (end > 0 && above.length > 0 && above.every((line) => isFrontMatter(line))) {
    report('front_matter_unopened', 1, 'The front matter lacks its first line: write "---" above it.');
    return part(lines, first, end, end + 1, report);
  }
  report(
    'front_matter_missing',
    1,
    'The page has no front matter: start it with "---", its fields and "---".',
  );
  return part(lines, 0, 0, 0, report);
}

/** `start`: the index after the opening fence. */
function fenced(lines: readonly string[], start: number, report: Report): SplitFile {
  const end = lines.findIndex((line, index) => index >= start && FENCE.test(line));
  const hasHeading = lines.slice(start, end).some((line, at) => isHeading(line, lines[start + at - 1] ?? ''));
  if (end >= 0 && !hasHeading) return part(lines, start, end, end + 1, report);
  const last = lines.findIndex((line, index) => index >= start && !isFrontMatter(line));
  report(
    'front_matter_unclosed',
    start,
    'The front matter lacks its last line: write "---" below its fields.',
  );
  return part(lines, start, last < 0 ? lines.length : last, last < 0 ? lines.length : last, report);
}

/** Whether a line is a heading of the page. A front matter comment looks the same. */
function isHeading(line: string, before: string): boolean {
  return /^#{1,6} \S/.test(line) && before.trim() === '' && !isFrontMatter(line);
}

function isFrontMatter(line: string): boolean {
  return FIELD.test(line) || /^# \S+ metadata\s*$/.test(line);
}

function part(lines: readonly string[], start: number, end: number, body: number, report: Report): SplitFile {
  const own = lines.slice(start, end);
  const tooLong = own.length > MOST_LINES || own.join('\n').length > MOST_CHARACTERS;
  if (tooLong) {
    report(
      'front_matter_too_long',
      start + 1,
      `The front matter has more than ${MOST_LINES} lines or ${MOST_CHARACTERS} characters and was left out: shorten it.`,
    );
  }
  return {
    frontMatter: tooLong ? [] : own,
    frontMatterLine: start + 1,
    body: lines.slice(body).join('\n'),
    bodyLine: body + 1,
  };
}
