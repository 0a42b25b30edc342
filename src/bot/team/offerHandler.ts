import type { JobHandler } from '../../store/ports/jobs';
import type { TeamChannels } from '../../team/channels';
import type { Drafts } from '../../team/drafts';
import { nextAttempt } from '../connector/nextAttempt';
import type { TeamMessages } from './teamMessages';

export type OfferJobParts = {
  drafts: Drafts;
  channels: TeamChannels;
  messages: TeamMessages;
  /** Epoch milliseconds. */
  now: () => number;
};

/**
 * Offers to ask the team after a 👎. It is claimed before it is sent, so that nobody gets it twice; the claim of what was
 * certainly not delivered is taken back. An offer that is lost costs little.
 */
export function createOfferHandler({ drafts, channels, messages, now }: OfferJobParts): JobHandler {
  return async (job) => {
    for (const id of job.subjects) {
      const draft = await drafts.find(id);
      const channel = draft && !draft.sent ? await channels.for(draft) : undefined;
      if (!draft || !channel || !(await drafts.claim(id))) continue;
      const delivery = await messages.offer(id, draft, channel.place, job.turns);
      const next = delivery.kind === 'unsure' ? undefined : nextAttempt(delivery, job, now(), 'new-message');
      if (next?.kind !== 'again') continue;
      await drafts.unclaim(id);
      return { kind: 'retry', at: next.at };
    }
    return { kind: 'done' };
  };
}
