import { wants } from '../../../boards/board/notices';
import type { StoredBoard } from '../../../boards/history/storedBoard';
import { assignerOf, newsOf, type Untold } from '../../../boards/history/untold';
import type { BoardService } from '../../../boards/keeping/service';
import type { BoardCards } from '../../../cards/boardCards';
import type { Job, JobHandler, JobOutcome } from '../../../store/ports/jobs';
import { type Left, later } from '../../connector/left';
import type { DirectMessages } from '../../directory/directMessages';
import type { Homes } from '../../directory/homes';
import type { MembershipIn } from '../../directory/membershipIn';
import type { Knowledge } from '../../turn/knowledge';
import { messageLink } from '../views/messageLink';
import { putOff } from './putOff';

/** What the jobs need that tell a person something about boards. */
export type PersonalMessageParts = {
  service: BoardService;
  homes: Homes;
  membershipIn: MembershipIn;
  directMessages: DirectMessages;
  cards: BoardCards;
  knowledge: () => Knowledge;
  now: () => number;
};

/**
 * Tells people which tasks others have assigned to them, and which of theirs to somebody else, each in one message. The assignments are claimed before
 * the message is sent: if the process ends in between, a message may be lost, but nobody gets it twice.
 */
export function createAssignedHandler(parts: PersonalMessageParts): JobHandler {
  const { service, homes, membershipIn, directMessages, cards, knowledge, now } = parts;

  const tell = async (
    { board, events, cards: [posted] }: StoredBoard,
    waiting: Untold,
    job: Job,
  ): Promise<Left> => {
    const { to, from } = waiting;
    const news = newsOf(waiting);
    const person = from ?? board.tasks.find(({ assignedTo }) => assignedTo?.id === to)?.assignedTo;
    const isTold =
      board.state === 'open' &&
      wants(board, to, 'assigned') &&
      // Whoever has left since may not know any more what is on the board.
      (await membershipIn(board.place, to, job.turns)) !== 'stranger';
    if (person && isTold) await directMessages.open(person, board.place, job.turns);
    const tasks = await service.claimNews(board.id, to, news);
    if (!person || tasks.length === 0 || !isTold) return null;
    const items = tasks.map(({ item }) => item);
    const by = assignerOf(events, items);
    const url = posted ? messageLink(board.place, posted, await homes.of(board.place)) : null;
    const card = (locale: string) =>
      cards.assigned(board, { news, tasks, by }, knowledge().playbook, { locale, now: now(), url });
    const delivery = await directMessages.card(person, board.place, card, job.turns);
    return putOff(delivery, job, now(), () =>
      service.unclaimNews(
        board.id,
        items.map((item) => ({ to, item, ...(from && { from }) })),
      ),
    );
  };

  return async (job, signal): Promise<JobOutcome> => {
    let left: Left = null;
    for (const id of job.subjects) {
      const stored = await service.loadReadable(id);
      // The message has a link to the card, so the job is scheduled again once the card is posted.
      if (!stored || stored.cards.length === 0) continue;
      for (const waiting of oneOfEach(stored.untold)) {
        // Whoever was told is claimed, so a retry only tells the rest.
        if (signal.aborted) return { kind: 'retry', at: now() };
        left = later(left, await tell(stored, waiting, job));
      }
    }
    return left === null ? { kind: 'done' } : { kind: 'retry', at: left };
  };
}

/** One for each person and what they are to be told. */
function oneOfEach(untold: readonly Untold[]): Iterable<Untold> {
  return new Map(untold.map((waiting) => [`${newsOf(waiting)} ${waiting.to}`, waiting])).values();
}
