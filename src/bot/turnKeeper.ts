import type { TurnContext } from 'botbuilder';
import type { AnswerLog } from './feedback/answerLog';
import { cardReference, latestReference } from './feedback/references';
import type { Memory } from './memory';
import { StateTakenError } from './state/stateErrors';
import type { Logger } from './turn/logger';
import type { PersonMemory } from './turn/turn';
import { turnIdOf } from './turn/turnId';
import type { TurnInput, TurnResponse } from './turn/turnInput';

/**
 * Keeps what a turn leaves behind; both tell whether the state is stored, for an answer is worth more than that.
 * @throws StateTakenError if another process has answered the activity meanwhile
 */
export type TurnKeeper = {
  /** @param references of messages, beside the answer's own, under which it can be rated from now on */
  answered(
    context: TurnContext,
    input: TurnInput,
    response: TurnResponse,
    references: readonly string[],
  ): Promise<boolean>;
  /** What is known of a person who got no answer that could be rated. */
  met(context: TurnContext, person: PersonMemory): Promise<boolean>;
};

export type KeeperParts = {
  memory: Memory;
  answerLog: AnswerLog;
  /** Writes what was remembered in this turn. */
  saveState: (context: TurnContext) => Promise<void>;
  logger: Logger;
};

export function createTurnKeeper({ memory, answerLog, saveState, logger }: KeeperParts): TurnKeeper {
  const isSaved = async (context: TurnContext): Promise<boolean> => {
    try {
      await saveState(context);
      return true;
    } catch (err) {
      if (err instanceof StateTakenError) throw err;
      logger.warn(
        { turn: turnIdOf(context.activity), err },
        'the state of a conversation could not be saved',
      );
      return false;
    }
  };
  return {
    async answered(context, input, response, references) {
      await memory.keepPerson(context, response.person);
      await memory.keepConversation(context, response.conversation);
      const { where } = input.turn;
      const loops = answerLog.controls(where.client) === 'loop';
      const offered = [
        ...(input.rating === null ? [] : [cardReference(input.rating)]),
        ...(loops ? [latestReference(where), ...references] : []),
      ];
      const [saved] = await Promise.all([isSaved(context), answerLog.offer(offered, input, response)]);
      // Afterwards, because the record of a question would count once for each process that has it.
      await answerLog.missed(input, response);
      return saved;
    },
    async met(context, person) {
      await memory.keepPerson(context, person);
      return isSaved(context);
    },
  };
}
