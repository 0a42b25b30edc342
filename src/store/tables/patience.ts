import type { TableServiceClientOptions } from '@azure/data-tables';

type PipelinePolicy = NonNullable<TableServiceClientOptions['additionalPolicies']>[number]['policy'];

/** A person waits for a turn. A request that fails is tried so often, with these pauses. */
export const RETRIES = { maxRetries: 3, retryDelayInMs: 200, maxRetryDelayInMs: 2000 };
/** One without an answer is given up after this, in milliseconds; without it, the turn would wait for minutes. */
const PATIENCE_MS = 3000;
/** The headers by which an overloaded service says how long to wait, and their units in milliseconds. */
const WAITS = { 'retry-after-ms': 1, 'x-ms-retry-after-ms': 1, 'retry-after': 1000 } as const;
type WaitHeader = keyof typeof WAITS;

/** For each attempt: a limit to its time, and to the pause after it. The client would heed any that the service names. */
export const patience: PipelinePolicy = {
  name: 'patience',
  async sendRequest(request, next) {
    request.timeout = PATIENCE_MS;
    const response = await next(request);
    for (const header of WAIT_HEADERS) {
      const told = response.headers.get(header);
      if (told !== undefined) response.headers.set(header, heededWait(header, told));
    }
    return response;
  },
};

const WAIT_HEADERS: readonly WaitHeader[] = ['retry-after-ms', 'x-ms-retry-after-ms', 'retry-after'];

/** A date counts as a long wait. */
export function heededWait(header: WaitHeader, told: string): string {
  const longest = RETRIES.maxRetryDelayInMs / WAITS[header];
  return Number(told) <= longest ? told : String(longest);
}
