import type { TurnInput } from '../turn/turnInput';
import type { Named } from './request/boardRequest';

/** Who and what a message can name, for reading a request in it. */
export function namedIn({ turn, locale, knowledge: { answering } }: TurnInput): Named {
  const { written, mentioned } = turn;
  return { written, mentioned, isKnown: (name) => answering.knows(name, locale) };
}
