import { createResponder, type Responder } from '../../src/bot/answers/respond';
import type { FeedbackTurns } from '../../src/bot/feedback/feedbackTurns';
import { choicesAt, type GuideMove, type GuidePlace } from '../../src/bot/guide/guide';
import type { GuideSaying } from '../../src/bot/guide/guideDialog';
import type { Guide } from '../../src/bot/guide/guideRunner';
import type { Turn } from '../../src/bot/turn/turn';
import type { TurnInput } from '../../src/bot/turn/turnInput';
import { createTurnRouter, type RouterParts } from '../../src/bot/turnRouter';
import { cards, readCommand, texts } from '../once/parts';
import { seenCard } from './cardSeen';
import { turnInputOf } from './fakes';
import { guideKnowledge } from './guide/guideKnowledge';
import { guidePlaybook } from './guide/guidePlaybook';

export const FROM_FEEDBACK = 'Said by the feedback';
export const FROM_BOARDS = 'Said by the boards';
export const FROM_TEAM = 'Said by the team';

/** A guide that says what it is told to say, and what it was asked to do. */
function fakeGuide(said: GuideSaying) {
  const calls: unknown[] = [];
  const guide: Guide = {
    async begin(_turn, move: GuideMove | undefined) {
      calls.push(['begin', move]);
      return said;
    },
    async hear(turn) {
      calls.push(['hear', turn.text]);
      return said;
    },
    async back() {
      calls.push(['back']);
      return said;
    },
    async leaveAside() {
      return null;
    },
    async place() {
      return null;
    },
    async cancel() {
      calls.push(['cancel']);
      return true;
    },
  };
  return { guide, calls };
}

/** Feedback that only says that it was asked, and keeps what for. */
function fakeFeedback(responder: Responder, calls: unknown[]): FeedbackTurns {
  const told = async (input: TurnInput, ...call: unknown[]) => {
    calls.push(call);
    return responder.say(input, cards.notice(FROM_FEEDBACK, '', responder.view(input)));
  };
  return {
    rate: (input, card, reaction) => told(input, 'rate', card, reaction),
    comment: (input, card, text) => told(input, 'comment', card, text),
    insights: (input, part) => told(input, 'insights', part),
  };
}

/** Boards that only say that they were asked, and keep what for. */
function fakeBoards(calls: unknown[], mayPost: boolean): RouterParts['boards'] {
  const told = async (input: TurnInput, call: unknown) => {
    calls.push(call);
    const view = { locale: input.locale, part: 0, notices: [] };
    return { card: cards.notice(FROM_BOARDS, '', view), toast: null };
  };
  return {
    act: (input, action) => told(input, action),
    mayPost: () => Promise.resolve(mayPost),
    about: (input, said) => told(input, said),
    command: (input, command) => told(input, command),
  };
}

/** A team and a digest that only say that they were asked, and keep what for; nobody can be asked. */
function fakeTeam(calls: unknown[]): Pick<RouterParts, 'team' | 'digest'> {
  const told = async (input: TurnInput, call: unknown) => {
    calls.push(call);
    const view = { locale: input.locale, part: 0, notices: [] };
    return { card: cards.notice(FROM_TEAM, '', view), toast: null };
  };
  const nobody = {
    afterMiss: async () => null,
    afterDislike: async () => null,
    sendAfterDislike: async () => {},
  };
  return {
    team: { act: told, command: told, offers: nobody },
    digest: { show: (input) => told(input, 'digest'), set: (input, on) => told(input, ['digest', on]) },
  };
}

/**
 * A router with our own cards whose guide says `said`; what guide, feedback and boards were asked to do is in `calls`, and
 * how many answers were laid out in `laidOut`.
 */
export function routerWith(said: GuideSaying = { kind: 'not-mine', place: null }, mayPost = true) {
  const { guide, calls } = fakeGuide(said);
  let laidOut = 0;
  const answer: typeof cards.answer = (...of) => {
    laidOut += 1;
    return cards.answer(...of);
  };
  const responder = createResponder({ ...cards, answer }, texts);
  const router = createTurnRouter({
    responder,
    feedback: fakeFeedback(responder, calls),
    boards: fakeBoards(calls, mayPost),
    ...fakeTeam(calls),
    cards,
    texts,
    readCommand,
  });
  const hearing = (turn: Partial<Turn>) => turnInputOf(turn, { knowledge: guideKnowledge });
  return {
    /** The card that a German reader gets for a message. */
    message: async (turn: Partial<Turn>) =>
      seenCard((await router.message(guide, hearing(turn))).card.content),
    /** The same for a press of a button with these data. */
    button: async (data: unknown) => seenCard((await router.button(guide, hearing({ data }))).card.content),
    calls,
    laidOut: () => laidOut,
  };
}

/** What the guide says when it asks for the next step. */
export const ask = (place: GuidePlace): GuideSaying => ({
  kind: 'ask',
  place,
  choices: choicesAt(place, guidePlaybook, texts.in('de')),
});
