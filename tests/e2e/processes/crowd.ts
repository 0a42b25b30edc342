import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { type CardSeen, seenCard } from '../../bot/cardSeen';

/** People who press, and press again as long as nobody has answered, like Teams does. */
export type Crowd = {
  /** The card that a press is answered with. */
  press(place: Place, person: string, data: object): Promise<CardSeen>;
  say(place: Place, person: string, text: string): Promise<CardSeen>;
  /** Attempts that nobody answered. */
  readonly unanswered: number;
};

export type Place = { serviceUrl: string; channel: string };

const CARD = 'application/vnd.microsoft.card.adaptive';
const invoked = z.object({ type: z.string(), value: z.unknown() });
const replies = z.object({
  activities: z.array(z.looseObject({ attachments: z.array(z.object({ content: z.unknown() })).optional() })),
});
/** Milliseconds; a turn that takes longer is given up by Teams as well. */
const LONGEST_TURN = 15_000;
const LONGEST_TRY = 120_000;

export function createCrowd(endpoint: () => string | null): Crowd {
  let unanswered = 0;
  let activities = 0;

  const once = async (activity: object): Promise<unknown> => {
    const to = endpoint();
    if (to === null) return 'no process is up';
    try {
      const response = await fetch(to, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(activity),
        signal: AbortSignal.timeout(LONGEST_TURN),
      });
      return response.ok ? await response.json() : `HTTP ${response.status}`;
    } catch (error) {
      return String(error);
    }
  };

  const until = async (
    { serviceUrl, channel }: Place,
    person: string,
    given: object,
    read: (body: unknown) => CardSeen | undefined,
  ): Promise<CardSeen> => {
    activities += 1;
    const activity = {
      id: `activity-${activities}`,
      channelId: 'msteams',
      serviceUrl,
      from: { id: `29:${person}`, name: person },
      recipient: { id: '28:bot', name: 'Playbook' },
      conversation: { id: `${channel};messageid=9`, conversationType: 'channel', isGroup: true },
      channelData: { team: { id: '19:general' }, channel: { id: channel }, tenant: { id: 'tenant' } },
      locale: 'en-US',
      ...given,
    };
    const end = performance.now() + LONGEST_TRY;
    let last: unknown;
    while (performance.now() < end) {
      last = await once(activity);
      const card = read(last);
      if (card) return card;
      unanswered += 1;
      await sleep(100);
    }
    throw new Error(`${JSON.stringify(given)} was not answered well: ${JSON.stringify(last)}`);
  };

  return {
    get unanswered() {
      return unanswered;
    },
    press: (place, person, data) =>
      until(
        place,
        person,
        { type: 'invoke', name: 'adaptiveCard/action', value: { action: { data } } },
        (body) => {
          const answer = invoked.safeParse(body).data;
          return answer?.type === CARD ? seenCard(answer.value) : undefined;
        },
      ),
    say: (place, person, text) =>
      until(place, person, { type: 'message', deliveryMode: 'expectReplies', text }, (body) => {
        const content = replies.safeParse(body).data?.activities[0]?.attachments?.[0]?.content;
        return content === undefined ? undefined : seenCard(content);
      }),
  };
}

/** What a press of this button sends, with what the card's inputs hold. */
export function dataOf(card: CardSeen, title: string, inputs: object = {}): object {
  return { ...Object(card.choose(title)), ...card.inputs, ...inputs };
}
