import type { TaskId } from '../../../playbook/page';
import type { ParsedQuestion } from '../parseQuestion';

const NUMBER = /^\d+$/;
/** A number of fewer digits is a task only behind that word, one of more only when the playbook has it. */
const FEWEST_DIGITS = 3;
const MOST_DIGITS = 6;

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
  const isKnown = ({ token, position }: (typeof numbers)[number]) =>
    isTask(token) &&
    (token.length >= FEWEST_DIGITS
      ? !parsed.titled[position] || isCalledTask(parsed, token, position, text)
      : isTaskBefore(parsed, position));
  const ids = new Set(numbers.filter(isKnown).map(({ position }) => position));
  for (const { token, position } of numbers) {
    const known = ids.has(position);
    if (!known && !mayBeUnknownTask(parsed, token, position, text, ids)) continue;
    ids.add(position);
    const list = known ? asked.known : asked.unknown;
    if (!list.includes(token)) list.push(token);
    asked.positions.push(position);
  }
  return asked;
}

function mayBeUnknownTask(
  parsed: ParsedQuestion,
  token: string,
  position: number,
  text: string,
  ids: ReadonlySet<number>,
): boolean {
  if (token.length < FEWEST_DIGITS || token.length > MOST_DIGITS || parsed.titled[position]) return false;
  return isMeantAsTask(parsed, token, position, text) || isListedWith(ids, parsed, position);
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
  // "And the 3280?"
  const alone = parsed.tokens.every((_, at) => at === position || parsed.isStopWord[at]);
  return alone || isCalledTask(parsed, token, position, text);
}

function isCalledTask(parsed: ParsedQuestion, token: string, position: number, text: string): boolean {
  if (text.includes(`#${token}`) || isTaskBefore(parsed, position)) return true;
  return parsed.markers.some(({ positions, value }) => value === 'task' && positions[0] === position + 1);
}

function isTaskBefore({ markers }: ParsedQuestion, position: number): boolean {
  return markers.some(({ positions, value }) => value === 'task' && positions.at(-1) === position - 1);
}
