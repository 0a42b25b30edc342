import type { TaskId } from '../../playbook/page';
import type { ParsedQuestion } from './parseQuestion';

const NUMBER = /^\d{3,6}$/;

/** The tasks that a question names by their ids. */
export type AskedTasks = {
  known: TaskId[];
  /** Numbers that are clearly meant as tasks, but that no page defines. */
  unknown: TaskId[];
  positions: number[];
};

/** The task ids in a question; other numbers ("Office 365") are words like any other. `text` is as it was typed. */
export function readTaskIds(
  parsed: ParsedQuestion,
  text: string,
  isTask: (id: TaskId) => boolean,
): AskedTasks {
  const asked: AskedTasks = { known: [], unknown: [], positions: [] };
  const named = new Set(parsed.services.flatMap(({ positions }) => positions));
  const numbers = parsed.tokens.flatMap((token, position) =>
    NUMBER.test(token) && !named.has(position) ? [{ token, position }] : [],
  );
  const ids = new Set(numbers.flatMap(({ token, position }) => (isTask(token) ? [position] : [])));
  for (const { token, position } of numbers) {
    const known = ids.has(position);
    if (!known && !isMeantAsTask(parsed, token, position, text) && !isListedWith(ids, parsed, position))
      continue;
    ids.add(position);
    const list = known ? asked.known : asked.unknown;
    if (!list.includes(token)) list.push(token);
    asked.positions.push(position);
  }
  return asked;
}

/** "4047, 3734 and 9999": a number with nothing but stop words between it and a task is meant as one, too. */
function isListedWith(ids: ReadonlySet<number>, { isStopWord }: ParsedQuestion, position: number): boolean {
  return [-1, 1].some((step) => {
    let at = position + step;
    while (isStopWord[at] && !ids.has(at)) at += step;
    return ids.has(at);
  });
}

function isMeantAsTask(parsed: ParsedQuestion, token: string, position: number, text: string): boolean {
  if (text.includes(`#${token}`)) return true;
  // "And the 3280?"
  if (parsed.tokens.every((_, at) => at === position || parsed.isStopWord[at])) return true;
  return parsed.markers.some(
    ({ positions, value }) =>
      value === 'task' && (positions.at(-1) === position - 1 || positions[0] === position + 1),
  );
}
