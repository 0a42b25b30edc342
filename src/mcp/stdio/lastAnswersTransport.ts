import { PassThrough, type Readable, type Writable } from 'node:stream';
import type { JSONRPCMessage, MessageExtraInfo, Transport } from '@modelcontextprotocol/server';
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio';

/** It is answered when the connection ends, and not before. */
const NEVER_ENDING = 'subscriptions/listen';
/** Clients wait for these for some seconds only, and no page is needed to answer them. */
const BEFORE_READY = new Set(['initialize', 'server/discover', 'ping', 'tools/list', 'prompts/list']);

/**
 * Messages as lines on two streams. The transport of the SDK closes when its input ends and gives up what it has not
 * answered yet; this one answers it first, so that requests can be piped in. It also keeps back what needs the pages
 * until they are read.
 */
export class LastAnswersTransport implements Transport {
  onclose?: (() => void) | undefined;
  onerror?: ((error: Error) => void) | undefined;
  onmessage?: ((message: JSONRPCMessage, extra?: MessageExtraInfo) => void) | undefined;
  readonly #inner: StdioServerTransport;
  readonly #input = new PassThrough();
  readonly #source: Readable;
  readonly #ready: Promise<unknown>;
  readonly #unanswered = new Set<string | number>();
  #ended = false;

  /** @param ready when all messages can be answered; never rejects */
  constructor(source: Readable, output: Writable, ready: Promise<unknown>) {
    this.#source = source;
    this.#ready = ready;
    // Each answer that waits for a slow reader listens to the stream.
    output.setMaxListeners(0);
    this.#inner = new StdioServerTransport(this.#input, output);
    this.#inner.onclose = () => this.onclose?.();
    this.#inner.onerror = (error) => this.onerror?.(error);
    this.#inner.onmessage = (message) => this.#receive(message);
  }

  async start(): Promise<void> {
    await this.#inner.start();
    this.#source.once('end', () => this.#end());
    this.#source.once('close', () => this.#end());
    this.#source.pipe(this.#input, { end: false });
  }

  async send(message: JSONRPCMessage): Promise<void> {
    await this.#inner.send(message);
    if ('id' in message && message.id !== undefined && !('method' in message)) this.#settle(message.id);
  }

  async close(): Promise<void> {
    this.#source.unpipe(this.#input);
    await this.#inner.close();
  }

  #receive(message: JSONRPCMessage): void {
    if ('method' in message && 'id' in message && message.method !== NEVER_ENDING)
      this.#unanswered.add(message.id);
    if ('method' in message && message.method === 'notifications/cancelled') {
      const cancelled = message.params?.requestId;
      if (typeof cancelled === 'string' || typeof cancelled === 'number') this.#settle(cancelled);
    }
    if ('method' in message && 'id' in message && !BEFORE_READY.has(message.method))
      this.#ready.then(() => this.onmessage?.(message)).catch((error: Error) => this.onerror?.(error));
    else this.onmessage?.(message);
  }

  #settle(id: string | number): void {
    this.#unanswered.delete(id);
    this.#closeIfDone();
  }

  #end(): void {
    this.#ended = true;
    // What was read last is still on its way through the pipe.
    setImmediate(() => this.#closeIfDone());
  }

  #closeIfDone(): void {
    if (this.#ended && this.#unanswered.size === 0) this.#input.end();
  }
}
