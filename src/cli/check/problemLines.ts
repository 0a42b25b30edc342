import type { Problem } from '../../playbook/problem';
import { counted } from '../command/counted';
import { printable } from './printable';
import { grouped } from './report/grouped';

/**
 * A line for each problem, the errors first. What is wrong once stands on top; what one cause has made in many places
 * stands together, under a heading that counts it.
 */
export function problemLines(problems: readonly Problem[]): string {
  const causes = [...grouped(problems, ({ severity, code }) => `${severity} ${code}`).values()].sort(
    (one, other) => rank(one) - rank(other),
  );
  const single = causes.filter((cause) => cause.length === 1).flat();
  const many = causes.filter((cause) => cause.length > 1);
  const blocks = [
    single.map(line),
    ...many.map((cause) => [`${cause[0]?.code}: ${countOf(cause)}\n`, ...cause.map(line)]),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join(''))
    .join('\n');
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
