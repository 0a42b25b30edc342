import type { Problem } from '../../playbook/problem';
import type { BuiltPlaybook } from '../build';

/**
 * The errors of a new reading that would remove content from readers: errors in files that have no error of that kind
 * in the served reading. Errors that are already served do not block a new reading, and neither do warnings.
 */
export function newErrors(served: BuiltPlaybook, fresh: BuiltPlaybook): Problem[] {
  const known = new Set(served.problems.filter(isError).map(keyOf));
  return fresh.problems.filter((problem) => isError(problem) && !known.has(keyOf(problem)));
}

function isError(problem: Problem): boolean {
  return problem.severity === 'error';
}

/** Without the line, because lines move with every edit. */
function keyOf({ file, code }: Problem): string {
  return `${file}\n${code}`;
}
