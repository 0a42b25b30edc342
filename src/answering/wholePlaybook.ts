import type { Reading } from './reading';

/** "The whole playbook", "in all of the playbook": so far apart at most. */
const NEAR = 3;

/** Whether a question says that it means the whole playbook rather than a page of it. */
export function saysWholePlaybook({ markers }: Reading): boolean {
  if (markers.some(({ value }) => value === 'everywhere')) return true;
  const all = markers.filter(({ value }) => value === 'everything').flatMap(({ places }) => places);
  const named = markers.filter(({ value }) => value === 'playbook').flatMap(({ places }) => places);
  return named.some((place) => all.some((other) => Math.abs(place - other) <= NEAR));
}
