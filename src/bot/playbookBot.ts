import { ActivityTypes, type InvokeResponse, TeamsActivityHandler, type TurnContext } from 'botbuilder';
import { endsTyping } from '../cards/actions/typing';
import type { Cards } from '../cards/cards';
import { servedLocales } from '../i18n/servedLocales';
import type { Texts } from '../i18n/texts';
import type { Locale } from '../playbook/locale';
import { pageCount } from '../playbook/playbook';
import { isRateable } from './answers/answered';
import { isShared } from './answers/respond';
import { type ComposeInvoke, readComposeInvoke } from './composeBox/composeInvoke';
import type { ComposeTurns } from './composeBox/composeTurns';
import type { AnswerLog } from './feedback/answerLog';
import { FEEDBACK_INVOKE } from './feedback/feedbackInvoke';
import { messageReference } from './feedback/references';
import type { TakeFeedback } from './feedback/takeFeedback';
import { cardActivity, cardFor } from './framework/outgoing/cardActivity';
import { cardResponse, toastResponse } from './framework/outgoing/cardInvoke';
import { type DialogStep, dialogResponse, hasDialogs, withDialogs } from './framework/outgoing/dialogs';
import { type FileConsent, readFileConsent } from './framework/outgoing/fileActivities';
import type { PrivateAnswers } from './framework/outgoing/privateAnswers';
import type { GuideRunner } from './guide/guideRunner';
import { composeResponse } from './invokes/composeResponse';
import { limitedResponse, type ServedInvoke } from './invokes/limitedResponse';
import type { LimitedTurn, LimitedTurns } from './limitedTurns';
import type { Memory } from './memory';
import { isStoreTrouble, notSaved } from './notSaved';
import type { AnsweredActivities } from './state/answeredActivities';
import { StateTakenError } from './state/mergingState';
import { chooseLocale } from './turn/chooseLocale';
import type { Knowledge } from './turn/knowledge';
import type { Logger } from './turn/logger';
import type { Observer } from './turn/observer';
import { readActivity } from './turn/readActivity';
import type { Incoming } from './turn/turn';
import { turnIdOf } from './turn/turnId';
import type { TurnInput, TurnResponse } from './turn/turnInput';
import { unservedNotice } from './turn/unservedNotice';
import type { TurnKeeper } from './turnKeeper';
import type { TurnRouter } from './turnRouter';

/** The activity types that need an answer or carry news. */
const HEARD: readonly string[] = [
  ActivityTypes.Message,
  ActivityTypes.Invoke,
  ActivityTypes.ConversationUpdate,
  ActivityTypes.InstallationUpdate,
];

export type BotParts = {
  memory: Memory;
  keeper: TurnKeeper;
  answered: AnsweredActivities;
  router: TurnRouter;
  guide: GuideRunner;
  cards: Cards;
  texts: Texts;
  defaultLocale: Locale;
  knowledge: () => Knowledge;
  observer: Observer;
  answerLog: AnswerLog;
  /** Serves the compose box. */
  compose: ComposeTurns;
  /** Handles Teams' own buttons below a message. */
  takeFeedback: TakeFeedback;
  /** Sends an answer to whoever asked alone, where that is wanted and possible. */
  sendPrivately: PrivateAnswers;
  /** What becomes of a file that a person was asked about. */
  takeFile: (input: TurnInput, consent: FileConsent) => Promise<void>;
  /** Records an installation, or a change of a team or chat. */
  placesChanged: (incoming: Incoming) => Promise<void>;
  limitedTurns: LimitedTurns;
  logger: Logger;
};

/** Connects the Bot Framework to the rest of the bot: activities become turns, responses become cards. */
export class PlaybookBot extends TeamsActivityHandler {
  readonly #parts: BotParts;
  readonly #incoming = new WeakMap<TurnContext, Incoming>();

