import type { Problem } from '../../playbook/problem';
import { type ProblemCode, severityOf } from './problemCodes';

/** Reports a problem in the file that is being read; `line` is 1-based. */
export type Report = (code: ProblemCode, line: number, message: string) => void;

/** A page with more problems of one kind usually has a single cause. */
const MOST_OF_A_KIND = 50;
const MORE = 'The page has more of this from here on: correct what is listed, then look again.';

/** Messages quote what authors wrote, which can be a whole page on one line. */
const LONGEST_MESSAGE = 600;

function shortened(message: string): string {
  if (message.length <= LONGEST_MESSAGE) return message;
  const half = LONGEST_MESSAGE / 2;
  // A character cut in half becomes the replacement character.
  return Buffer.from(`${message.slice(0, half)} … ${message.slice(-half)}`).toString('utf8');
}

/** A `Report` for one file, and the list that it adds to. */
export function collectProblems(
  file: string,
  problems: Problem[] = [],
): { report: Report; problems: Problem[] } {
  const counts = new Map<ProblemCode, number>();
  const report: Report = (code, line, message) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    if (count > MOST_OF_A_KIND + 1) return;
    const said = count > MOST_OF_A_KIND ? MORE : message;
    problems.push({ code, severity: severityOf(code), file, line, message: shortened(said) });
  };
  return { report, problems };
}
