import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A connection on which a test writes whatever it likes. */
export type RawConnection = {
  write(data: string | Buffer): void;
  /** What has been received so far. */
  received(): string;
  /** Resolves when what was received matches; rejects when it does not within five seconds. */
  receives(what: RegExp): Promise<string>;
  /** Resolves with what was received when the server has closed the connection; rejects after ten seconds. */
  closed(): Promise<string>;
  isOpen(): boolean;
  /** As a client that goes away. */
  leave(): void;
  /** As a client that reads nothing any more. */
  stopReading(): void;
};

export async function openConnection(url: string): Promise<RawConnection> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
  let received = '';
  let open = true;
  socket.on('data', (chunk: Buffer) => {
    received += chunk.toString('latin1');
  });
  // The server may close in the middle of what is written: that is what is tested.
  socket.on('error', () => undefined);
  for (const end of ['end', 'close'] as const) {
    socket.on(end, () => {
      open = false;
    });
  }
  await new Promise<void>((resolve) => {
    socket.once('connect', resolve);
    socket.once('close', () => resolve());
  });
  const until = async (happened: () => boolean, what: string, ms: number): Promise<string> => {
    const end = performance.now() + ms;
    while (!happened()) {
      if (performance.now() > end) throw new Error(`${what}; received: ${JSON.stringify(received)}`);
      await sleep(5);
    }
    return received;
  };
  return {
    write: (data) => void socket.write(data),
    received: () => received,
    receives: (what) => until(() => what.test(received), `${what} did not come`, 5000),
    closed: () => until(() => !open, 'The connection was not closed', 10_000),
    isOpen: () => open,
    leave: () => void socket.destroy(),
    stopReading: () => void socket.pause(),
  };
}

/** The head of a request with a JSON body for the bot, without its end. */
export function headOf(length: number, more = ''): string {
  return `POST /api/messages HTTP/1.1\r\nHost: bot\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n${more}`;
}

/** A whole request with a JSON body. */
export function requestOf(body: unknown, more = ''): string {
  const text = JSON.stringify(body);
  return `${headOf(Buffer.byteLength(text), more)}\r\n${text}`;
}
