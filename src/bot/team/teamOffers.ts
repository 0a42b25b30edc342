import { randomUUID } from 'node:crypto';
import type { Insights } from '../../insights/insights';
import { findPage, type Playbook } from '../../playbook/playbook';
import type { JobQueue } from '../../store/ports/jobs';
import type { TeamChannels } from '../../team/channels';
import { type Draft, type Drafts, newDraftId } from '../../team/drafts';
import { TEAM_LIMITS } from '../../team/limits';
import { offerJob } from '../../team/teamJobs';
import type { Knowledge } from '../turn/knowledge';
import type { Logger } from '../turn/logger';
import type { Incoming, Turn } from '../turn/turn';
import type { TurnInput } from '../turn/turnInput';

/**
 * Offers to ask the team. Each returns the draft that the button names, or null if nobody can be asked. Never rejects:
 * the answer matters more than the offer.
 */
export type TeamOffers = {
  /** For a question that the playbook does not answer. */
  afterMiss(input: TurnInput): Promise<string | null>;
  /** For an answer that was rated with the buttons of its card; `reference` is the one that it was rated under. */
  afterDislike(input: TurnInput, reference: string): Promise<string | null>;
  /** For an answer that was rated with Teams' own buttons, which show nothing of ours: sends the offer as a message. */
  sendAfterDislike(incoming: Incoming, reference: string): Promise<void>;
};

export type OfferParts = {
  drafts: Drafts;
  channels: TeamChannels;
  insights: Pick<Insights, 'offered'>;
  jobs: JobQueue;
  knowledge: () => Knowledge;
  logger: Logger;
  now: () => number;
};

export function createTeamOffers(parts: OfferParts): TeamOffers {
  const { drafts, channels, insights, jobs, knowledge, logger, now } = parts;

  const quietly = async <T>({ trace }: Turn, offer: () => Promise<T | null>): Promise<T | null> => {
    try {
      return await offer();
    } catch (err) {
      logger.warn({ turn: trace, err }, 'an offer to ask the team could not be made');
      return null;
    }
  };

  const offer = async (id: string, draft: Draft): Promise<string | null> => {
    if (!(await channels.for(draft))) return null;
    await drafts.keep(id, draft);
    return id;
  };

  const dislikedBy = async (
    { turn: { person, where } }: Pick<Incoming, 'turn'>,
    reference: string,
  ): Promise<{ id: string; draft: Draft } | null> => {
    const answered = await insights.offered(reference);
    if (!answered) return null;
    const { page, locale, question } = answered;
    const draft: Draft = {
      text: cut(question ?? ''),
      locale,
      page,
      phase: phaseOf(page, locale, knowledge().playbook),
      asker: { id: person.id, name: person.name },
      from: where.place,
      client: where.client,
      sent: false,
    };
    // The second thumb of one person on one answer is the same offer.
    return { id: newDraftId(answered.at, `${person.id} ${reference}`), draft };
  };

  return {
    afterMiss: ({ turn, locale, conversation, knowledge: { playbook } }) =>
      quietly(turn, () =>
        offer(newDraftId(now(), `${turn.person.id} ${turn.id ?? randomUUID()}`), {
          text: cut(turn.written),
          locale,
          page: null,
          phase: phaseOf(conversation.page, locale, playbook),
          asker: { id: turn.person.id, name: turn.person.name },
          from: turn.where.place,
          client: turn.where.client,
          sent: false,
        }),
      ),
    afterDislike: (input, reference) =>
      quietly(input.turn, async () => {
        const disliked = await dislikedBy(input, reference);
        return disliked && offer(disliked.id, disliked.draft);
      }),
    async sendAfterDislike(incoming, reference) {
      const { turn } = incoming;
      await quietly(turn, async () => {
        const disliked = await dislikedBy(incoming, reference);
        const id = disliked && (await offer(disliked.id, disliked.draft));
        if (id !== null) await jobs.schedule({ ...offerJob(id, turn.person.id, now()), turns: [turn.trace] });
        return null;
      });
    },
  };
}

function cut(text: string): string {
  return text.slice(0, TEAM_LIMITS.question).replace(/\p{Surrogate}$/u, '');
}

function phaseOf(page: string | null, locale: string, playbook: Playbook): string | null {
  return page === null ? null : (findPage(playbook, page, locale)?.page.phase?.key ?? null);
}
