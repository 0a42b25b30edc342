import { isSaid, placesSaying } from '../text/matches';
import type { Reading } from './parseQuestion';

/** "The whole playbook", "in all of the playbook": so far apart at most. */
const NEAR = 3;

/** Whether a question says that it means the whole playbook rather than a page of it. */
export function saysWholePlaybook({ markers }: Reading): boolean {
  if (isSaid(markers, 'everywhere')) return true;
  const all = placesSaying(markers, 'everything');
  const named = placesSaying(markers, 'playbook');
  return named.some((place) => all.some((other) => Math.abs(place - other) <= NEAR));
}
