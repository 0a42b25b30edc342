import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Bytes to send, or milliseconds to wait before the next ones. */
export type Part = string | Buffer | number;

export type Exchange = {
  parts: readonly Part[];
  /**
   * When it is over: `answered`: the server has answered and falls silent, or has closed; `closed`: the server has
   * closed; `left`: everything was sent, the client has gone away.
   */
  until: 'answered' | 'closed' | 'left';
};

export type Outcome = {
  /** The status of each answer. */
  statuses: number[];
  body: string;
  ended: 'closed' | 'answered' | 'left' | 'refused' | 'hung';
  tookMs: number;
};

/** Silence after an answer that is counted as its end. */
const SILENCE_MS = 60;

/** The server's own limit for a request is 15 s, and the machine may be busy. */
const HUNG_MS = 40_000;

/** Sends a request as it is, and waits for what becomes of it. Never rejects. */
export async function exchange(port: number, { parts, until }: Exchange): Promise<Outcome> {
  const started = performance.now();
  const socket = connect({ host: '127.0.0.1', port, allowHalfOpen: false });
  const received: Buffer[] = [];
  let [closed, connected, heard] = [false, false, started];
  socket.on('connect', () => {
    connected = true;
  });
  socket.on('data', (chunk: Buffer) => {
    received.push(chunk);
    heard = performance.now();
  });
  socket.on('error', () => undefined);
  const closing = new Promise<void>((resolve) => {
    socket.on('close', () => {
      closed = true;
      resolve();
    });
  });
  const end = (ended: Outcome['ended']): Outcome => {
    socket.destroy();
    const text = Buffer.concat(received).toString('utf8');
    const statuses = [...text.matchAll(/(?:^|\n|\}|")HTTP\/1\.1 (\d{3}) /g)].map(([, status]) =>
      Number(status),
    );
    const body = text.slice(text.indexOf('\r\n\r\n') + 4);
    return { statuses, body, ended, tookMs: performance.now() - started };
  };

  for (const part of parts) {
    if (closed) break;
    if (typeof part === 'number') await Promise.race([closing, sleep(part)]);
    else
      await new Promise<void>((resolve) => {
        socket.write(part, () => resolve());
        void closing.then(resolve);
      });
  }
  if (until === 'left') return end('left');
  while (!closed) {
    const now = performance.now();
    if (now - started > HUNG_MS) return end('hung');
    const answered = received.length > 0 && now - heard > SILENCE_MS;
    if (until === 'answered' && answered) return end('answered');
    await Promise.race([closing, sleep(received.length > 0 ? 20 : 100)]);
  }
  return end(connected ? 'closed' : 'refused');
}
