import { itemsOf } from '../../../boards/keeping/crowd';
import type { Row } from '../../../boards/page';
import { as, type BoardChat, kickOff, openBoardChat } from '../boardChat';
import { tickOf } from './tickOf';

export type CrowdAnswer = { status: number; ms: number };

export type Crowd = {
  chat: BoardChat;
  /** The answers to the ticks of all people at once, each with eight tasks of their own one after the other. */
  answers: CrowdAnswer[];
  /** Of this process, from the first tick to the last answer. */
  cpuMs: number;
  close(): Promise<void>;
};

export type CrowdOptions = { people?: number; haste?: number };

/**
 * Has people work off one board, 400 tasks for fifty of them, over the real adapter, and waits for its last update. The
 * boards' clock is `haste` times as fast as the real one.
 */
export async function workOffBoard({ people = 50, haste = 1 }: CrowdOptions = {}): Promise<Crowd> {
  const crowd = Array.from({ length: people }, (_, person) => person);
  /** As many steps as people, each with the tasks of one of them. */
  const steps: Row[][] = crowd.map((person) => itemsOf([person]).map((id) => ({ id })));
  const chat = await openBoardChat({ playbook: kickOff(steps), haste });
  const { board } = await chat.post(chat.channel());
  const given = (person: number) => ({ ...chat.channel(), ...as(`person-${person}`) });
  const data = board().choose('Mark task 1 as done');
  // The first thing that somebody presses asks the channel who they are.
  await Promise.all(crowd.map((person) => chat.pressIn(given(person), board(), 'More')));
  const cpu = process.cpuUsage();
  const answers = await Promise.all(
    crowd.map(async (person) => {
      const own: CrowdAnswer[] = [];
      for (const item of itemsOf([person])) {
        const started = performance.now();
        const { status } = await chat.press(tickOf(data, item), given(person));
        own.push({ status, ms: performance.now() - started });
      }
      return own;
    }),
  );
  const { user, system } = process.cpuUsage(cpu);
  await chat.stub.until(() => board().text.includes('All tasks done'), 'the last update');
  return { chat, answers: answers.flat(), cpuMs: (user + system) / 1000, close: chat.close };
}
