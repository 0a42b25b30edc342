import type { Activity } from 'botbuilder';
import type { Board } from '../../../boards/board/board';
import type { PostedCard, ReplacedCard, StoredBoard } from '../../../boards/history/storedBoard';
import type { BoardCards } from '../../../cards/boardCards';
import type { Card } from '../../../cards/card/card';
import type { Connector, Turns } from '../../connector/connector';
import type { Delivery } from '../../connector/delivery';
import type { Homes } from '../../directory/homes';
import { cardActivity } from '../../framework/outgoing/cardActivity';
import { hasDialogs, withDialogs } from '../../framework/outgoing/dialogs';
import type { Knowledge } from '../../turn/knowledge';
import { messageLink } from '../views/messageLink';
import type { OwnLanguage } from '../views/ownLanguage';
import type { ReaderViews } from '../views/readerViews';

export type MessageParts = {
  connector: Connector;
  homes: Homes;
  cards: BoardCards;
  readerViews: ReaderViews;
  ownLanguage: OwnLanguage;
  knowledge: () => Knowledge;
  now: () => number;
};

/** Sends the messages of a board in the place where it was posted. One attempt each; nothing is stored here. */
export type BoardMessages = {
  post(board: Board, turns?: Turns): Promise<Delivery>;
  update(board: Board, card: PostedCard, turns?: Turns): Promise<Delivery>;
  /** Says in place of a card that another one is the card of the board by now. */
  replace(stored: StoredBoard, old: ReplacedCard, turns?: Turns): Promise<Delivery>;
  isUp(board: Board, turns?: Turns): Promise<boolean>;
  /** Sends an extra message about the board: below its card where the place has threads. */
  remark(board: Board, below: PostedCard | undefined, remark: Card, turns?: Turns): Promise<Delivery>;
};

const USUAL_CLIENT = 'msteams';

export function createBoardMessages(parts: MessageParts): BoardMessages {
  const { connector, homes, cards, readerViews, ownLanguage, knowledge, now } = parts;

  const clientOf = async (board: Board) => (await homes.of(board.place))?.client ?? USUAL_CLIENT;

  const shared = async (board: Board): Promise<Partial<Activity>> => {
    const [client, own, always] = await Promise.all([
      clientOf(board),
      readerViews.readers(board.id),
      ownLanguage.peopleIn(board.place),
    ]);
    const readers = [...new Set([...own, ...always])];
    const card = cards.shared(board, knowledge().playbook, {
      now: now(),
      ...(readers.length > 0 && { refreshFor: readers }),
    });
    const opening = hasDialogs({ client, place: board.place })
      ? { ...card, content: withDialogs(card.content) }
      : card;
    return cardActivity(opening, client);
  };

  return {
    async post(board, turns) {
      const message = await shared(board);
      const { channel, conversation, tenant, serviceUrl } = board.place;
      return channel === null
        ? connector.post({ conversation, serviceUrl }, message, turns)
        : connector.postThread({ channel, tenant, serviceUrl }, message, turns);
    },
    async update(board, { conversation, activity }, turns) {
      const { serviceUrl } = board.place;
      return connector.update({ conversation, serviceUrl }, activity, await shared(board), turns);
    },
    async replace({ board, cards: [card] }, { conversation, activity }, turns) {
      const home = await homes.of(board.place);
      const url = card ? messageLink(board.place, card, home) : null;
      const replaced = cards.replaced(board, knowledge().playbook, { now: now(), url });
      const message = cardActivity(replaced, home?.client ?? USUAL_CLIENT);
      return connector.update({ conversation, serviceUrl: board.place.serviceUrl }, activity, message, turns);
    },
    isUp({ place: { team, conversation, serviceUrl } }, turns) {
      return connector.isUp({ conversation: team ?? conversation, serviceUrl }, turns);
    },
    async remark(board, below, remark, turns) {
      const message = cardActivity(remark, await clientOf(board));
      const { serviceUrl } = board.place;
      return connector.post(
        { conversation: below?.conversation ?? board.place.conversation, serviceUrl },
        message,
        turns,
      );
    },
  };
}
