/** Limits of what people ask and answer; texts in UTF-16 units. */
export const TEAM_LIMITS = {
  question: 500,
  answer: 2000,
  /** What is typed to find a page. */
  find: 100,
  /** Questions of one person that wait for an answer. */
  openQuestions: 5,
  /** Channels that questions go to: one for all, and one for a language or a phase. */
  channels: 40,
} as const;

const DAY = 86_400_000;

/** How long an offer to ask the team stands, in milliseconds. */
export const DRAFT_MS = 14 * DAY;

/** How long a question stays after the last thing that happened to it, in milliseconds. */
export const QUESTION_MS = 90 * DAY;
