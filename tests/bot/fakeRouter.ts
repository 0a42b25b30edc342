import { TestAdapter, TurnContext } from 'botbuilder';
import { createResponder, type Responder } from '../../src/bot/answers/respond';
import { commandReader } from '../../src/bot/commands/command';
import { readCommandWords } from '../../src/bot/commands/commandWords';
import type { FeedbackTurns } from '../../src/bot/feedback/feedbackTurns';
import { choicesAt, type GuideMove, type GuidePlace } from '../../src/bot/guide/guide';
import type { GuideSaying } from '../../src/bot/guide/guideDialog';
import type { GuideRunner } from '../../src/bot/guide/guideRunner';
import type { Turn } from '../../src/bot/turn/turn';
import type { TurnInput } from '../../src/bot/turn/turnInput';
import { createTurnRouter, type RouterParts } from '../../src/bot/turnRouter';
import { fakeCards, fakeKnowledge, fakeTexts, hearingOf, SERVED } from './fakes';
import { guidePlaybook } from './guide/guidePlaybook';

const context = new TurnContext(new TestAdapter(async () => {}), {});

/** A guide that says what it is told to say, and what it was asked to do. */
function fakeGuide(said: GuideSaying) {
  const calls: unknown[] = [];
  const guide: GuideRunner = {
    async begin(_context, _turn, move: GuideMove | undefined) {
      calls.push(['begin', move]);
      return said;
    },
    async hear(_context, turn) {
      calls.push(['hear', turn.text]);
      return said;
    },
    async back() {
      calls.push(['back']);
      return said;
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

/** Feedback that only says what it was asked to do. */
function fakeFeedback(responder: Responder, calls: unknown[]): FeedbackTurns {
  const told = async (input: TurnInput, ...call: unknown[]) => {
    calls.push(call);
    return responder.say(input, fakeCards.notice('feedback', '', responder.view(input)));
  };
  return {
    rate: (input, card, reaction) => told(input, 'rate', card, reaction),
    comment: (input, card, text) => told(input, 'comment', card, text),
    insights: (input, part) => told(input, 'insights', part),
  };
}

/** Boards that only say what they were asked to do. */
function fakeBoards(calls: unknown[]): RouterParts['boards'] {
  const told = async (input: TurnInput, call: unknown) => {
    calls.push(call);
    const view = { locale: input.locale, part: 0, notices: [] };
    return { card: fakeCards.notice('board', '', view), toast: null };
  };
  return {
    act: (_context, input, action) => told(input, action),
    command: (_context, input, command) => told(input, command),
  };
}

/** A router whose guide says `said`; what the guide, feedback and boards were asked to do is in `calls`. */
export function routerWith(said: GuideSaying = { kind: 'not-mine', place: null }) {
  const { guide, calls } = fakeGuide(said);
  const responder = createResponder(fakeCards, fakeTexts);
  const router = createTurnRouter({
    guide,
    responder,
    feedback: fakeFeedback(responder, calls),
    boards: fakeBoards(calls),
    cards: fakeCards,
    texts: fakeTexts,
    readCommand: commandReader(readCommandWords(), SERVED),
  });
  const message = async (turn: Partial<Turn>) =>
    (await router.message(context, hearingOf(turn, { knowledge: fakeKnowledge(guidePlaybook) }))).card
      .summary;
  const button = async (data: unknown) =>
    (await router.button(context, hearingOf({}, { knowledge: fakeKnowledge(guidePlaybook) }), data)).card
      .summary;
  return { message, button, calls };
}

/** What the guide says when it asks for the next step. */
export const ask = (place: GuidePlace): GuideSaying => ({
  kind: 'ask',
  place,
  choices: choicesAt(place, guidePlaybook, fakeTexts.in('de')),
});
