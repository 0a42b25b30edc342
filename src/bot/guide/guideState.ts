import { z } from 'zod';
import type { GuidePlace } from './guide';

const place = z.discriminatedUnion('at', [
  z.object({ at: z.literal('phase') }),
  z.object({ at: z.literal('process'), phase: z.string() }),
  z.object({ at: z.literal('topic'), phase: z.string(), page: z.string() }),
  z.object({ at: z.literal('step'), phase: z.string(), page: z.string() }),
]);

/** What the guide remembers between turns. */
const guideState = z.object({
  place,
  /** An answer was given from this place, so its choices are no longer on the screen. */
  shown: z.boolean().default(false),
  /** The id of who is guided: others in the conversation are not. Null in states of older versions. */
  by: z.string().nullable().default(null),
  /** Number of other questions since the last step of the guide. */
  between: z.number().default(0),
});

export type GuideState = z.infer<typeof guideState>;

export const START: GuidePlace = { at: 'phase' };

/** Parses the stored state; returns the start if an older version stored something unknown. */
export function readGuideState(stored: unknown): GuideState {
  return guideState.safeParse(stored).data ?? { place: START, shown: false, by: null, between: 0 };
}
