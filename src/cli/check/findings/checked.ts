import type { Parity } from '../../../content/parity/parity';
import type { Playbook } from '../../../playbook/playbook';
import type { Problem } from '../../../playbook/problem';

/** All that `playbook check` found. */
export type Checked = { playbook: Playbook; problems: readonly Problem[]; parity: Parity };

/** How many of `problems` are errors; the others are warnings. */
export function errorCount(problems: readonly Problem[]): number {
  return problems.filter(({ severity }) => severity === 'error').length;
}
