import type { TaskId } from '../../playbook/page';
import type { Reading } from './parseQuestion';

const NUMBER = /^\d{3,6}$/;

export type AskedTasks = {
  known: TaskId[];
  /** Numbers that are clearly meant as a task but that no page defines. */
  unknown: TaskId[];
  places: number[];
};

/** The numbers of a question that are tasks; other numbers ("Office 365") are words like any other. */
export function readTaskIds(reading: Reading, text: string, isTask: (id: TaskId) => boolean): AskedTasks {
  const asked: AskedTasks = { known: [], unknown: [], places: [] };
  const named = new Set(reading.services.flatMap(({ places }) => places));
  const numbers = reading.units.flatMap((unit, place) =>
    NUMBER.test(unit) && !named.has(place) ? [{ unit, place }] : [],
  );
  const ids = new Set(numbers.flatMap(({ unit, place }) => (isTask(unit) ? [place] : [])));
  for (const { unit, place } of numbers) {
    const known = ids.has(place);
    if (!known && !isMeantAsTask(reading, unit, place, text) && !isListedWith(ids, reading, place)) continue;
    ids.add(place);
    const list = known ? asked.known : asked.unknown;
    if (!list.includes(unit)) list.push(unit);
    asked.places.push(place);
  }
  return asked;
}

/** "4047, 3734 and 9999": a number with nothing but grammar between it and a task is meant as one, too. */
function isListedWith(ids: ReadonlySet<number>, { stopped }: Reading, place: number): boolean {
  return [-1, 1].some((step) => {
    let at = place + step;
    while (stopped[at] && !ids.has(at)) at += step;
    return ids.has(at);
  });
}

function isMeantAsTask(reading: Reading, unit: string, place: number, text: string): boolean {
  if (text.includes(`#${unit}`)) return true;
  // "And the 3280?"
  if (reading.units.every((_, at) => at === place || reading.stopped[at])) return true;
  return reading.markers.some(
    ({ places, value }) => value === 'task' && (places.at(-1) === place - 1 || places[0] === place + 1),
  );
}
