import type { Logger } from '../bot/turn/logger';
import type { Observer } from '../bot/turn/observer';
import { activityLabel, outcomeOf } from './labels';

/** An observer that writes one line for each turn: what it was and how it ended, without people and texts. */
export function turnLog(logger: Logger): Observer & { boardActed(action: string, turn: string): void } {
  const facts = new Map<string, object>();
  const add = (turn: string, more: object): void => {
    facts.set(turn, { ...facts.get(turn), ...more });
  };
  return {
    answered(reply, locale, turn) {
      add(turn, { intent: reply.intent, answer: reply.answer.kind, said: outcomeOf(reply), locale });
    },
    boardActed(action, turn) {
      add(turn, { board: action });
    },
    turnEnded(type, outcome, seconds, turn) {
      const known = facts.get(turn);
      facts.delete(turn);
      const ms = Math.round(seconds * 1000);
      logger.info({ turn, activity: activityLabel(type), ...known, outcome, ms }, 'a turn ended');
    },
  };
}
