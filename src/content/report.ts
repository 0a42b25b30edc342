import type { Problem } from '../playbook/problem';
import { type ProblemCode, severityOf } from './problemCodes';

/** Tells the author of the file being read about something in it; `line` is 1-based. */
export type Report = (code: ProblemCode, line: number, message: string) => void;

/** A `Report` for one file, and the list that it fills. */
export function collectProblems(
  file: string,
  problems: Problem[] = [],
): { report: Report; problems: Problem[] } {
  const report: Report = (code, line, message) => {
    problems.push({ code, severity: severityOf(code), file, line, message });
  };
  return { report, problems };
}
