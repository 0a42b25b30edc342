import type { TurnContext } from 'botbuilder';
import { type CardAction, isOutdatedAction, parseCardAction } from '../cards/actions/action';
import { parseBoardAction } from '../cards/actions/boardAction';
import type { Cards } from '../cards/cards';
import type { Texts } from '../i18n/texts';
import type { BoardReply } from './boards/boardTurn';
import type { Boards } from './boards/createBoards';
import type { Command } from './command';
import type { FeedbackTurns } from './feedback/feedbackTurns';
import { chosenTitles, type GuidePlace, readMove } from './guide/guide';
import type { GuideSaying } from './guide/guideDialog';
import type { GuideRunner } from './guide/guideRunner';
import { choiceLeadingTo, placeBefore } from './guide/guideWay';
import type { Hearing, Responder, Response } from './respond';

export type RouterParts = {
  guide: GuideRunner;
  responder: Responder;
  feedback: FeedbackTurns;
  boards: Pick<Boards, 'act' | 'command'>;
  cards: Cards;
  texts: Texts;
  readCommand: (text: string) => Command | undefined;
};

/** Who answers a turn: a command, the guide, a button, or the playbook. */
export type TurnRouter = {
  message(context: TurnContext, hearing: Hearing): Promise<Response>;
  /** `data` is that of a card's button; anybody can have made it. */
  button(context: TurnContext, hearing: Hearing, data: unknown): Promise<Response>;
};

export function createTurnRouter(parts: RouterParts): TurnRouter {
  const { guide, responder, feedback, boards, cards, texts } = parts;

  const guided = (hearing: Hearing, said: GuideSaying): Response => {
    switch (said.kind) {
      case 'ask': {
        const before = placeBefore(said.place);
        const step = {
          question: said.place.at,
          choices: said.choices,
          chosen: titlesTo(said.place, hearing),
          ...(before && { back: choiceLeadingTo(before) }),
        };
        return responder.say(hearing, cards.guide(step, responder.view(hearing)));
      }
      case 'show':
        return responder.topic(withGuide(hearing, said.place), said.topic, 0);
      case 'not-mine':
        return responder.question(withGuide(hearing, said.place));
    }
  };

  const titlesTo = (place: GuidePlace, hearing: Hearing) =>
    chosenTitles(place, hearing.knowledge.playbook, texts.in(hearing.locale));

  /** An answer in the middle of the guide has a way back to it. */
  const withGuide = (hearing: Hearing, place: GuidePlace | null): Hearing =>
    place
      ? { ...hearing, guide: { choice: choiceLeadingTo(place), chosen: titlesTo(place, hearing) } }
      : hearing;

  const notice = (hearing: Hearing, name: 'guide.cancelled' | 'thanks'): Response => {
    const phrases = texts.in(hearing.locale);
    const [title, text] = [phrases.t(`${name}.title`), phrases.t(`${name}.text`)];
    return responder.say(hearing, cards.notice(title, text, responder.view(hearing)));
  };

  /** Where nobody is guided, "back" can only mean the beginning. */
  const back = async (context: TurnContext, hearing: Hearing): Promise<Response> => {
    const turn = guideTurn(hearing);
    const said = await guide.back(context, turn);
    const lost = said.kind === 'not-mine';
    return guided(hearing, lost ? await guide.begin(context, turn, undefined) : said);
  };

  const cancel = async (context: TurnContext, hearing: Hearing): Promise<Response> => {
    await guide.cancel(context);
    return notice(hearing, 'guide.cancelled');
  };

  const act = async (context: TurnContext, hearing: Hearing, action: CardAction): Promise<Response> => {
    switch (action.verb) {
      case 'guide':
        return guided(hearing, await guide.begin(context, guideTurn(hearing), readMove(action.choice)));
      case 'cancel':
        return cancel(context, hearing);
      case 'show':
        return responder.topic(withGuide(hearing, await guide.place(context)), action.topic, action.part);
      case 'language':
        return responder.language(hearing, action.locale);
      case 'languages':
        return responder.languages(hearing);
      case 'rate':
        return feedback.rate(hearing, action.answer, action.reaction);
      case 'comment':
        return feedback.comment(hearing, action.answer, action.comment);
      case 'insights':
        return feedback.insights(hearing, action.part);
    }
  };

  const onBoard = (hearing: Hearing, { card, toast }: BoardReply): Response => ({
    ...responder.say(hearing, card),
    toast,
  });

  const guideTurn = (hearing: Hearing) => ({
    playbook: hearing.knowledge.playbook,
    phrases: texts.in(hearing.locale),
    text: hearing.turn.text,
  });

  const router: TurnRouter = {
    async message(context, hearing) {
      const { text, value } = hearing.turn;
      if (text === '' && value !== undefined) return router.button(context, hearing, value);
      const command = parts.readCommand(text);
      switch (command?.kind) {
        case 'languages':
          return responder.languages(hearing);
        case 'language':
          return responder.language(hearing, command.locale);
        case 'guide':
          return guided(hearing, await guide.begin(context, guideTurn(hearing), undefined));
        case 'back':
          return back(context, hearing);
        case 'cancel':
          return cancel(context, hearing);
        case 'insights':
          return feedback.insights(hearing, 0);
        case 'thanks':
          return notice(hearing, 'thanks');
        case 'post-board':
        case 'my-tasks':
        case 'boards':
          return onBoard(hearing, await boards.command(context, hearing, command));
        case undefined:
          return guided(hearing, await guide.hear(context, guideTurn(hearing)));
      }
    },
    async button(context, hearing, data) {
      const action = parseCardAction(data);
      if (action) return act(context, hearing, action);
      const boardAction = parseBoardAction(data);
      if (boardAction) return onBoard(hearing, await boards.act(context, hearing, boardAction));
      const kind = isOutdatedAction(data) ? 'action-outdated' : 'action-unknown';
      return responder.say(hearing, cards.error(kind, responder.view(hearing)));
    },
  };
  return router;
}
