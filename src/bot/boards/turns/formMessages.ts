import { setTimeout as sleep } from 'node:timers/promises';
import type { BoardService } from '../../../boards/keeping/service';
import type { FormOrigin } from '../../../cards/actions/boardDraft';
import type { Card } from '../../../cards/card/card';
import type { Connector } from '../../connector/connector';
import { cardActivity } from '../../framework/cardActivity';
import type { BoardTurn } from './boardTurn';

/** The messages with posting forms, which everybody in a channel sees. */
export type FormMessages = {
  /** Puts the outcome in the place of the form, for everybody. Failures are ignored: whoever pressed has the answer. */
  settle(turn: BoardTurn, form: FormOrigin, outcome: Card): Promise<void>;
};

/** Whoever pressed waits no longer than this, in milliseconds; the update goes on. */
const WAIT_MS = 800;

export function createFormMessages(connector: Connector, service: BoardService): FormMessages {
  /** Some clients name a wrong message; the card of a board must not be lost to that. */
  const isBoard = async ({ where }: BoardTurn, message: string): Promise<boolean> => {
    const boards = await service.inPlace(where.place);
    return boards.some(({ cards }) => cards.some(({ activity }) => activity === message));
  };

  const update = async (turn: BoardTurn, message: string, outcome: Card): Promise<void> => {
    if (await isBoard(turn, message)) return;
    const { place, client } = turn.where;
    await connector.update(place, message, cardActivity(outcome, client), [turn.input.turn.trace]);
  };

  return {
    async settle(turn, { form }, outcome) {
      const { pressedOn } = turn.input.turn;
      if (form !== 'message' || pressedOn === null) return;
      await Promise.race([
        update(turn, pressedOn, outcome).catch(() => undefined),
        sleep(WAIT_MS, undefined, { ref: false }),
      ]);
    },
  };
}
