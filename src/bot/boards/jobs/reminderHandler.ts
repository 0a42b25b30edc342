import type { Board } from '../../../boards/board/board';
import type { IsoDate } from '../../../boards/board/date';
import { digestOf, digestsByPerson, todayOf } from '../../../boards/board/due';
import type { PostedCard, StoredBoard } from '../../../boards/history/storedBoard';
import type { BoardService } from '../../../boards/keeping/service';
import { diffOf } from '../../../boards/reports/diff';
import { WHOLE_BOARD } from '../../../cards/actions/boardSeen';
import type { BoardCards } from '../../../cards/boardCards';
import { findPage } from '../../../playbook/playbook';
import type { JobHandler, JobOutcome } from '../../../store/ports/jobs';
import { withRetry } from '../../connector/withRetry';
import type { DirectMessages } from '../../directory/directMessages';
import type { Homes } from '../../directory/homes';
import type { NotifiedOnce } from '../../directory/notifiedOnce';
import type { Knowledge } from '../../turn/knowledge';
import type { BoardMessages } from '../posting/boardMessages';
import { messageLink } from '../views/messageLink';

export type ReminderParts = {
  service: BoardService;
  messages: BoardMessages;
  homes: Homes;
  notifiedOnce: NotifiedOnce;
  directMessages: DirectMessages;
  cards: BoardCards;
  knowledge: () => Knowledge;
  now: () => number;
};

type Occasion = {
  board: Board;
  card: PostedCard | undefined;
  today: IsoDate;
  url: string | null;
  signal: AbortSignal;
};

/**
 * Runs once a day for each board. Sends what is due to the channel or to each person, and tells the poster what has
 * changed in the playbook. Each message is claimed before it is sent: if the process restarts in between, a message may
 * be lost, but nobody gets it twice.
 */
export function createReminderHandler(parts: ReminderParts): JobHandler {
  const { service, messages, homes, notifiedOnce, directMessages, cards, knowledge, now } = parts;

  const remind = async (stored: StoredBoard, signal: AbortSignal): Promise<void> => {
    const { board, cards: posted } = stored;
    const [card] = posted;
    const url = card ? messageLink(board.place, card, await homes.of(board.place)) : null;
    const occasion = { board, card, today: todayOf(board, now()), url, signal };
    switch (board.reminders.mode) {
      case 'off':
        return;
      case 'channel':
        return remindAll(occasion);
      case 'private':
        return remindEach(occasion);
    }
  };

  const remindAll = async ({ board, card, today, url, signal }: Occasion): Promise<void> => {
    const digest = digestOf(board, today);
    if (!digest || !(await service.claimReminder(board.id, 'channel', today))) return;
    const options = { locale: board.locale, now: now(), personal: false, url };
    const remark = cards.digest(board, digest, knowledge().playbook, options);
    await withRetry(() => messages.remark(board, card, remark), signal);
  };

  const remindEach = async ({ board, today, url, signal }: Occasion): Promise<void> => {
    for (const { person, digest } of digestsByPerson(board, today)) {
      if (signal.aborted) return;
      if (!(await service.claimReminder(board.id, person.id, today))) continue;
      const card = (locale: string) =>
        cards.digest(board, digest, knowledge().playbook, { locale, now: now(), personal: true, url });
      await directMessages.card(person, board.place, card, signal);
    }
  };

  const compare = async ({ board }: StoredBoard): Promise<void> => {
    const { playbook } = knowledge();
    const diff = diffOf(board, findPage(playbook, board.page, board.locale)?.page);
    if (!diff || !(await notifiedOnce.isNews(board.id, 'differences', diff.fingerprint))) return;
    await directMessages.card(board.poster, board.place, (locale) => {
      const actor = { ...board.poster, role: 'member' as const, isManager: false };
      const seen = { ...WHOLE_BOARD, own: true };
      return cards.differences(board, diff, playbook, seen, { actor, locale, now: now() });
    });
  };

  return async ({ subjects }, signal): Promise<JobOutcome> => {
    for (const id of subjects) {
      const stored = await service.loadReadable(id);
      if (stored?.board.state !== 'open') continue;
      await service.scheduleReminder(stored.board);
      await remind(stored, signal);
      await compare(stored);
    }
    // Messages already sent are claimed, so a retry only sends the rest.
    return signal.aborted ? { kind: 'retry', at: now() } : { kind: 'done' };
  };
}
