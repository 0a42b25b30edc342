import { isDeepStrictEqual } from 'node:util';
import type { ZodType } from 'zod';
import type { DocumentStore } from './documents';
import { KeyQueue } from './keyQueue';
import { CONFLICT, retryConflicts } from './retryConflicts';

const queues = new WeakMap<DocumentStore, KeyQueue>();

/**
 * Replaces a document with the result of `change` and retries on conflicts. A document that does not match the
 * schema, such as one of an older version, counts as missing. `change` may run several times.
 * @returns whether the document has changed
 * @throws when other writers changed it in every attempt
 */
export function updateDocument<T>(
  documents: DocumentStore,
  key: string,
  schema: ZodType<T>,
  change: (current: T | undefined) => T | undefined,
): Promise<boolean> {
  const attempts = () =>
    retryConflicts(
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
  return queueOf(documents).run(key, attempts);
}

function queueOf(documents: DocumentStore): KeyQueue {
  const queue = queues.get(documents) ?? new KeyQueue();
  queues.set(documents, queue);
  return queue;
}
