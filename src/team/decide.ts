import type { Person } from '../boards/board/board';
import { TEAM_LIMITS } from './limits';
import type { QuestionState, TeamAnswer, TeamQuestion } from './question';

/** `at`: the newest change that the card showed whose button was pressed. */
export type QuestionCommand =
  | { kind: 'claim' | 'release'; by: Person; at: number }
  | { kind: 'answer'; by: Person; answer: TeamAnswer }
  | { kind: 'propose'; by: Person }
  | { kind: 'withdraw'; by: Person };

/** Why a command changes nothing. `stale`: something else has happened since the card was shown. */
export type QuestionRefusal =
  | 'stale'
  | 'taken'
  | 'answered'
  | 'withdrawn'
  | 'not-yours'
  | 'answer-empty'
  | 'answer-too-long';

/** `same`: it was carried out before, or there is nothing to do. */
export type Decided =
  | { kind: 'changed'; state: QuestionState }
  | { kind: 'same' }
  | { kind: 'refused'; why: QuestionRefusal };

const SAME: Decided = { kind: 'same' };

/**
 * Applies a command. A press that is delivered twice, however late, changes nothing the second time: claiming and
 * handing back are only for whoever saw the newest state, and all else happens once.
 */
export function decide(question: TeamQuestion, command: QuestionCommand, now: number): Decided {
  switch (command.kind) {
    case 'claim':
      return claim(question, command, now);
    case 'release':
      return release(question, command);
    case 'answer':
      return answer(question, command.by, command.answer, now);
    case 'propose':
      return propose(question);
    case 'withdraw':
      return withdraw(question, command.by, now);
  }
}

type Press = { by: Person; at: number };

function claim({ state, change }: TeamQuestion, { by, at }: Press, now: number): Decided {
  switch (state.kind) {
    case 'open':
      return at === change ? { kind: 'changed', state: { kind: 'claimed', by, at: now } } : refused('stale');
    case 'claimed':
      if (state.by.id === by.id) return SAME;
      // Whoever saw that somebody has it may take it over.
      return at === change ? { kind: 'changed', state: { kind: 'claimed', by, at: now } } : refused('taken');
    case 'answered':
    case 'withdrawn':
      return refused(state.kind);
  }
}

function release({ state, change }: TeamQuestion, { by, at }: Press): Decided {
  switch (state.kind) {
    case 'open':
      return SAME;
    case 'claimed':
      if (state.by.id !== by.id) return refused('taken');
      return at === change ? { kind: 'changed', state: { kind: 'open' } } : refused('stale');
    case 'answered':
    case 'withdrawn':
      return refused(state.kind);
  }
}

function answer({ state }: TeamQuestion, by: Person, given: TeamAnswer, now: number): Decided {
  if (given.text === '' && given.page === null) return refused('answer-empty');
  if (given.text.length > TEAM_LIMITS.answer) return refused('answer-too-long');
  switch (state.kind) {
    case 'claimed':
      return state.by.id === by.id ? answered(by, given, now) : refused('taken');
    case 'open':
      return answered(by, given, now);
    case 'answered': {
      const { text, page } = state.answer;
      const isOwn = state.by.id === by.id && text === given.text && page === given.page;
      return isOwn ? SAME : refused('answered');
    }
    case 'withdrawn':
      return refused('withdrawn');
  }
}

function answered(by: Person, given: TeamAnswer, now: number): Decided {
  return { kind: 'changed', state: { kind: 'answered', by, at: now, answer: given, proposed: false } };
}

function propose({ state }: TeamQuestion): Decided {
  if (state.kind !== 'answered') return refused('stale');
  if (state.proposed || state.answer.page === null) return SAME;
  return { kind: 'changed', state: { ...state, proposed: true } };
}

function withdraw({ state, asker }: TeamQuestion, by: Person, now: number): Decided {
  if (asker.id !== by.id) return refused('not-yours');
  switch (state.kind) {
    case 'open':
    case 'claimed':
      return { kind: 'changed', state: { kind: 'withdrawn', at: now } };
    case 'withdrawn':
      return SAME;
    case 'answered':
      return refused('answered');
  }
}

function refused(why: QuestionRefusal): Decided {
  return { kind: 'refused', why };
}
