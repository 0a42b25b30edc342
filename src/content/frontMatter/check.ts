import type { Report } from '../problems/report';
import { readDate } from '../text/dates';
import { lineOfField } from './located';
import type { FrontMatter } from './parse';
import { genericTitle } from './title';

const REQUIRED = ['title', 'description', 'author', 'ms.author', 'manager', 'ms.date'];
const DATE = /^\d{2}\/\d{2}\/\d{4}$|^\d{4}-\d{2}-\d{2}$/;

/** Reports missing front matter fields; `line` is the 1-based line of the first field in the file. */
export function checkFrontMatter(
  fields: FrontMatter,
  lines: readonly string[],
  line: number,
  report: Report,
): void {
  if (lines.length === 0) return;
  const lineOf = (key: string) => lineOfField(key, lines, line);
  for (const key of REQUIRED) {
    if (!fields.get(key)) {
      report(
        'front_matter_field_missing',
        lineOf(key),
        `The front matter has no "${key}": add the line "${key}: …".`,
      );
    }
  }
  for (const key of ['ms.author', 'manager']) {
    const alias = fields.get(key);
    if (alias?.includes(' ')) {
      report(
        'front_matter_field_format',
        lineOf(key),
        `"${key}" is an alias without spaces, not "${alias}".`,
      );
    }
  }
  const date = fields.get('ms.date');
  if (date && !(DATE.test(date) && isDay(date))) {
    report('front_matter_field_format', lineOf('ms.date'), `"ms.date" is "${date}": write it as mm/dd/yyyy.`);
  }
  const title = fields.get('title');
  if (title && genericTitle(title)) {
    report(
      'front_matter_title_generic',
      lineOf('title'),
      `The title "${title}" does not say which page this is.`,
    );
  }
}

/**
 * Whether the day exists. With slashes the month must come first: 15/06/2020 is rejected, although `readDate` reads
 * it as 15 June.
 */
function isDay(date: string): boolean {
  const [month] = date.split('/');
  return readDate(date, 'mdy') !== null && (!date.includes('/') || Number(month) <= 12);
}
