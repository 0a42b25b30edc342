import { createHash } from 'node:crypto';
import type { TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { MergingState } from './mergingState';
import { StateTakenError } from './stateErrors';

/**
 * The activities that were answered lately, in whichever process. They are kept in the state of the conversation, which
 * each turn reads anyway and most turns write.
 */
export type AnsweredActivities = {
  /**
   * Takes a turn unless another process has answered its activity, or is the first to save that it has. After a turn that
   * fails, the activity is answered when it is delivered again. One without an id is always answered.
   * @param said what the message says: edited, it is another one
   */
  once(context: TurnContext, take: () => Promise<void>, said?: string): Promise<void>;
};

/** Teams delivers a message again when its turn has taken fifteen seconds. */
const REMEMBERED_MS = 600_000;
/** Each takes about fifty bytes of the state. */
const REMEMBERED = 10;
/** Each is a property of its own, so that turns of other activities do not get in the way. */
const PREFIX = 'answered ';

/** @param now epoch milliseconds */
export function createAnsweredActivities(state: MergingState, now: () => number): AnsweredActivities {
  /** If another process claims the activity meanwhile, saving the state rejects with a `StateTakenError`. */
  const claim = async (context: TurnContext, said: string): Promise<boolean> => {
    const { id } = context.activity;
    if (!id) return true;
    const isFirst = await state.claim(context, nameOf(`${id}\n${said}`), now());
    if (isFirst) forgetOld(await state.load(context), now());
    return isFirst;
  };
  return {
    async once(context, take, said = '') {
      if (!(await claim(context, said))) return;
      try {
        await take();
      } catch (error) {
        if (error instanceof StateTakenError) return;
        // The error of the turn is what counts.
        await state.release(context).catch(() => undefined);
        throw error;
      }
    },
  };
}

/** Deletes all but the latest. The state is that of a turn. */
function forgetOld(state: Record<string, unknown>, now: number): void {
  const noted = Object.entries(state)
    .filter(([name]) => name.startsWith(PREFIX))
    .map(([name, at]) => ({ name, at: z.number().catch(0).parse(at) }))
    .sort((a, b) => b.at - a.at);
  for (const [index, { name, at }] of noted.entries())
    if (index >= REMEMBERED || at < now - REMEMBERED_MS) delete state[name];
}

/** Ids and texts come from outside and can be long. */
function nameOf(activity: string): string {
  return PREFIX + createHash('sha256').update(activity, 'utf16le').digest('base64url').slice(0, 22);
}
