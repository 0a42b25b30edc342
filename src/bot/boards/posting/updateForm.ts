import type { FormMessage } from '../../../boards/history/storedBoard';
import type { BoardService } from '../../../boards/keeping/service';
import type { Card } from '../../../cards/card/card';
import type { Connector, Turns } from '../../connector/connector';
import type { Delivery } from '../../connector/delivery';
import { cardActivity } from '../../framework/outgoing/cardActivity';

/** Changes a message that tells the poster how the posting goes. One attempt; undefined if the message is a board's card. */
export type UpdateForm = (message: FormMessage, card: Card, turns: Turns) => Promise<Delivery | undefined>;

export function createUpdateForm(connector: Connector, service: BoardService): UpdateForm {
  /** Some clients name a wrong message; the card of a board must not be lost to that. */
  const isBoard = async (message: FormMessage): Promise<boolean> => {
    const boards = await service.inPlace(message);
    return boards.some(({ messages }) => messages.includes(message.activity));
  };

  return async (message, card, turns) => {
    if (await isBoard(message)) return undefined;
    return connector.update(message, message.activity, cardActivity(card, message.client), turns);
  };
}
