import { z } from 'zod';
import { person, place } from '../boards/board/board';

/** Made by `newQuestionId`; begins with the hash of the asker. */
export type QuestionId = string;

const time = z.number();

const answer = z.object({
  /** In the words of whoever gave it; empty if a page says it all. */
  text: z.string(),
  page: z.string().nullable(),
});
export type TeamAnswer = z.infer<typeof answer>;

const state = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open') }),
  z.object({ kind: z.literal('claimed'), by: person, at: time }),
  z.object({ kind: z.literal('answered'), by: person, at: time, answer, proposed: z.boolean() }),
  z.object({ kind: z.literal('withdrawn'), at: time }),
]);

/** A message with a card of the question; `change` is the newest change that it shows. */
const postedCard = z.object({ conversation: z.string(), activity: z.string(), change: z.number() });
export type PostedQuestion = z.infer<typeof postedCard>;

/** What became of the message with the answer; `unsure`: nobody confirmed that it has arrived. */
const delivered = z.enum(['sent', 'unsure', 'failed']);

/** A question to the people behind the playbook, with all that became of it. Times are in epoch milliseconds. */
export const teamQuestion = z.object({
  id: z.string().min(1),
  text: z.string(),
  /** The language of the asker. */
  locale: z.string(),
  /** The page that the conversation was about, or whose answer did not help. */
  page: z.string().nullable(),
  asker: person,
  /** Where it was asked, and in which client. */
  from: place,
  client: z.string(),
  askedAt: time,
  /** The channel that it goes to, and the language of its card there. */
  place,
  placeLocale: z.string(),
  state,
  /** The number of changes so far. */
  change: z.number(),
  changedAt: time,
  /** The cards in the channel; several if a message arrived that had been given up. */
  cards: z.array(postedCard),
  /** Why the card cannot be posted or brought up to date; null if nothing is wrong. */
  trouble: z.string().nullable(),
  /** The asker's own card, where only the asker sees it. */
  receipt: postedCard.nullable(),
  /** Whether the asker was sent the answer; null while that is to be done. */
  told: delivered.nullable(),
  /** How often the answer was sent and may have arrived. */
  unsure: z.number(),
});
export type TeamQuestion = z.infer<typeof teamQuestion>;
export type QuestionState = TeamQuestion['state'];

/** Whether somebody still has to answer. */
export function isWaiting({ state: { kind } }: TeamQuestion): boolean {
  return kind === 'open' || kind === 'claimed';
}
