import type { Reply } from '../../answering/answer';
import type { Locale } from '../../playbook/locale';

export type TurnOutcome = 'answered' | 'failed';

/** Receives events for metrics and the log. It gets no text and no person. `turn` is the id by `turnIdOf`. */
export type Observer = {
  turnEnded(activityType: string, outcome: TurnOutcome, seconds: number, turn: string): void;
  answered(reply: Reply, locale: Locale, turn: string): void;
};
