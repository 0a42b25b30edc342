import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { type CardSeen, seenCard } from '../bot/cardSeen';
import { FIELDS, RUDE_REQUESTS, WRONG_VALUES } from './rudeRequests';
import { type Answer, post } from './servers';
import { startWholeBot } from './wholeBot';

let bot: Awaited<ReturnType<typeof startWholeBot>>;

beforeAll(async () => {
  bot = await startWholeBot();
});
afterAll(() => bot.close());

const DECENT = {
  type: 'message',
  channelId: 'msteams',
  serviceUrl: 'http://127.0.0.1:9/nobody-listens',
  deliveryMode: 'expectReplies',
  from: { id: '29:rude', name: 'Rude' },
  recipient: { id: '28:bot', name: 'Playbook' },
  conversation: { id: 'rude', conversationType: 'personal' },
  locale: 'en-US',
  text: 'help',
};

/** What is answered without a word, for nobody asked anything. */
const SILENT = ['an unknown type', 'a type that is a name of an object', 'an installation that is none'];

describe('a rude client', () => {
  it.each(RUDE_REQUESTS)('that sends %s gets a 4xx or a clear card', async (name, different) => {
    const answer = await post(bot.url, JSON.stringify({ ...DECENT, ...different }));
    expect(answer.status).not.toBeGreaterThanOrEqual(500);
    if (answer.status === 200) {
      const cards = cardsOf(answer);
      expect(cards).toHaveLength(SILENT.includes(name) ? 0 : 1);
      for (const { text } of cards) expect(text).toMatch(/\p{L}{3}/u);
    } else {
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(messageOf(answer)).toMatch(/\w+ \w+/);
    }
    expect(bot.log.filter(({ level }) => level === 'error' || level === 'warn')).toEqual([]);
  });

  it.each(FIELDS)('that sends anything for %s is no trouble', async (field) => {
    const button = { action: { data: { v: 1, verb: 'languages' } } };
    const kinds = [{}, { type: 'invoke', name: 'adaptiveCard/action', value: button }];
    for (const kind of kinds) {
      for (const value of WRONG_VALUES) {
        const { status } = await post(
          bot.url,
          JSON.stringify(withField({ ...DECENT, ...kind }, field, value)),
        );
        expect({ kind, value, isTrouble: status >= 500 }).toEqual({ kind, value, isTrouble: false });
      }
    }
    expect(bot.log).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['what is not JSON', 'hello'],
    ['half a message', JSON.stringify(DECENT).slice(0, -5)],
    ['a list of messages', JSON.stringify([DECENT])],
    ['a number', '42'],
    ['a megabyte of text', JSON.stringify({ ...DECENT, text: 'next steps '.repeat(100_000) })],
    ['another charset', Buffer.from(JSON.stringify(DECENT), 'utf16le')],
    ['broken UTF-8', Buffer.concat([Buffer.from('{"type":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"')])],
  ])('that posts %s gets a 4xx', async (_name, body) => {
    const { status } = await post(bot.url, body);
    expect([400, 413]).toContain(status);
  });

  it('finds the bot as it was for everybody else', async () => {
    const polite = { ...DECENT, from: { id: '29:ada' }, conversation: { id: 'polite' } };
    const answer = await post(bot.url, JSON.stringify({ ...polite, text: '4047' }));
    expect(answer.status).toBe(200);
    expect(cardsOf(answer)[0]?.text).toContain('Task 4047');
    expect(Object.keys({})).toEqual([]);
    expect('verb' in {}).toBe(false);
  });
});

/** `field` may lie in an object: `from.name`. */
function withField(activity: Record<string, unknown>, field: string, value: unknown): object {
  const [name = '', inner] = field.split('.');
  if (inner === undefined) return { ...activity, [name]: value };
  return { ...activity, [name]: { ...Object(activity[name]), [inner]: value } };
}

const reply = z.looseObject({
  type: z.string(),
  attachments: z.array(z.object({ content: z.unknown() })).optional(),
  value: z.unknown().optional(),
});
const replies = z.object({ activities: z.array(reply) });
const invoked = z.object({ type: z.literal('application/vnd.microsoft.card.adaptive'), value: z.unknown() });

/** The cards in the replies to a message, or in the answer to a button. */
function cardsOf({ text }: Answer): CardSeen[] {
  const body: unknown = JSON.parse(text);
  const button = invoked.safeParse(body).data;
  if (button) return [seenCard(button.value)];
  return replies.parse(body).activities.flatMap(({ type, attachments = [], value }) => {
    if (type !== 'invokeResponse') return attachments.map(({ content }) => seenCard(content));
    return [seenCard(z.object({ body: invoked }).parse(value).body.value)];
  });
}

const problem = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

function messageOf({ text }: Answer): string {
  return problem.parse(JSON.parse(text)).error.message;
}
