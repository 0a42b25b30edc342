import type { Problem } from '../../playbook/problem';
import { counted } from '../command/counted';
import { printable } from './printable';
import { grouped } from './report/grouped';

/** A line for each problem, the errors first; what is wrong once stands on top, what one cause made together. */
export function problemLines(problems: readonly Problem[]): string {
  const causes = causesOf(problems);
  const single = causes.filter((cause) => cause.length === 1);
  const many = causes.filter((cause) => cause.length > 1);
  return [...single, ...many].flat().map(line).join('');
}

/** A line for each cause that made several problems, with how many these are. */
export function causeLines(problems: readonly Problem[]): string {
  return causesOf(problems)
    .filter((cause) => cause.length > 1)
    .map((cause) => `${cause[0]?.code}: ${countOf(cause)}\n`)
    .join('');
}

/** The problems of each code, errors first. */
function causesOf(problems: readonly Problem[]): (readonly Problem[])[] {
  const causes = [...grouped(problems, ({ severity, code }) => `${severity} ${code}`).values()];
  return causes.sort((one, other) => rank(one) - rank(other));
}

function line({ file, line, severity, message, code }: Problem): string {
  return `${printable(`${file}:${line}: ${severity}: ${message} [${code}]`)}\n`;
}

function countOf(cause: readonly Problem[]): string {
  const files = new Set(cause.map(({ file }) => file)).size;
  return `${counted(cause.length, cause[0]?.severity ?? 'problem')} in ${counted(files, 'file')}`;
}

function rank([first]: readonly Problem[]): number {
  return first?.severity === 'error' ? 0 : 1;
}
