import { setTimeout as sleep } from 'node:timers/promises';
import type { BoardId } from '../../../boards/board/board';
import type { FormMessage } from '../../../boards/history/storedBoard';
import type { BoardService } from '../../../boards/keeping/service';
import type { FormOrigin } from '../../../cards/actions/board/boardDraft';
import type { Card } from '../../../cards/card/card';
import type { BoardTurn } from '../access/boardTurn';
import type { UpdateForm } from '../posting/updateForm';

/** The messages with posting forms, which everybody in a channel sees, and what took their place. */
export type FormMessages = {
  /** The message whose button was pressed, if it is to say where the board is; null if it is something else. */
  of(turn: BoardTurn, form: FormOrigin): FormMessage | null;
  /**
   * Puts the outcome in the place of the form, for everybody. Failures are ignored: whoever pressed has the answer, and a
   * job corrects the message of a board that is posted (`settled`) later.
   */
  settle(turn: BoardTurn, form: FormOrigin, outcome: Card, settled: BoardId | null): Promise<void>;
};

/** Whoever pressed waits no longer than this, in milliseconds; the update goes on. */
const WAIT_MS = 800;

export function createFormMessages(updateForm: UpdateForm, service: BoardService): FormMessages {
  const update = async (turn: BoardTurn, form: FormOrigin, outcome: Card, settled: BoardId | null) => {
    const message = messageOf(turn, form);
    if (message === null) return;
    // What is shown in place of another message is only changed if that has to be: this person sees the answer.
    const delivery =
      form.form === 'message' ? await updateForm(message, outcome, [turn.input.turn.trace]) : undefined;
    const isSaid = delivery === undefined || delivery.kind === 'delivered';
    if (settled !== null && isSaid) await service.recordFormTold(settled, message);
  };

  return {
    of: messageOf,
    async settle(turn, form, outcome, settled) {
      await Promise.race([
        update(turn, form, outcome, settled).catch(() => undefined),
        sleep(WAIT_MS, undefined, { ref: false }),
      ]);
    },
  };
}

/** In a channel, a form in place of an answer is seen by one person, and the message is something else for the others. */
function messageOf({ input, where }: BoardTurn, { form }: FormOrigin): FormMessage | null {
  const { pressedOn, inDialog } = input.turn;
  const isOwn = form === 'message' || where.place.kind === 'personal';
  if (pressedOn === null || inDialog || !isOwn) return null;
  const { conversation, channel, serviceUrl } = where.place;
  return { activity: pressedOn, conversation, channel, serviceUrl, client: where.client };
}
