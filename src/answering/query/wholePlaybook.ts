import { isSaid, positionsSaying } from '../text/hits';
import type { ParsedQuestion } from './parseQuestion';

/** In words: the distance of "all" and "playbook" in "all of the playbook", at most. */
const NEAR = 3;

/** Whether a question says that it means the whole playbook, not a page. */
export function saysWholePlaybook({ markers }: ParsedQuestion): boolean {
  if (isSaid(markers, 'everywhere')) return true;
  const all = positionsSaying(markers, 'everything');
  const named = positionsSaying(markers, 'playbook');
  return named.some((position) => all.some((other) => Math.abs(position - other) <= NEAR));
}
