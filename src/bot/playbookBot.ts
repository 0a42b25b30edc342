import { ActivityTypes, type InvokeResponse, TeamsActivityHandler, type TurnContext } from 'botbuilder';
import { endsTyping } from '../cards/actions/typing';
import type { Cards } from '../cards/cards';
import type { Texts } from '../i18n/texts';
import { pageCount } from '../playbook/playbook';
import { isShared } from './answers/respond';
import type { ComposeInvoke } from './composeBox/composeInvoke';
import type { ComposeTurns } from './composeBox/composeTurns';
import { messageReference } from './feedback/references';
import type { TakeFeedback } from './feedback/takeFeedback';
import { cardActivity, cardFor } from './framework/outgoing/cardActivity';
import { cardResponse, toastResponse } from './framework/outgoing/cardInvoke';
import { type DialogStep, dialogResponse, hasDialogs, withDialogs } from './framework/outgoing/dialogs';
import type { FileConsent } from './framework/outgoing/fileActivities';
import type { GuideRunner } from './guide/guideRunner';
import { composeResponse } from './invokes/composeResponse';
import { limitedResponse } from './invokes/limitedResponse';
import { servedInvokeOf } from './invokes/servedInvoke';
import type { LimitedTurn, LimitedTurns } from './limitedTurns';
import { isStoreTrouble, notSaved } from './notSaved';
import type { AnsweredActivities } from './state/answeredActivities';
import type { Logger } from './turn/logger';
import type { Observer } from './turn/observer';
import type { Incoming } from './turn/turn';
import { turnIdOf } from './turn/turnId';
import type { TurnInput } from './turn/turnInput';
import type { TurnKeeper } from './turnKeeper';
import type { TurnReader } from './turnReader';
import type { TurnResponses } from './turnResponses';
import type { TurnRouter } from './turnRouter';

/** The activity types that need an answer or carry news. */
const SERVED_TYPES: readonly string[] = [
  ActivityTypes.Message,
  ActivityTypes.Invoke,
  ActivityTypes.ConversationUpdate,
  ActivityTypes.InstallationUpdate,
];

export type BotParts = {
  reader: TurnReader;
  responses: TurnResponses;
  keeper: TurnKeeper;
  answered: AnsweredActivities;
  router: TurnRouter;
  guide: GuideRunner;
  cards: Cards;
  texts: Texts;
  observer: Observer;
  /** Serves the compose box. */
  compose: ComposeTurns;
  /** Handles Teams' own buttons below a message. */
  takeFeedback: TakeFeedback;
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

  constructor(parts: BotParts) {
    super();
    this.#parts = parts;
    const { answered, reader, responses, router, guide } = parts;
    this.onMessage(async (context, next) => {
      const limited = await this.#limited(context);
      if (limited) {
        if (limited.card) await context.sendActivity(cardActivity(limited.card, context.activity.channelId));
        return next();
      }
      await answered.once(context, async () => {
        const input = await reader.input(context);
        const ask = () => router.message(guide(context), input);
        await responses.send(context, input, await responses.stored(context, input, [], ask));
      });
      await next();
    });
    this.onInstallationUpdate(async (context, next) => {
      await this.#trackPlaces(reader.incoming(context));
      await next();
    });
    this.onConversationUpdate(async (context, next) => {
      await this.#trackPlaces(reader.incoming(context));
      await next();
    });
    this.onInstallationUpdateAdd(async (context, next) => {
      // An upgrade of the app arrives here too, and needs no second greeting.
      if (reader.incoming(context).action === 'add')
        await answered.once(context, () => this.#welcome(context));
      await next();
    });
    this.onMembersAdded(async (context, next) => {
      // Teams reports its own installation; in other clients, a person who opens the chat is the sign.
      const { added, turn } = reader.incoming(context);
      const { client, bot } = turn.where;
      if (client !== 'msteams' && added.some((id) => id !== bot))
        await answered.once(context, () => this.#welcome(context));
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
    if (SERVED_TYPES.includes(context.activity.type)) await super.onTurnActivity(context);
  }

  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    const incoming = this.#parts.reader.incoming(context);
    const invoke = servedInvokeOf(incoming);
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
        await this.#parts.takeFile(await this.#parts.reader.input(context), invoke.consent);
        return { status: 200, body: {} };
      case 'dialog':
        return dialogResponse(await this.#dialog(context));
      case 'button':
        return this.#button(context, incoming);
    }
  }

  async #button(context: TurnContext, { turn }: Incoming): Promise<InvokeResponse> {
    const input = await this.#parts.reader.input(context);
    // The new card replaces the one in the message, so the buttons below that message now rate the new answer.
    const shown = turn.pressedOn === null ? [] : [messageReference(turn.where, turn.pressedOn)];
    const response = await this.#parts.responses.stored(context, input, shown, () =>
      this.#parts.router.button(this.#parts.guide(context), input),
    );
    if (response.toast !== null) return toastResponse(response.toast);
    const card = cardFor(response.card, turn.where.client);
    return cardResponse(hasDialogs(turn.where) ? withDialogs(card) : card);
  }

  /** What the turn gets if it is one too many. */
  #limited(context: TurnContext): Promise<LimitedTurn | undefined> {
    return this.#parts.limitedTurns(
      this.#parts.reader.incoming(context).turn,
      async () => (await this.#parts.reader.input(context)).locale,
    );
  }

  /** A press that opened a dialog, or one in it. */
  async #dialog(context: TurnContext): Promise<DialogStep> {
    const input = await this.#parts.reader.input(context);
    const { card, toast, again } = await this.#parts.responses.stored(context, input, [], () =>
      this.#parts.router.button(this.#parts.guide(context), input),
    );
    if (again) return { kind: 'card', card: again };
    if (toast !== null) return { kind: 'message', text: toast };
    // What was changed is seen on the card that the dialog was opened from.
    return endsTyping(input.turn.data) ? { kind: 'close' } : { kind: 'card', card };
  }

  async #compose(context: TurnContext, composing: ComposeInvoke): Promise<InvokeResponse> {
    const { compose, keeper, cards, texts, logger } = this.#parts;
    const input = await this.#parts.reader.input(context);
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

  /** Errors are only logged: the next message from this place records it again. */
  async #trackPlaces(incoming: Incoming): Promise<void> {
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

  async #welcome(context: TurnContext): Promise<void> {
    const { keeper, cards } = this.#parts;
    const input = await this.#parts.reader.input(context);
    const { locale, notices, knowledge, turn } = input;
    const info = { pages: pageCount(knowledge.playbook), locales: knowledge.playbook.locales };
    await keeper.met(context, input.person);
    const card = cards.welcome({ locale, part: 0, notices, isShared: isShared(turn.where) }, info);
    await context.sendActivity(cardActivity(card, turn.where.client));
  }
}
