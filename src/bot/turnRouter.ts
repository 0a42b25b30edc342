import type { Reply } from '../answering/answer';
import { pageOfTopic, type Topic } from '../answering/topic';
import type { CardAction } from '../cards/actions/cardAction';
import { parseAction } from '../cards/actions/parseAction';
import type { Cards } from '../cards/cards';
import { servedLocales } from '../i18n/servedLocales';
import type { Texts } from '../i18n/texts';
import { matchLocale } from '../playbook/locale';
import { isMiss } from './answers/answered';
import type { Responder } from './answers/respond';
import type { BoardReply } from './boards/access/boardTurn';
import type { Boards } from './boards/createBoards';
import type { CommandReader } from './commands/command';
import { namedIn } from './commands/namedIn';
import { saidBySigns } from './commands/signs';
import type { Digest } from './digest/createDigest';
import type { FeedbackTurns } from './feedback/feedbackTurns';
import { chosenTitles, type GuidePlace, readMove } from './guide/guide';
import type { GuideSaying } from './guide/guideDialog';
import type { Guide } from './guide/guideRunner';
import { choiceLeadingTo, placeBefore } from './guide/guideWay';
import type { Team } from './team/createTeam';
import type { TurnInput, TurnResponse } from './turn/turnInput';

export type RouterParts = {
  responder: Responder;
  feedback: FeedbackTurns;
  boards: Pick<Boards, 'about' | 'act' | 'command' | 'mayPost'>;
  team: Pick<Team, 'act' | 'command' | 'offers'>;
  digest: Pick<Digest, 'show' | 'set'>;
  cards: Cards;
  texts: Texts;
  readCommand: CommandReader;
};

/** Decides what answers a turn: a command, the guide, a button or the playbook. */
export type TurnRouter = {
  message(guide: Guide, input: TurnInput): Promise<TurnResponse>;
  /** Handles a press of a card button. Anybody can have made its data, so it is parsed and not trusted. */
  button(guide: Guide, input: TurnInput): Promise<TurnResponse>;
};

