import type { Report } from '../problems/report';

/** The lines of a file, parted at the end of its front matter. */
export type SplitFile = {
  /** The lines between the fences; empty when there is none, or when it was refused. */
  frontMatter: string[];
  /** The file's 1-based line of the first of them. */
  frontMatterLine: number;
  body: string;
  /** The file's 1-based line of the first line of the body. */
  bodyLine: number;
};

const FENCE = /^---[ \t]*$/;
const FIELD = /^[\w.-]+[ \t]*:(?:[ \t]|$)/;
/** Far more than any page needs; a longer one is not read as YAML. */
const MOST_LINES = 400;
const MOST_CHARACTERS = 20_000;

/**
 * Parts front matter and body. Only a bare `---` opens front matter: after `---js` and the like the block is left out
 * and never evaluated. A fence that is missing at one end is found by the lines that look like `key: value`.
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

/** `start`: the index behind the opening fence. */
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

/** A heading of the page rather than a comment of the front matter, which looks the same. */
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
