import { Agent, request } from 'node:http';

/** A turn that was asked, and what came back; status 0 and the reason when nothing did. */
export type AskedTurn = { status: number; body: string; tookMs: number };

export type Turns = {
  /** Resolves with all of them when the last one has been answered. */
  stop(): Promise<AskedTurn[]>;
};

const EVERY_MS = 5;

/** Questions waiting for their answer; with more, a slow machine would do nothing but catch up. */
const MOST_WAITING = 10;

/** Asks a bot the same question `perSecond` times a second, or as often as it can answer; each time somebody new. */
export function startTurns(endpoint: string, text: string, perSecond: number): Turns {
  const agent = new Agent({ keepAlive: true, maxSockets: MOST_WAITING });
  const started = performance.now();
  const turns: Promise<AskedTurn>[] = [];
  let waiting = 0;
  const timer = setInterval(() => {
    const due = ((performance.now() - started) / 1000) * perSecond;
    for (; turns.length < due && waiting < MOST_WAITING; waiting += 1) {
      const turn = ask(endpoint, text, `person-${turns.length}`, agent);
      turns.push(turn);
      void turn.then(() => {
        waiting -= 1;
      });
    }
  }, EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      const asked = await Promise.all(turns);
      agent.destroy();
      return asked;
    },
  };
}

/** Asks one question in a chat of its own; the replies come with the response. */
export function ask(endpoint: string, text: string, person: string, agent?: Agent): Promise<AskedTurn> {
  const body = JSON.stringify({
    type: 'message',
    channelId: 'msteams',
    deliveryMode: 'expectReplies',
    serviceUrl: 'http://127.0.0.1:9/',
    from: { id: person },
    recipient: { id: 'bot' },
    conversation: { id: `chat-of-${person}` },
    locale: 'en-US',
    text,
  });
  const started = performance.now();
  return new Promise((resolve) => {
    const failed = (error: Error) =>
      resolve({ status: 0, body: error.message, tookMs: performance.now() - started });
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(endpoint, { method: 'POST', headers, ...(agent && { agent }) }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          body: Buffer.concat(parts).toString('utf8'),
          tookMs: performance.now() - started,
        }),
      );
      response.once('error', failed);
    });
    sent.once('error', failed);
    sent.end(body);
  });
}
