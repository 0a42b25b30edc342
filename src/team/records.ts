import type { PostedQuestion, TeamQuestion } from './question';

/** So many messages of one question are kept up to date; more only come of a service that fails for long. */
const MOST_CARDS = 5;

/** Adds a message in the channel, or replaces what was known of it. */
export function withPosted(question: TeamQuestion, card: PostedQuestion): TeamQuestion {
  const known = question.cards.find(({ activity }) => activity === card.activity);
  const others = question.cards.filter(({ activity }) => activity !== card.activity);
  const newest = known && known.change > card.change ? known : card;
  return { ...question, cards: [...others, newest].slice(-MOST_CARDS), trouble: null };
}

/** Leaves out a message that is gone, or cannot be changed. */
export function withoutPosted(question: TeamQuestion, activity: string): TeamQuestion {
  return { ...question, cards: question.cards.filter((card) => card.activity !== activity) };
}

export function withTrouble(question: TeamQuestion, trouble: string): TeamQuestion {
  return { ...question, trouble };
}

/** Records what the asker's own card shows; null if it cannot be changed any more. */
export function withReceipt(question: TeamQuestion, change: number | null): TeamQuestion {
  const { receipt } = question;
  return { ...question, receipt: receipt && change !== null ? { ...receipt, change } : null };
}

/** Records what became of the message with the answer. What is not sure is a change, because the channel is told. */
export function withTold(question: TeamQuestion, told: NonNullable<TeamQuestion['told']>): TeamQuestion {
  if (question.told !== null) return question;
  return { ...question, told, change: told === 'sent' ? question.change : question.change + 1 };
}
