import { z } from 'zod';
import { buttonsOf } from '../buttons';
import { activityIn } from './activities';

/** Enough kinds of buttons, and not so many that those of boards are rare among them. */
const MOST_KEPT = 400;

/** Data of buttons that the bot has shown; new ones take the place of old ones. */
export class ButtonsSeen {
  readonly data: unknown[] = [];
  #next = 0;

  add(data: unknown): void {
    this.data[this.#next % MOST_KEPT] = data;
    this.#next += 1;
  }

  /** Those in the body of an answer, if it is JSON. */
  addFrom(body: string): void {
    if (!body.startsWith('{')) return;
    try {
      for (const { data } of buttonsOf(JSON.parse(body))) this.add(data);
    } catch {
      // An answer that was cut off.
    }
  }
}

const QUESTIONS = [
  ['en-US', 'overview of the customer kickoff'],
  ['en-US', 'mandatory tasks for migration'],
  ['de-DE', 'nächste Schritte nach dem Kick-off'],
  ['ja-JP', '移行のタスク'],
  ['en-US', 'guide me'],
  ['en-US', 'all tasks'],
  ['en-US', 'insights'],
] as const;

/** Asks for something of everything, and posts a board, so that there are real buttons to press. */
export async function learnButtons(port: number, serviceUrl: string, seen: ButtonsSeen): Promise<void> {
  let sent = 0;
  const send = async (activity: object, locale = 'en-US'): Promise<unknown> => {
    sent += 1;
    const body = { ...activityIn('channel', 1, sent, serviceUrl, locale), id: `learn-${sent}`, ...activity };
    const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    seen.addFrom(text);
    return text === '' ? undefined : JSON.parse(text);
  };
  await send({ type: 'installationUpdate', action: 'add' });
  for (const [locale, text] of QUESTIONS)
    await send({ type: 'message', text, deliveryMode: 'expectReplies' }, locale);

  const asked = { type: 'message', text: 'post tasks for migration', deliveryMode: 'expectReplies' };
  let card = await send(asked);
  for (const title of ['Preview', 'Post']) {
    const button = buttonsOf(card).find((shown) => shown.title === title);
    if (!button) throw new Error(`There is no button ${title}: ${JSON.stringify(card).slice(0, 500)}`);
    const data = { ...Object(button.data), ...inputsOf(card) };
    card = await send({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { data } } });
  }
}

const input = z.looseObject({
  type: z.string().regex(/^Input\./),
  id: z.string(),
  value: z.string().optional(),
});

/** What the inputs of a card hold as it is shown. */
function inputsOf(card: unknown): Record<string, string> {
  if (typeof card !== 'object' || card === null) return {};
  const own = input.safeParse(card).data;
  const inside = Object.values(card).map(inputsOf);
  return Object.assign(own ? { [own.id]: own.value ?? '' } : {}, ...inside);
}
