import { type IdGenerator, RandomIdGenerator } from '@opentelemetry/sdk-trace';

/**
 * Random ids, except that a turn's own id is that of its trace, and a part of it that of its span: so whatever a job
 * does later, in whichever process, finds its way to the turn, of which it knows only the id.
 */
export class SpanIds implements IdGenerator {
  readonly #random = new RandomIdGenerator();
  #turn: string | undefined;

  static ofTurn(turn: string): string {
    return turn.slice(16);
  }

  /** Starts the span of a turn; `start` must start exactly one. */
  as<T>(turn: string, start: () => T): T {
    this.#turn = turn;
    try {
      return start();
    } finally {
      this.#turn = undefined;
    }
  }

  generateTraceId(): string {
    return this.#turn ?? this.#random.generateTraceId();
  }

  generateSpanId(): string {
    return this.#turn === undefined ? this.#random.generateSpanId() : SpanIds.ofTurn(this.#turn);
  }
}
