import { z } from 'zod';
import { StoreError } from '../ports/storeError';

/** The client has the service's own code in the details alone, unless a header says it as well. */
const restError = z.object({
  statusCode: z.number().optional(),
  code: z.string().optional(),
  details: z
    .object({ odataError: z.object({ code: z.string() }).optional() })
    .optional()
    .catch(undefined),
});

/** The HTTP status of an answer of the table service; undefined if there was none. */
export function statusOf(error: unknown): number | undefined {
  return restError.safeParse(error).data?.statusCode;
}

/** What the service answers when the table itself is missing. */
export function isTableMissing(error: unknown): boolean {
  const { code, details } = restError.safeParse(error).data ?? {};
  return [code, details?.odataError?.code].includes('TableNotFound');
}

/** A request that failed, after the client has tried it several times. */
export function storeFailed(what: string, error: unknown): StoreError {
  const status = statusOf(error);
  const refused = status === 401 || status === 403;
  const remedy = refused
    ? 'give the bot the role "Storage Table Data Contributor" on the account, or correct the connection string'
    : 'see that the storage account can be reached; a bot that runs goes on by itself once it can';
  const reason = status === undefined ? String(error) : `HTTP ${status}`;
  return new StoreError('store_unreachable', `Azure Tables did not ${what} (${reason}): ${remedy}.`, {
    cause: error,
    trouble: refused ? 'read-only' : 'failing',
  });
}
