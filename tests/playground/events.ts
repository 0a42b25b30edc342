import { once } from 'node:events';
import WebSocket from 'ws';
import { type PlaygroundEvent, parseEvent } from './event';

type Waiter = (event: PlaygroundEvent) => boolean;

/** What the Playground shows, in order. Each event is handed out once. */
export class Events {
  private readonly unread: PlaygroundEvent[] = [];
  private readonly waiters = new Set<Waiter>();
  private readonly socket: WebSocket;

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (data) => this.receive(parseEvent(String(data))));
  }

  /** @param playground its address, such as `http://localhost:50123` */
  static async open(playground: string): Promise<Events> {
    const url = new URL('/_ws_conversation/v1/conversations/stream', playground);
    url.protocol = 'ws:';
    const socket = new WebSocket(url);
    await once(socket, 'open');
    return new Events(socket);
  }

  /**
   * The first event, past or future, that `choose` makes something of; the others stay.
   *
   * @throws after `limit` milliseconds, listing the events that came instead
   */
  next<T>(choose: (event: PlaygroundEvent) => T | undefined, limit: number): Promise<T> {
    for (const [place, event] of this.unread.entries()) {
      const chosen = choose(event);
      if (chosen === undefined) continue;
      this.unread.splice(place, 1);
      return Promise.resolve(chosen);
    }
    return new Promise((resolve, reject) => {
      const waiter: Waiter = (event) => {
        const chosen = choose(event);
        if (chosen === undefined) return false;
        clearTimeout(timer);
        this.waiters.delete(waiter);
        resolve(chosen);
        return true;
      };
      const timer = setTimeout(() => {
        this.waiters.delete(waiter);
        reject(new Error(`Not shown within ${limit} ms. Shown instead: ${JSON.stringify(this.unread)}`));
      }, limit);
      this.waiters.add(waiter);
    });
  }

  close(): void {
    this.socket.close();
  }

  private receive(event: PlaygroundEvent): void {
    for (const waiter of this.waiters) if (waiter(event)) return;
    this.unread.push(event);
  }
}
