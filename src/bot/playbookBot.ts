import { ActivityTypes, TeamsActivityHandler, type TurnContext } from 'botbuilder';
import { pageCount } from '../playbook/playbook';
import { isShared } from './answers/respond';
import { cardActivity } from './framework/outgoing/cardActivity';
import { createInvokeTurns, type InvokeParts, type InvokeTurns } from './invokes/invokeTurns';
import type { LimitedTurn, LimitedTurns } from './limitedTurns';
import type { AnsweredActivities } from './state/answeredActivities';
import type { Observer } from './turn/observer';
import type { Incoming } from './turn/turn';
import { turnIdOf } from './turn/turnId';
import type { TurnInput } from './turn/turnInput';

export type BotParts = Omit<InvokeParts, 'limited'> & {
  answered: AnsweredActivities;
  observer: Observer;
  /** Whether who meets the bot may post boards there. */
  mayPost: (input: TurnInput) => Promise<boolean>;
  /** Records an installation, or a change of a team or chat. */
  placesChanged: (incoming: Incoming) => Promise<void>;
  limitedTurns: LimitedTurns;
};

/** Connects the Bot Framework to the rest of the bot: activities become turns, responses become cards. */
export class PlaybookBot extends TeamsActivityHandler {
  readonly #parts: BotParts;
  readonly #invoke: InvokeTurns;

  constructor(parts: BotParts) {
    super();
    this.#parts = parts;
    this.#invoke = createInvokeTurns({ ...parts, limited: (context) => this.#limited(context) });
    const { answered, reader } = parts;
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

  /**
   * Messages and invokes do not go through botbuilder's handlers, which are a dozen functions that wait for each other,
   * for each turn; what happens now and then does. All other types are ignored.
   */
  override async run(context: TurnContext): Promise<void> {
    const started = process.hrtime.bigint();
    let outcome: 'answered' | 'failed' = 'failed';
    try {
      await this.#take(context);
      outcome = 'answered';
    } finally {
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      this.#parts.observer.turnEnded(context.activity.type, outcome, seconds, turnIdOf(context.activity));
    }
  }

  async #take(context: TurnContext): Promise<void> {
    switch (context.activity.type) {
      case ActivityTypes.Message:
        return this.#message(context);
      case ActivityTypes.MessageUpdate:
        // Who corrects their question wants its answer; a message that was restored has had one.
        return this.#parts.reader.incoming(context).asksAnew ? this.#message(context) : undefined;
      case ActivityTypes.Invoke: {
        const value = await this.#invoke(context);
        await context.sendActivity({ type: ActivityTypes.InvokeResponse, value });
        return;
      }
      case ActivityTypes.ConversationUpdate:
      case ActivityTypes.InstallationUpdate:
        return super.run(context);
    }
  }

  async #message(context: TurnContext): Promise<void> {
    const { answered, reader, responses, router, guide } = this.#parts;
    const limited = await this.#limited(context);
    if (limited) {
      if (limited.card) await context.sendActivity(cardActivity(limited.card, context.activity.channelId));
      return;
    }
    const { written } = reader.incoming(context).turn;
    const take = async () => {
      const input = await reader.input(context);
      const ask = () => router.message(guide(context), input);
      await responses.send(context, input, await responses.stored(context, input, [], ask));
    };
    await answered.once(context, take, written);
  }

  /** What the turn gets if it is one too many. */
  #limited(context: TurnContext): Promise<LimitedTurn | undefined> {
    const { reader, limitedTurns } = this.#parts;
    return limitedTurns(reader.incoming(context).turn, async () => (await reader.input(context)).locale);
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
    const { keeper, cards, mayPost } = this.#parts;
    const input = await this.#parts.reader.input(context);
    const { locale, notices, knowledge, turn } = input;
    const info = { pages: pageCount(knowledge.playbook), locales: knowledge.playbook.locales };
    await keeper.met(context, input.person);
    const view = { locale, part: 0, notices, isShared: isShared(turn.where), mayPost: await mayPost(input) };
    const card = cards.welcome(view, info);
    await context.sendActivity(cardActivity(card, turn.where.client));
  }
}
