import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { type CardSeen, seenCard } from '../../bot/cardSeen';
import { type Answer, post } from '../servers';
import { startWholeBot, type WholeBot } from '../wholeBot';
import { DECENT, FIELDS, KINDS, RUDE_REQUESTS, WRONG_VALUES, withField } from './rudeRequests';

let bot: WholeBot;
beforeAll(async () => {
  bot = await startWholeBot();
});
afterAll(() => bot.close());

/** What is answered without a word, for nobody asked anything. */
const SILENT = ['an unknown type', 'a type that is a name of an object', 'an installation that is none'];

const TOO_DEEP = 'The body is nested more than 64 levels deep, or holds more than 50000 values.';
/** What is refused, but for no single field. */
const REFUSED: Readonly<Record<string, string>> = {
  'an unknown invoke': 'This bot does not serve the invoke "give/money".',
  'an invoke without a name': 'This bot does not serve the invoke null.',
  'an invoke whose name is a list': 'This bot does not serve the invoke null.',
  'an object for a text': 'The body has a key toString or valueOf, as no activity has.',
  'an invoke with a deep value': TOO_DEEP,
  'a button with deep data': TOO_DEEP,
};

describe('a rude client', () => {
  it.each(RUDE_REQUESTS)(
    'that sends %s gets a clear card, or a 4xx that names the field',
    async (name, different) => {
      const answer = await post(bot.url, JSON.stringify({ ...DECENT, ...different }));
      expect(answer.status).not.toBeGreaterThanOrEqual(500);
      if (answer.status === 200) {
        const cards = cardsOf(answer);
        expect(cards).toHaveLength(SILENT.includes(name) ? 0 : 1);
        for (const { text } of cards) expect(text).toMatch(/\p{L}{3}/u);
      } else {
        expect(answer.status).toBeGreaterThanOrEqual(400);
        const field = new RegExp(
          `^This is no Bot Framework activity\\. (?:${Object.keys(different).join('|')})[\\w.]*: \\w`,
        );
        expect(messageOf(answer)).toEqual(REFUSED[name] ?? expect.stringMatching(field));
      }
      expect(bot.log.filter(({ level }) => level === 'error' || level === 'warn')).toEqual([]);
    },
  );

  /** `rudeFields.slow.test.ts` tries them all. */
  it.each(FIELDS.map((field, i) => ({ field, value: WRONG_VALUES[i % WRONG_VALUES.length] })))(
    'that sends $value for $field is no trouble',
    async ({ field, value }) => {
      for (const kind of KINDS) {
        const { status } = await post(
          bot.url,
          JSON.stringify(withField({ ...DECENT, ...kind }, field, value)),
        );
        expect(status).toBeLessThan(500);
      }
      expect(bot.log).toEqual([]);
    },
  );

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
