import type { Problem } from '../../playbook/problem';
import type { BuiltPlaybook } from '../build';

/**
 * The errors of a new reading that would cost readers something they have now: those in files that the served reading
 * reads without one of that kind. Errors that are served already hold nothing back, and neither do warnings.
 */
export function newErrors(served: BuiltPlaybook, fresh: BuiltPlaybook): Problem[] {
  const known = new Set(served.problems.filter(isError).map(keyOf));
  return fresh.problems.filter((problem) => isError(problem) && !known.has(keyOf(problem)));
}

function isError(problem: Problem): boolean {
  return problem.severity === 'error';
}

/** Lines move with every edit, so that they do not tell one error from another. */
function keyOf({ file, code }: Problem): string {
  return `${file}\n${code}`;
}
