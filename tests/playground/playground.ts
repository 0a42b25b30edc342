import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import type { Playground as PlaygroundProcess } from '../../src/playground';
import type { Message } from './event';
import { Events } from './events';
import { startProcess } from './process';
import { post, type Reply } from './request';
import { fetchSetting, type Setting } from './setting';

const CONFIG = path.resolve(__dirname, '../../playground.yml');
const WAIT_MS = 60_000;

/** A message or invoke as a bot receives it; the Playground adds nothing to it. */
export type Activity = { type: string; [key: string]: unknown };

/** The user of Microsoft's Agents Playground: talks to a bot as its page does, without a browser. */
export class Playground {
  readonly url: string;
  readonly setting: Setting;
  private readonly process: PlaygroundProcess;
  private readonly events: Events;

  private constructor(process: PlaygroundProcess, setting: Setting, events: Events) {
    this.url = process.url;
    this.process = process;
    this.setting = setting;
    this.events = events;
  }

  /**
   * Starts one on a free port, with the people and places of `playground.yml`.
   *
   * @param endpoint the bot's, such as `http://localhost:3978/api/messages`
   */
  static async start(endpoint: string, config = CONFIG): Promise<Playground> {
    const process = await startProcess(endpoint, config);
    try {
      const setting = await fetchSetting(process.url);
      return new Playground(process, setting, await Events.open(process.url));
    } catch (error) {
      const log = await process.log();
      await process.stop();
      throw new Error(`The Playground does not answer. Its log: ${log}`, { cause: error });
    }
  }

  async stop(): Promise<void> {
    this.events.close();
    await this.process.stop();
  }

  /** Adds the bot to a chat or team: it gets an `installationUpdate`, then a `conversationUpdate`. */
  async install(conversation: string): Promise<void> {
    await this.require(`/_debug/conversation/${encodeURIComponent(conversation)}/installation`, {});
  }

  /** Writes a message. In a group or channel the bot does not get it; see `mention`. */
  say(conversation: string, text: string): Promise<Sent> {
    return this.write(conversation, { text });
  }

  /** Writes a message that starts with an @mention of the bot; in a channel it opens a thread. */
  mention(conversation: string, text: string): Promise<Sent> {
    const { bot } = this.setting;
    const mention = `<at>${bot.name}</at>`;
    return this.write(conversation, {
      text: `${mention} ${text}`,
      mentions: [{ mentioned: { id: bot.id }, text: mention }],
    });
  }

  /** Clicks an `Action.Execute` of a card. The reply's body is what the bot answered. */
  execute(message: Message, action: { verb: string; data?: unknown }): Promise<Reply> {
    return this.invoke(message.conversation, 'adaptiveCard/action', {
      value: { action: { type: 'Action.Execute', ...action } },
      replyToId: message.id,
    });
  }

  /** Clicks an `Action.Submit` of a card; the bot gets a message with `value`. */
  async submit(message: Message, value: unknown): Promise<void> {
    await this.require('/_conversation/v1/submit', {
      from: { id: this.setting.user.id },
      conversation: { id: message.conversation },
      replyToId: message.id,
      value,
    });
  }

  /** Sends any other invoke, such as one of a message extension: `{ value }`. */
  invoke(conversation: string, name: string, rest: { value: unknown; replyToId?: string }): Promise<Reply> {
    return post(this.at('/_conversation/v1/invoke'), {
      name,
      from: { id: this.setting.user.id },
      conversation: { id: conversation },
      ...rest,
    });
  }

  /**
   * Sends an activity with fields of the caller's choice, which is how a message gets another `locale` than the
   * Playground's own en-US. What is left out is as in the personal chat.
   */
  async send(activity: Activity): Promise<void> {
    const { bot, user, personalChat } = this.setting;
    await this.require('/_internal/v1/customActivities', {
      id: randomUUID(),
      timestamp: new Date().toISOString(),
      channelId: 'msteams',
      serviceUrl: new URL('/_connector', this.url).href,
      recipient: bot,
      from: user,
      conversation: { id: personalChat.id, conversationType: 'personal' },
      ...activity,
    });
  }

  /** The next message of the bot, in this conversation if one is given. */
  nextMessage(conversation?: string, limit = WAIT_MS): Promise<Message> {
    return this.next('created', conversation, limit);
  }

  /** The next message of the bot that it changes after sending it. */
  nextUpdate(conversation?: string, limit = WAIT_MS): Promise<Message> {
    return this.next('updated', conversation, limit);
  }

  private next(kind: 'created' | 'updated', conversation: string | undefined, limit: number) {
    return this.events.next((event) => {
      if (event.kind === 'typing' || event.kind !== kind) return undefined;
      const here = conversation === undefined || event.message.conversation === conversation;
      return here ? event.message : undefined;
    }, limit);
  }

  private async write(conversation: string, message: object): Promise<Sent> {
    const body = await this.require(
      `/_conversation/v1/conversations/${encodeURIComponent(conversation)}/messages`,
      {
        from: { id: this.setting.user.id },
        textFormat: 'plain',
        ...message,
      },
    );
    const { messageId, postConversationId } = written.parse(body);
    return { id: messageId, conversation: postConversationId ?? conversation };
  }

  private async require(route: string, json: unknown): Promise<unknown> {
    const { status, body } = await post(this.at(route), json);
    if (status >= 400)
      throw new Error(`The Playground answered ${status} to ${route}: ${JSON.stringify(body)}`);
    return body;
  }

  private at(route: string): URL {
    return new URL(route, this.url);
  }
}

/** A message of the user. `conversation` is the thread that it opened, in a channel. */
export type Sent = { id: string; conversation: string };

const written = z.object({ messageId: z.string(), postConversationId: z.string().optional() });
