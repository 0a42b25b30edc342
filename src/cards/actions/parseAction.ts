import { z } from 'zod';
import { type BoardAction, boardAction } from './board/boardAction';
import { type CardAction, cardAction } from './cardAction';
import { type TeamAction, teamAction } from './team/teamAction';

/** Version of the button data. Increase it when the data of older cards can no longer be parsed. */
export const ACTION_VERSION = 1;

/**
 * The data of a pressed button. `outdated`: from a card of another version; the person should ask again. `unknown`: no
 * card of this version can have sent it.
 */
export type PressedAction =
  | { kind: 'card'; action: CardAction }
  | { kind: 'board'; action: BoardAction }
  | { kind: 'team'; action: TeamAction }
  | { kind: 'outdated' }
  | { kind: 'unknown' };

const version = z.object({ v: z.number() });

const action = z.discriminatedUnion('verb', [
  cardAction.transform((parsed): PressedAction => ({ kind: 'card', action: parsed })),
  boardAction.transform((parsed): PressedAction => ({ kind: 'board', action: parsed })),
  teamAction.transform((parsed): PressedAction => ({ kind: 'team', action: parsed })),
]);

/** @param data `value.action.data` of an Action.Execute, or `value` of an Action.Submit; anybody can have made it */
export function parseAction(data: unknown): PressedAction {
  const stamped = version.safeParse(data).data;
  if (stamped && stamped.v !== ACTION_VERSION) return { kind: 'outdated' };
  return (stamped && action.safeParse(withVerb(data)).data) ?? { kind: 'unknown' };
}

/** The press on a row has no verb in its data, to be short; on cards of earlier versions it has. */
function withVerb(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'row' in data ? { verb: 'row', ...data } : data;
}
