import { isDeepStrictEqual } from 'node:util';
import type { ZodType } from 'zod';
import type { DocumentStore } from './documents';
import { CONFLICT, retryConflicts } from './retryConflicts';

/**
 * Makes a document what `change` makes of it, whatever others do to it meanwhile; what an older version of the bot
 * wrote and is not understood counts as not there. `change` may run several times.
 * @returns whether the document is another one now
 * @throws when others changed it in every attempt
 */
export function updateDocument<T>(
  documents: DocumentStore,
  key: string,
  schema: ZodType<T>,
  change: (current: T | undefined) => T | undefined,
): Promise<boolean> {
  return retryConflicts(
    async () => {
      const document = await documents.read(key);
      const before = schema.safeParse(document?.value).data;
      const after = change(before);
      if (after === undefined || isDeepStrictEqual(before, after)) return false;
      const result = await documents.write(key, after, document?.version ?? 'absent');
      return result.kind === 'written' ? true : CONFLICT;
    },
    (attempts) =>
      new Error(`Document ${key} was changed by others in each of ${attempts} attempts: try again later`),
  );
}
