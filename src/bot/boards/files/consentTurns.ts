import { isClosedTo } from '../../../boards/commands/rights';
import type { Card } from '../../../cards/card/card';
import type { Cards } from '../../../cards/cards';
import type { Connector } from '../../connector/connector';
import { cardActivity } from '../../framework/outgoing/cardActivity';
import { type FileConsent, fileActivity } from '../../framework/outgoing/fileActivities';
import type { Logger } from '../../turn/logger';
import type { Access } from '../access/access';
import { type BoardTurn, BoardTurnProblem } from '../access/boardTurn';
import { boardFile } from './boardFile';
import type { FileQuestions } from './fileQuestions';
import type { UploadFile } from './uploadFile';

/** What becomes of a file once the person was asked whether it may be stored. */
export type ConsentTurns = (turn: BoardTurn, consent: FileConsent) => Promise<void>;

export type ConsentParts = {
  access: Access;
  connector: Connector;
  upload: UploadFile;
  questions: FileQuestions;
  cards: Cards;
  logger: Logger;
};

export function createConsentTurns(parts: ConsentParts): ConsentTurns {
  const { access, connector, upload, questions, cards, logger } = parts;

  /** Puts a sentence in the place of the question. */
  const settle = async ({ input, where }: BoardTurn, card: Card): Promise<void> => {
    const { pressedOn } = input.turn;
    const message = cardActivity(card, where.client);
    if (pressedOn === null) await connector.post(where.place, message);
    else await connector.update(where.place, pressedOn, message);
  };

  const said = (turn: BoardTurn, kind: 'saved' | 'declined' | 'upload-failed', file = ''): Card => {
    const { phrases, input } = turn;
    const view = { locale: input.locale, part: 0, notices: [] };
    return cards.notice(phrases.t(`export.${kind}.title`), phrases.t(`export.${kind}.text`, { file }), view);
  };

  /** The file as it is now, for whoever may see the board now; undefined if that is nobody. */
  const fileFor = async (turn: BoardTurn, id: string) => {
    try {
      const { stored, reader } = await access.enter(turn, id);
      if (isClosedTo(stored.board, reader.actor)) return undefined;
      return await boardFile(stored.board, turn.input.knowledge.playbook, turn.phrases, turn.now);
    } catch (error) {
      if (error instanceof BoardTurnProblem) return undefined;
      throw error;
    }
  };

  const answer: ConsentTurns = async (turn, consent) => {
    switch (consent.kind) {
      case 'declined':
        return settle(turn, said(turn, 'declined'));
      case 'accepted': {
        const file = await fileFor(turn, consent.board);
        const result = file && (await upload(consent.upload.url, file.bytes));
        if (file && result?.kind === 'uploaded') {
          await connector.post(turn.where.place, fileActivity(file.name, consent.upload));
          return settle(turn, said(turn, 'saved', file.name));
        }
        logger.warn({ board: consent.board, result }, 'the file of a board could not be stored');
        return settle(turn, said(turn, 'upload-failed'));
      }
    }
  };

  return async (turn, consent) => {
    const { pressedOn } = turn.input.turn;
    const { conversation } = turn.where.place;
    if (pressedOn === null) return answer(turn, consent);
    if (!(await questions.take(conversation, pressedOn))) return;
    await answer(turn, consent);
    await questions.settled(conversation, pressedOn);
  };
}
