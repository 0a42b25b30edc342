import type { TaskId } from '../playbook/page';
import type { Reading } from './reading';

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
  reading.units.forEach((unit, place) => {
    if (!NUMBER.test(unit) || named.has(place)) return;
    const list = isTask(unit)
      ? asked.known
      : isMeantAsTask(reading, unit, place, text)
        ? asked.unknown
        : undefined;
    if (!list) return;
    if (!list.includes(unit)) list.push(unit);
    asked.places.push(place);
  });
  return asked;
}

function isMeantAsTask(reading: Reading, unit: string, place: number, text: string): boolean {
  if (reading.units.length === 1 || text.includes(`#${unit}`)) return true;
  return reading.markers.some(
    ({ places, value }) => value === 'task' && (places.at(-1) === place - 1 || places[0] === place + 1),
  );
}
