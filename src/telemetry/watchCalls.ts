import type { Turns } from '../bot/connector/connector';
import type { Answered } from '../bot/connector/send';
import type { Operation, WatchCall } from '../bot/connector/watchCall';
import type { Logger } from '../bot/turn/logger';
import type { Tracing } from './tracing';

/** What is sent to the channel's service; `reply` in a turn, by botbuilder. */
export type CallOperation = Operation | 'reply';

export type CallObserver = {
  /** `status` is that of the HTTP response; null if there was none. */
  called(operation: CallOperation, status: number | null, seconds: number): void;
};

/** Begins a request to the channel's service; the function that is returned ends it. */
export type BeginCall = (
  operation: CallOperation,
  turns: Turns,
) => (status: number | null, outcome: string) => void;

/** Measures and traces requests to the channel's service and writes them into the log. */
export function callBeginner(
  observer: CallObserver,
  tracing: Pick<Tracing, 'begin'>,
  logger: Logger,
): BeginCall {
  return (operation, turns) => {
    const started = process.hrtime.bigint();
    const endSpan = tracing.begin('connector', operation);
    return (status, outcome) => {
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      observer.called(operation, status, seconds);
      const fields = { turns, call: operation, status, outcome, ms: Math.round(seconds * 1000) };
      logger.info(fields, 'the channel was called');
      endSpan({ outcome, ...(status !== null && { status }) });
    };
  };
}

/** The same around each request of the connector. */
export function callWatcher(begin: BeginCall): WatchCall {
  return async ({ operation, turns }, send) => {
    const end = begin(operation, turns);
    const answered = await send();
    end(answered.status, outcomeOf(answered));
    return answered;
  };
}

function outcomeOf(answered: Answered): string {
  return answered.kind === 'ok' ? 'delivered' : answered.delivery.kind;
}