export function createTurnRouter(parts: RouterParts): TurnRouter {
  const { responder, feedback, boards, team, digest, cards, texts } = parts;

  /** What tells all that the bot does offers nothing that would be refused to this person. */
  const offered = async (input: TurnInput, reply: Reply | null): Promise<TurnInput> => {
    const kind = reply?.answer.kind;
    const offers = kind === 'help' || kind === 'greeting';
    return offers && !(await boards.mayPost(input)) ? { ...input, mayPost: false } : input;
  };

  /** Where the playbook does not say, the card offers to ask the team. */
  const asked = async (input: TurnInput): Promise<TurnResponse> => {
    const reply = responder.answer(input);
    const isMissed = reply !== null && isMiss({ reply, asked: input.turn.text });
    const askTeam = isMissed ? await team.offers.afterMiss(input) : null;
    return responder.question(
      { ...(await offered(input, reply)), ...(askTeam !== null && { askTeam }) },
      reply,
    );
  };

  const shown = async (input: TurnInput, topic: Topic, part: number): Promise<TurnResponse> => {
    const reply = responder.shown(input, topic);
    return responder.topic(await offered(input, reply), topic, part, reply);
  };

  const guided = async (input: TurnInput, said: GuideSaying, part = 0): Promise<TurnResponse> => {
    switch (said.kind) {
      case 'ask': {
        const before = placeBefore(said.place);
        const step = {
          question: said.place.at,
          here: choiceLeadingTo(said.place),
          choices: said.choices,
          chosen: titlesTo(said.place, input),
          ...(before && { back: choiceLeadingTo(before) }),
        };
        return responder.say(input, cards.guide(step, { ...responder.view(input), part }));
      }
      case 'show':
        return responder.topic(withGuide(input, said.place), said.topic, 0);
      case 'not-mine':
        return asked(withGuide(input, said.place));
    }
  };

  const titlesTo = (place: GuidePlace, input: TurnInput) =>
    chosenTitles(place, input.knowledge.playbook, texts.in(input.locale));

  /** An answer given while the guide is running gets a way back to it. */
  const withGuide = (input: TurnInput, place: GuidePlace | null): TurnInput =>
    place ? { ...input, guide: { choice: choiceLeadingTo(place), chosen: titlesTo(place, input) } } : input;

  /** Where the guide stands while something is opened; what is not about its page counts as another question. */
  const placeBeside = async (guide: Guide, input: TurnInput, topic: Topic): Promise<GuidePlace | null> => {
    const place = await guide.place(input.turn.person.id);
    const isOfGuide = place !== null && 'page' in place && place.page === pageOfTopic(topic);
    return isOfGuide ? place : guide.leaveAside(guideTurn(input));
  };

  /** The button may name a language that the bot does not speak. */
  const inLanguage = (input: TurnInput, tag: string | undefined): TurnInput => {
    const served = servedLocales(texts, input.knowledge.playbook);
    const locale = tag === undefined ? undefined : matchLocale(tag, served);
    return locale === undefined || locale === input.locale ? input : { ...input, locale, own: input.locale };
  };

  const notice = (input: TurnInput, name: 'guide.cancelled' | 'thanks'): TurnResponse => {
    const phrases = texts.in(input.locale);
    const [title, text] = [phrases.t(`${name}.title`), phrases.t(`${name}.text`)];
    return responder.say(input, cards.notice(title, text, responder.view(input)));
  };

  /** If no guide is running, "back" starts it from the beginning. */
  const back = async (guide: Guide, input: TurnInput): Promise<TurnResponse> => {
    const turn = guideTurn(input);
    const said = await guide.back(turn);
    const lost = said.kind === 'not-mine';
    return guided(input, lost ? await guide.begin(turn, undefined) : said);
  };

  const cancel = async (guide: Guide, input: TurnInput): Promise<TurnResponse> => {
    await guide.cancel();
    return notice(input, 'guide.cancelled');
  };

  const heard = async (guide: Guide, input: TurnInput): Promise<TurnResponse> =>
    guided(input, await guide.hear(guideTurn(input)));

  const act = async (guide: Guide, input: TurnInput, action: CardAction): Promise<TurnResponse> => {
    switch (action.verb) {
      case 'guide':
        return guided(input, await guide.begin(guideTurn(input), readMove(action.choice)), action.part);
      case 'ask': {
        const text = texts.in(input.locale).t(`help.example.${action.example}`);
        return router.message(guide, {
          ...input,
          turn: { ...input.turn, text, written: text, data: undefined },
        });
      }
      case 'cancel':
        return cancel(guide, input);
      case 'show':
        return shown(
          inLanguage(withGuide(input, await placeBeside(guide, input, action.topic)), action.locale),
          action.topic,
          action.part,
        );
      case 'language':
        return responder.language(input, action.locale);
      case 'languages':
        return responder.languages(input);
      case 'rate':
        return feedback.rate(input, action.answer, action.reaction);
      case 'comment':
        return feedback.comment(input, action.answer, action.comment);
      case 'insights':
        return feedback.insights(input, action.part);
      case 'digest':
        return onBoard(input, await digest.set(input, action.on));
    }
  };

  const onBoard = (input: TurnInput, { card, toast, again }: BoardReply): TurnResponse => ({
    ...responder.say(input, card),
    toast,
    ...(again && { again }),
  });

  const guideTurn = (input: TurnInput) => ({
    playbook: input.knowledge.playbook,
    phrases: texts.in(input.locale),
    text: input.turn.text,
    by: input.turn.person.id,
  });

  const router: TurnRouter = {
    async message(guide, input) {
      const { text, data, forwarded } = input.turn;
      if (text === '' && data !== undefined) return router.button(guide, input);
      if (forwarded === 'unread')
        return responder.say(input, cards.error('forwarded', responder.view(input)));
      // What somebody else wrote is a question, and no command.
      if (forwarded === 'read')
        return asked({
          ...input,
          notices: [...input.notices, texts.in(input.locale).t('forwarded.read')],
        });
      const signs = saidBySigns(text);
      if (signs === 'liked') return notice(input, 'thanks');
      if (signs === 'nothing') return responder.say(input, cards.error('no-text', responder.view(input)));
      const command = parts.readCommand(text, namedIn(input));
      switch (command?.kind) {
        case 'languages':
          return responder.languages(input);
        case 'language':
          return responder.language(input, command.locale);
        case 'guide':
          return guided(input, await guide.begin(guideTurn(input), undefined));
        case 'back':
          return back(guide, input);
        case 'cancel':
          return cancel(guide, input);
        case 'insights':
          return feedback.insights(input, 0);
        case 'digest':
          return onBoard(input, await digest.show(input));
        case 'team':
        case 'my-questions':
          return onBoard(input, await team.command(input, command.kind));
        case 'thanks':
          return notice(input, 'thanks');
        case 'post-board':
        case 'post-template':
        case 'templates':
        case 'my-tasks':
        case 'boards':
        case 'my-messages':
          return onBoard(input, await boards.command(input, command));
        case 'undo':
          // What a person does in the guide is a step of it.
          return (await guide.place(input.turn.person.id)) === null
            ? onBoard(input, await boards.command(input, command))
            : back(guide, input);
        case 'about-board': {
          const reply = await boards.about(input, command);
          if ('card' in reply) return onBoard(input, reply);
          return heard(guide, { ...input, notices: [...input.notices, ...reply.notices] });
        }
        case undefined:
          return heard(guide, input);
      }
    },
    async button(guide, input) {
      const pressed = parseAction(input.turn.data);
      switch (pressed.kind) {
        case 'card':
          return act(guide, input, pressed.action);
        case 'board':
          return onBoard(input, await boards.act(input, pressed.action));
        case 'team':
          return onBoard(input, await team.act(input, pressed.action));
        case 'outdated':
        case 'unknown':
          return responder.say(input, cards.error(`action-${pressed.kind}`, responder.view(input)));
      }
    },
  };
  return router;
}
