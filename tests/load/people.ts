import { Agent, request } from 'node:http';
import { seenCard } from '../bot/cardSeen';
import type { ChannelStub } from './channelStub';

/** Asks a question or ticks a task, as the `n`th of a long row; resolves when it was answered well. */
export type Act = (n: number) => Promise<void>;

export type Asked = { text: string; locale: string };

/** How many different people there are. */
const PEOPLE = 200;

const person = (n: number) => `person-${n % PEOPLE}`;

/**
 * Sends activities to one of the bots after the other, as a load balancer that knows no sessions.
 *
 * @param maxSockets how many connections to a bot at most; the Bot Framework uses some tens, and what comes while all
 *   are in use waits for one
 */
export function createSender(endpoints: readonly string[], { maxSockets = Number.POSITIVE_INFINITY } = {}) {
  const newAgent = () => new Agent({ keepAlive: true, maxSockets });
  let agent = newAgent();
  let next = 0;
  return {
    send(activity: object): Promise<unknown> {
      next += 1;
      return post(endpoints[next % endpoints.length] ?? '', agent, JSON.stringify(activity));
    },
    /** Closes the connections; the next activity opens another. */
    close() {
      agent.destroy();
      agent = newAgent();
    },
  };
}
export type Sender = ReturnType<typeof createSender>;

export function asking(sender: Sender, questions: readonly Asked[]): Act {
  return async (n) => {
    const question = questions[n % questions.length];
    await sender.send({
      type: 'message',
      channelId: 'msteams',
      deliveryMode: 'expectReplies',
      serviceUrl: 'http://127.0.0.1:9/',
      from: { id: person(n) },
      recipient: { id: 'bot' },
      conversation: { id: `chat-of-${person(n)}` },
      ...question,
    });
  };
}

/** Posts so many boards, each in a channel of its own, and ticks their tasks, on and off again. */
export async function ticking(sender: Sender, stub: ChannelStub, boards: number): Promise<Act> {
  const ticks: { at: object; data: object }[] = [];
  for (let board = 0; board < boards; board += 1) {
    const { at, rows } = await postBoard(sender, stub, board);
    ticks.push(...rows.map((data) => ({ at, data })));
  }
  return async (n) => {
    const tick = ticks[n % ticks.length];
    const round = Math.floor(n / ticks.length);
    // `at` makes it another press than the one before.
    const data = { ...tick?.data, kind: round % 2 === 0 ? 'tick' : 'untick', at: n };
    await press(sender, { at: tick?.at ?? {}, data, person: person(n) });
  };
}

export async function press(
  sender: Sender,
  { at, data, person: id }: { at: object; data: object; person: string },
): Promise<void> {
  await sender.send({ ...at, ...pressOf(data), from: { id, name: id } });
}

/**
 * Posts the tasks of a page in the channel of that number.
 *
 * @returns where a press on the card happens, and the data of the button of each row that the card shows
 */
export async function postBoard(sender: Sender, stub: ChannelStub, board: number, page = 'migration') {
  const channel = `19:channel-${board}@thread.tacv2`;
  const at = {
    channelId: 'msteams',
    serviceUrl: stub.serviceUrl,
    from: { id: 'manager', name: 'manager' },
    recipient: { id: 'bot' },
    conversation: { id: `${channel};messageid=1`, conversationType: 'channel', isGroup: true },
    channelData: { team: { id: `19:team-${board}` }, channel: { id: channel } },
    locale: 'en-US',
  };
  const asked = { type: 'message', deliveryMode: 'expectReplies', text: `post tasks for ${page}` };
  const form = Object(await sender.send({ ...at, ...asked })).activities[0].attachments[0].content;
  const preview = Object(await sender.send({ ...at, ...pressOf(dataOf(form, 'Preview')) })).value;
  await sender.send({ ...at, ...pressOf(dataOf(preview, 'Post')) });
  const { buttons } = seenCard(stub.posted(channel));
  const rows = buttons.filter(({ title }) => /as done$/.test(title));
  return { at, rows: rows.map(({ data }): object => Object(data)) };
}

function dataOf(content: unknown, title: string): object {
  const card = seenCard(content);
  return { ...Object(card.choose(title)), ...card.inputs };
}

function pressOf(data: object): object {
  return { type: 'invoke', name: 'adaptiveCard/action', value: { action: { data } } };
}

/**
 * A connection that was kept may be closed by the server just when it is used again: then nothing was read of the request,
 * and it is sent once more, as clients do (`reusedSocket` in Node's documentation). So it is after a 408, which says that
 * the request did not arrive in time (RFC 9110, 15.5.9): a machine that stood still for seconds has read none of it.
 */
async function post(endpoint: string, agent: Agent, body: string): Promise<unknown> {
  try {
    return await postOnce(endpoint, agent, body);
  } catch (error) {
    if (!(error instanceof NotRead)) throw error;
    return postOnce(endpoint, agent, body);
  }
}

class NotRead extends Error {}

function postOnce(endpoint: string, agent: Agent, body: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(endpoint, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        if (response.statusCode === 200) resolve(text === '' ? undefined : JSON.parse(text));
        else if (response.statusCode === 408) reject(new NotRead('The bot answered 408 twice'));
        else reject(new Error(`The bot answered ${response.statusCode}: ${text.slice(0, 200)}`));
      });
    });
    sent.once('error', (error: NodeJS.ErrnoException) =>
      reject(sent.reusedSocket && error.code === 'ECONNRESET' ? new NotRead(error.message) : error),
    );
    sent.end(body);
  });
}
