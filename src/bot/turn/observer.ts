import type { Reply } from '../../answering/answer';
import type { Locale } from '../../playbook/locale';

export type TurnOutcome = 'answered' | 'failed';

/** Receives events for metrics. It gets no text and no person. */
export type Observer = {
  turnEnded(activityType: string, outcome: TurnOutcome, seconds: number): void;
  answered(reply: Reply, locale: Locale): void;
};
