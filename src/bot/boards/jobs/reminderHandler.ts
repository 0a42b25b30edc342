import type { Board, Person } from '../../../boards/board/board';
import type { IsoDate } from '../../../boards/board/date';
import { digestOf, digestsByPerson, todayOf } from '../../../boards/board/due';
import type { PostedCard, StoredBoard } from '../../../boards/history/storedBoard';
import type { BoardService } from '../../../boards/keeping/service';
import { diffOf } from '../../../boards/reports/diff';
import { WHOLE_BOARD } from '../../../cards/actions/board/boardSeen';
import type { BoardCards } from '../../../cards/boardCards';
import { findPage } from '../../../playbook/playbook';
import type { Job, JobHandler, JobOutcome } from '../../../store/ports/jobs';
import type { Delivery } from '../../connector/delivery';
import { type Left, later } from '../../connector/left';
import type { DirectMessages } from '../../directory/directMessages';
import type { Homes } from '../../directory/homes';
import type { MembershipIn } from '../../directory/membershipIn';
import type { NotifiedOnce } from '../../directory/notifiedOnce';
import type { Knowledge } from '../../turn/knowledge';
import type { BoardMessages } from '../posting/boardMessages';
import { messageLink } from '../views/messageLink';
import { putOff } from './putOff';

export type ReminderParts = {
  service: BoardService;
  messages: BoardMessages;
  homes: Homes;
  membershipIn: MembershipIn;
  notifiedOnce: NotifiedOnce;
  directMessages: DirectMessages;
  cards: BoardCards;
  knowledge: () => Knowledge;
  now: () => number;
};

/** In other clients a mention is shown as markup. */
const MENTIONING_CLIENT = 'msteams';

type Occasion = {
  board: Board;
  reminded: StoredBoard['reminded'];
  card: PostedCard | undefined;
  today: IsoDate;
  url: string | null;
  /** Whether the client shows mentions in a card. */
  mentions: boolean;
  job: Job;
};

/**
 * Runs once a day for each board that has been posted. Sends what is due to the channel, has each person reminded by a job of
 * their own, and tells the poster what has changed in the playbook. Each message is claimed before it is sent: if the process
 * restarts in between, a message may be lost, but nobody gets it twice. The claim of what was certainly not delivered is taken
 * back, and the job runs again when the service allows it; until then it keeps nobody waiting.
 */
export function createReminderHandler(parts: ReminderParts): JobHandler {
  const { service, messages, homes, membershipIn, notifiedOnce, directMessages, cards, knowledge, now } =
    parts;

  const settle = (delivery: Delivery, job: Job, takeBack: () => Promise<void>): Promise<Left> =>
    putOff(delivery, job, now(), takeBack);

  const remind = async (stored: StoredBoard, job: Job): Promise<Left> => {
    const { board, reminded, cards: posted } = stored;
    const [card] = posted;
    const home = await homes.of(board.place);
    const url = card ? messageLink(board.place, card, home) : null;
    const mentions = home?.client === MENTIONING_CLIENT;
    const occasion = { board, reminded, card, today: todayOf(board, now()), url, mentions, job };
    switch (board.reminders.mode) {
      case 'off':
        return null;
      case 'channel':
        return remindAll(occasion);
      case 'private':
        await remindEach(occasion);
        return null;
      case 'both':
        await remindEach(occasion);
        return remindAll(occasion);
    }
  };

  /** Whoever has left a place may not know any more what is on its boards, whatever they have to do there. */
  const isThere = async ({ place }: Board, { id }: Person, { turns }: Job): Promise<boolean> =>
    (await membershipIn(place, id, turns)) !== 'stranger';

  const thoseThere = async (board: Board, people: readonly Person[], job: Job): Promise<Person[]> => {
    const there = await Promise.all(people.map((person) => isThere(board, person, job)));
    return people.filter((_person, index) => there[index]);
  };

  const remindAll = async ({ board, card, today, url, mentions, job }: Occasion): Promise<Left> => {
    const due = digestOf(board, today);
    if (!due || !(await service.claimReminder(board.id, 'channel', today))) return null;
    const mentioned = mentions ? await thoseThere(board, due.concerned, job) : [];
    const options = { locale: board.locale, now: now(), url, mentioned };
    const remark = cards.digest(board, due.digest, knowledge().playbook, options);
    const delivery = await messages.remark(board, card, remark, job.turns);
    return settle(delivery, job, () => service.unclaimReminder(board.id, 'channel', today));
  };

  /** Whoever was reminded already is not asked for again: the board runs once more when the channel has to wait. */
  const remindEach = async ({ board, reminded, today, job }: Occasion): Promise<void> => {
    const waiting = digestsByPerson(board, today).filter(
      ({ person }) => !reminded.some(({ to, on }) => to === person.id && on === today),
    );
    await Promise.all(waiting.map(({ person }) => service.scheduleDue(person.id, board, job.turns)));
  };

  const compare = async ({ board }: StoredBoard, job: Job): Promise<Left> => {
    const { playbook } = knowledge();
    const diff = diffOf(board, findPage(playbook, board.page, board.locale)?.page);
    if (!diff || !(await isThere(board, board.poster, job))) return null;
    if (!(await notifiedOnce.isNews(board.id, 'differences', diff.fingerprint))) return null;
    const card = (locale: string) => {
      const actor = { ...board.poster, role: 'member' as const, isManager: false };
      const seen = { ...WHOLE_BOARD, own: true };
      return cards.differences(board, diff, playbook, 0, seen, { actor, locale, now: now() });
    };
    const delivery = await directMessages.card(board.poster, board.place, card, job.turns);
    return settle(delivery, job, () => notifiedOnce.forget(board.id, 'differences'));
  };

  return async (job, signal): Promise<JobOutcome> => {
    let left: Left = null;
    for (const id of job.subjects) {
      const stored = await service.loadReadable(id);
      if (stored?.board.state !== 'open') continue;
      await service.scheduleReminder(stored.board);
      // Nobody can tick what does not stand in the channel, or may never stand there.
      if (stored.cards.length === 0) continue;
      left = later(left, await remind(stored, job));
      if (!signal.aborted) left = later(left, await compare(stored, job));
    }
    // Messages already sent are claimed, so a retry only sends the rest.
    if (signal.aborted) return { kind: 'retry', at: now() };
    return left === null ? { kind: 'done' } : { kind: 'retry', at: left };
  };
}