  constructor(parts: BotParts) {
    super();
    this.#parts = parts;
    this.onMessage(async (context, next) => {
      const limited = await this.#limited(context);
      if (limited) {
        if (limited.card) await context.sendActivity(cardActivity(limited.card, context.activity.channelId));
        return next();
      }
      await this.#once(context, async () => {
        const input = await this.#hear(context);
        const response = await this.#respond(context, input, [], () =>
          parts.router.message(parts.guide(context), input),
        );
        await this.#send(context, input, response);
      });
      await next();
    });
    this.onInstallationUpdate(async (context, next) => {
      await this.#notePlaces(this.#read(context));
      await next();
    });
    this.onConversationUpdate(async (context, next) => {
      await this.#notePlaces(this.#read(context));
      await next();
    });
    this.onInstallationUpdateAdd(async (context, next) => {
      // An upgrade of the app arrives here too, and needs no second greeting.
      if (this.#read(context).action === 'add') await this.#once(context, () => this.#welcome(context));
      await next();
    });
    this.onMembersAdded(async (context, next) => {
      // Teams reports its own installation; in other clients, a person who opens the chat is the sign.
      const { added, turn } = this.#read(context);
      const { client, bot } = turn.where;
      if (client !== 'msteams' && added.some((id) => id !== bot))
        await this.#once(context, () => this.#welcome(context));
      await next();
    });
  }

  override async run(context: TurnContext): Promise<void> {
    const started = process.hrtime.bigint();
    let outcome: 'answered' | 'failed' = 'failed';
    try {
      await super.run(context);
      outcome = 'answered';
    } finally {
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      this.#parts.observer.turnEnded(context.activity.type, outcome, seconds, turnIdOf(context.activity));
    }
  }

  /**
   * Ignores all other types. For edited messages botbuilder would read Teams' channel data, which other clients do not
   * send.
   */
  protected override async onTurnActivity(context: TurnContext): Promise<void> {
    if (HEARD.includes(context.activity.type)) await super.onTurnActivity(context);
  }

  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    const incoming = this.#read(context);
    const invoke = kindOf(incoming);
    if (!invoke) {
      const message = `This bot does not serve the invoke ${JSON.stringify(incoming.name)}.`;
      return { status: 400, body: { error: { code: 'invoke_unknown', message } } };
    }
    const limited = await this.#limited(context);
    if (limited) return limitedResponse(invoke, limited.text);
    switch (invoke.kind) {
      case 'feedback':
        return this.#parts.takeFeedback(incoming);
      case 'compose':
        return this.#compose(context, invoke.composing);
      case 'file':
        await this.#parts.takeFile(await this.#hear(context), invoke.consent);
        return { status: 200, body: {} };
      case 'dialog':
        return dialogResponse(await this.#dialog(context));
      case 'button':
        return this.#button(context, incoming);
    }
  }

  async #button(context: TurnContext, { turn }: Incoming): Promise<InvokeResponse> {
    const input = await this.#hear(context);
    // The new card replaces the one in the message, so the buttons below that message now rate the new answer.
    const shown = turn.pressedOn === null ? [] : [messageReference(turn.where, turn.pressedOn)];
    const response = await this.#respond(context, input, shown, () =>
      this.#parts.router.button(this.#parts.guide(context), input),
    );
    if (response.toast !== null) return toastResponse(response.toast);
    const card = cardFor(response.card, turn.where.client);
    return cardResponse(hasDialogs(turn.where) ? withDialogs(card) : card);
  }

  /** What the turn gets if it is one too many. */
  #limited(context: TurnContext): Promise<LimitedTurn | undefined> {
    return this.#parts.limitedTurns(this.#read(context).turn, async () => (await this.#hear(context)).locale);
  }

  /** A press that opened a dialog, or one in it. */
  async #dialog(context: TurnContext): Promise<DialogStep> {
    const input = await this.#hear(context);
    const { card, toast } = await this.#respond(context, input, [], () =>
      this.#parts.router.button(this.#parts.guide(context), input),
    );
    if (toast !== null) return { kind: 'message', text: toast };
    // What was changed is seen on the card that the dialog was opened from.
    return endsTyping(input.turn.data) ? { kind: 'close' } : { kind: 'card', card };
  }

  async #compose(context: TurnContext, composing: ComposeInvoke): Promise<InvokeResponse> {
    const { compose, keeper, cards, texts, logger } = this.#parts;
    const input = await this.#hear(context);
    try {
      const { answer, person } = await compose(input, composing);
      await keeper.met(context, person);
      return composeResponse(answer);
    } catch (error) {
      if (!isStoreTrouble(error)) throw error;
      logger.error({ turn: input.turn.trace, err: error }, 'what a dialog did could not be saved');
      const { toast } = notSaved(input, cards, texts);
      return composeResponse({ kind: 'closed', text: toast ?? '' });
    }
  }

  /** Takes a turn unless another process has answered this activity, or is the first to save that it has. */
  async #once(context: TurnContext, take: () => Promise<void>): Promise<void> {
    if (!(await this.#parts.answered.claim(context))) return;
    try {
      await take();
    } catch (error) {
      if (error instanceof StateTakenError) return;
      // The error of the turn is what counts.
      await this.#parts.answered.release(context).catch(() => undefined);
      throw error;
    }
  }

  /** Several handlers need the parsed activity, so parse it once per turn. */
  #read(context: TurnContext): Incoming {
    const incoming = this.#incoming.get(context) ?? readActivity(context.activity);
    this.#incoming.set(context, incoming);
    return incoming;
  }

  async #hear(context: TurnContext): Promise<TurnInput> {
    const { memory, texts, defaultLocale } = this.#parts;
    const { turn } = this.#read(context);
    const [known, conversation] = await Promise.all([memory.person(context), memory.conversation(context)]);
    const knowledge = this.#parts.knowledge();
    const served = servedLocales(texts, knowledge.playbook);
    const choice = chooseLocale(turn.localeHints, known, served, defaultLocale);
    const phrases = texts.in(choice.locale);
    const notices = choice.unserved ? unservedNotice(choice.unserved, 'language.unavailable', phrases) : [];
    const rating = this.#parts.answerLog.newRating(turn.where.client);
    return { turn, locale: choice.locale, notices, knowledge, person: choice.memory, conversation, rating };
  }

  /** Answers and stores the result. If the store fails, the card says so. */
  async #respond(
    context: TurnContext,
    input: TurnInput,
    references: readonly string[],
    ask: () => Promise<TurnResponse>,
  ): Promise<TurnResponse> {
    const { cards, texts, logger, keeper, observer } = this.#parts;
    let response: TurnResponse;
    try {
      response = await ask();
    } catch (error) {
      if (!isStoreTrouble(error)) throw error;
      logger.error({ turn: input.turn.trace, err: error }, 'what a turn did could not be saved');
      return notSaved(input, cards, texts);
    }
    // Before the card is sent: the next message may be here before the sending of this one has returned.
    const isKept = await keeper.answered(context, input, response, references);
    if (response.reply) observer.answered(response.reply, input.locale, input.turn.trace);
    if (isKept) return response;
    const notice = texts.in(input.locale).t('state.not-saved');
    return { ...response, card: cards.withNotice(response.card, notice) };
  }

  /** Errors are only logged: the next message from this place records it again. */
  async #notePlaces(incoming: Incoming): Promise<void> {
    try {
      await this.#parts.placesChanged(incoming);
    } catch (err) {
      const { trace } = incoming.turn;
      this.#parts.logger.error(
        { turn: trace, err },
        'an installation or a change of a team could not be saved',
      );
    }
  }

  /** Ratings name the id of the sent message, which is known only after sending. */
  async #send(context: TurnContext, input: TurnInput, response: TurnResponse): Promise<void> {
    const { answerLog, sendPrivately } = this.#parts;
    const { where } = input.turn;
    const isAnswer = response.reply !== null && isRateable(response.reply.answer);
    const loops = isAnswer && answerLog.controls(where.client) === 'loop';
    const message = cardActivity(response.card, where.client, loops);
    const id =
      (await sendPrivately(context, input.turn, message)) ?? (await context.sendActivity(message))?.id;
    if (loops && id) await answerLog.offer([messageReference(where, id)], input, response);
  }

  async #welcome(context: TurnContext): Promise<void> {
    const { keeper, cards } = this.#parts;
    const input = await this.#hear(context);
    const { locale, notices, knowledge, turn } = input;
    const info = { pages: pageCount(knowledge.playbook), locales: knowledge.playbook.locales };
    await keeper.met(context, input.person);
    const card = cards.welcome({ locale, part: 0, notices, isShared: isShared(turn.where) }, info);
    await context.sendActivity(cardActivity(card, turn.where.client));
  }
}

/** Undefined for an invoke that this bot does not serve. */
function kindOf({ name, value, turn }: Incoming): ServedInvoke | undefined {
  if (name === FEEDBACK_INVOKE) return { kind: 'feedback' };
  const composing = readComposeInvoke(name, value);
  if (composing) return { kind: 'compose', composing };
  const consent = readFileConsent(name, value);
  if (consent) return { kind: 'file', consent };
  if (turn.inDialog) return { kind: 'dialog' };
  return name === 'adaptiveCard/action' ? { kind: 'button' } : undefined;
}
