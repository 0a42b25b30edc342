import type { z } from 'zod';
import { whole } from './numbers';

/** How many turns are answered a minute, by each process of the bot; 0: any number. */
export type TurnLimits = { person: number; conversation: number };

/** Far above what a person does who ticks off a board, and what a team does in a meeting. */
const USUAL: TurnLimits = { person: 120, conversation: 1200 };

/** The environment variables. */
export const turnLimitVariables = {
  PERSON_TURNS_PER_MINUTE: whole(0, 100_000).optional(),
  CONVERSATION_TURNS_PER_MINUTE: whole(0, 1_000_000).optional(),
};

/** @param isLocal whether there are no credentials: then nobody is limited who was not asked to be */
export function turnLimitsOf(
  {
    PERSON_TURNS_PER_MINUTE: person,
    CONVERSATION_TURNS_PER_MINUTE: conversation,
  }: z.infer<z.ZodObject<typeof turnLimitVariables>>,
  isLocal: boolean,
): TurnLimits {
  const usual = isLocal ? { person: 0, conversation: 0 } : USUAL;
  return { person: person ?? usual.person, conversation: conversation ?? usual.conversation };
}
