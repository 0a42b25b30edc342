import type { BoardId, Person, Place } from '../../../boards/board/board';
import { type Digest, digestsByPerson, dueOf, reminderToday, todayOf } from '../../../boards/board/due';
import type { StoredBoard } from '../../../boards/history/storedBoard';
import { dueKey } from '../../../boards/keeping/boardJobs';
import type { Job, JobHandler } from '../../../store/ports/jobs';
import type { Left } from '../../connector/left';
import { messageLink } from '../views/messageLink';
import type { PersonalMessageParts } from './assignedHandler';
import { putOff } from './putOff';

/** A board on which a person has something due that they were not told today. */
type Due = { stored: StoredBoard; person: Person; digest: Digest };
type Urls = ReadonlyMap<BoardId, string | null>;

/**
 * Reminds one person of what is due on all their boards whose hour it is, in one message. The boards are claimed one by one
 * before it is sent: nobody is told of one twice, whatever is killed. What is put off beyond midnight is not told any more,
 * because it would take the place of the next day's.
 */
export function createDueHandler(parts: PersonalMessageParts): JobHandler {
  const { service, homes, membershipIn, directMessages, cards, knowledge, now } = parts;

  const dueOn = (stored: StoredBoard, key: string): Due[] => {
    const { board, reminded, cards: posted } = stored;
    const isSent = board.reminders.mode === 'private' || board.reminders.mode === 'both';
    if (!isSent || posted.length === 0 || reminderToday(board, now()) > now()) return [];
    const today = todayOf(board, now());
    return digestsByPerson(board, today).flatMap(({ person, digest }) => {
      const isTold = reminded.some(({ to, on }) => to === person.id && on === today);
      return dueKey(person.id) === key && !isTold ? [{ stored, person, digest }] : [];
    });
  };

  /** What is due on the boards that asked for it, and on the others of the same hour, whose own jobs come minutes later. */
  const together = async ({ key, subjects }: Job): Promise<Due[]> => {
    const asked = await Promise.all(subjects.map((id) => service.loadReadable(id)));
    const first = asked.flatMap((stored) => (stored ? dueOn(stored, key) : []));
    const [due] = first;
    if (!due) return [];
    const hours = new Set(first.map(({ stored }) => reminderToday(stored.board, now())));
    const others = (await service.ofPerson(due.person.id)).filter(({ board }) =>
      hours.has(reminderToday(board, now())),
    );
    const all = [...first, ...others.flatMap((stored) => dueOn(stored, key))];
    return [...new Map(all.map((one) => [one.stored.board.id, one])).values()];
  };

  /** Whoever has left a place may not know any more what is on its boards, whatever they have to do there. */
  const thoseThere = async (dues: readonly Due[], { turns }: Job): Promise<Due[]> => {
    const memberships = await Promise.all(
      dues.map(({ stored, person }) => membershipIn(stored.board.place, person.id, turns)),
    );
    return dues.filter((_due, index) => memberships[index] !== 'stranger');
  };

  /** `failed`: why boards could not be claimed; the others are told of all the same, because their claims stay. */
  const claimed = async (dues: readonly Due[]): Promise<{ told: Due[]; failed: unknown[] }> => {
    const claims = await Promise.allSettled(
      dues.map(({ stored: { board }, person }) =>
        service.claimReminder(board.id, person.id, todayOf(board, now())),
      ),
    );
    return {
      told: dues.filter((_due, index) => {
        const claim = claims[index];
        return claim?.status === 'fulfilled' && claim.value;
      }),
      failed: claims.flatMap((claim) => (claim.status === 'rejected' ? [claim.reason] : [])),
    };
  };

  const urlsOf = async (dues: readonly Due[]): Promise<Urls> => {
    const urls = dues.map(async ({ stored: { board, cards: posted } }) => {
      const [card] = posted;
      return [board.id, card ? messageLink(board.place, card, await homes.of(board.place)) : null] as const;
    });
    return new Map(await Promise.all(urls));
  };

  /** A place that the bot knows by now, for a person to whom it has not written yet. */
  const knownPlace = async (dues: readonly Due[], otherwise: Place): Promise<Place> => {
    for (const { stored } of dues) if (await homes.of(stored.board.place)) return stored.board.place;
    return otherwise;
  };

  /** One message about boards that are claimed. */
  const tell = async (told: readonly Due[], urls: Urls, from: Place, job: Job): Promise<Left> => {
    const [first] = told;
    if (!first) return null;
    const { person } = first;
    const due = told.map(({ stored: { board }, digest }) => ({
      board,
      digest,
      url: urls.get(board.id) ?? null,
    }));
    const card = (locale: string) => cards.due(due, knowledge().playbook, { locale, now: now() });
    const delivery = await directMessages.card(person, from, card, job.turns);
    return putOff(delivery, job, now(), async () => {
      await Promise.all(
        told.map(({ stored: { board } }) =>
          service.unclaimReminder(board.id, person.id, todayOf(board, now())),
        ),
      );
    });
  };

  return async (job) => {
    const there = (await thoseThere(await together(job), job)).sort(inOrder);
    const [first] = there;
    if (!first) return { kind: 'done' };
    const urls = await urlsOf(there);
    const from = await knownPlace(there, first.stored.board.place);
    await directMessages.open(first.person, from, job.turns);
    const { told, failed } = await claimed(there);
    const left = await tell(told, urls, from, job);
    if (left !== null) return { kind: 'retry', at: left };
    // So that the job is tried again for the boards that are not told of.
    if (failed.length > 0) throw failed[0];
    return { kind: 'done' };
  };
}

/** The board with what has been due for the longest first. */
function inOrder(one: Due, other: Due): number {
  return dayOf(one).localeCompare(dayOf(other), 'en');
}

function dayOf({ stored: { board }, digest: { overdue, today, tomorrow } }: Due): string {
  const days = [...overdue, ...today, ...tomorrow].map((task) => dueOf(board, task) ?? '');
  return days.sort()[0] ?? '';
}
