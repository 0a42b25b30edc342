import { itemsOf } from '../boards/keeping/crowd';
import { as, kickOff, openBoardChat } from '../bot/boards/boardChat';
import { tickOf } from '../bot/boards/crowds/tickOf';
import { quantile } from './figures';

const PEOPLE = 50;
const BOARDS = 40;
const CLICKS = 10;

/** In milliseconds, of the clicks that come in one instant. */
export type CrowdFigures = { oneBoardP99Ms: number; fortyBoardsP99Ms: number };

/** Four hundred clicks in one instant over the real adapter, on one board and on forty, once the code is warm. */
export async function measureCrowds(): Promise<CrowdFigures> {
  await onOneBoard();
  const oneBoard = await onOneBoard();
  await onManyBoards();
  const fortyBoards = await onManyBoards();
  return { oneBoardP99Ms: quantile(oneBoard, 0.99), fortyBoardsP99Ms: quantile(fortyBoards, 0.99) };
}

/** Everybody another task of the same board. */
async function onOneBoard(): Promise<number[]> {
  const items = itemsOf(Array.from({ length: PEOPLE }, (_unused, person) => person));
  const chat = await openBoardChat({ playbook: kickOff([items.map((id) => ({ id }))]), haste: 1 });
  try {
    const { board } = await chat.post(chat.channel());
    const data = board().choose('Mark task 1 as done');
    const given = (person: number) => ({ ...chat.channel(), ...as(`person-${person}`) });
    // The first thing that somebody presses asks the channel who they are.
    await Promise.all(items.map((_item, person) => chat.pressIn(given(person), board(), 'More')));
    return await allAtOnce(items.map((item, person) => () => chat.press(tickOf(data, item), given(person))));
  } finally {
    await chat.close();
  }
}

/** Ten people on each, all the same task of it. */
async function onManyBoards(): Promise<number[]> {
  const chat = await openBoardChat({ haste: 1 });
  try {
    const clicks: (() => Promise<unknown>)[] = [];
    for (let at = 0; at < BOARDS; at += 1) {
      const channel = chat.channel(`19:channel-${at}@thread.tacv2`);
      const { board } = await chat.post(channel);
      for (let person = 0; person < CLICKS; person += 1) {
        const given = { ...channel, ...as(`person-${at}-${person}`) };
        clicks.push(() => chat.pressIn(given, board(), 'Mark task 11 as done'));
      }
    }
    return await allAtOnce(clicks);
  } finally {
    await chat.close();
  }
}

function allAtOnce(clicks: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  return Promise.all(
    clicks.map(async (click) => {
      const started = performance.now();
      await click();
      return performance.now() - started;
    }),
  );
}
