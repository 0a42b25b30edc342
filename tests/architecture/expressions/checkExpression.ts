process.env.RECHECK_BACKEND = 'pure';

import { checkSync } from 'recheck';

/** Milliseconds for one expression; most take a few. */
const TIMEOUT = 120_000;

/** `proven` by automata theory; `tried`: no text was found that takes long, which is less. */
export type Verdict = { kind: 'proven' | 'tried' } | { kind: 'refused'; why: string };

/** Whether matching takes time in proportion to the text, whatever the text is. */
export function checkExpression(source: string, flags: string): Verdict {
  const found = checkSync(source, flags, { timeout: TIMEOUT });
  switch (found.status) {
    case 'safe':
      return { kind: found.checker === 'automaton' ? 'proven' : 'tried' };
    case 'vulnerable':
      return { kind: 'refused', why: `${found.complexity.summary}, for ${found.attack.pattern}` };
    case 'unknown':
      return { kind: 'refused', why: `not known (${found.error.kind})` };
  }
}

/** The parts of `/source/flags`. */
export function partsOf(literal: string): [source: string, flags: string] {
  const end = literal.lastIndexOf('/');
  return [literal.slice(1, end), literal.slice(end + 1)];
}
