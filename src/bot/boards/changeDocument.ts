import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { ZodType } from 'zod';
import type { DocumentStore } from '../../store/documents';

const ATTEMPTS = 60;
/** Milliseconds. */
const LONGEST_PAUSE = 50;

/**
 * Makes a document what `change` makes of it, whatever others do to it meanwhile; what an older version of the bot
 * wrote and is not understood counts as not there. `change` may run several times.
 * @returns whether the document is another one now
 * @throws when others changed it in every attempt
 */
export async function changeDocument<T>(
  documents: DocumentStore,
  key: string,
  schema: ZodType<T>,
  change: (current: T | undefined) => T | undefined,
): Promise<boolean> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const document = await documents.read(key);
    const before = schema.safeParse(document?.value).data;
    const after = change(before);
    if (after === undefined || isDeepStrictEqual(before, after)) return false;
    const result = await documents.write(key, after, document?.version ?? 'absent');
    if (result.kind === 'written') return true;
    await sleep(Math.random() * Math.min(2 ** attempt, LONGEST_PAUSE));
  }
  throw new Error(`Document ${key} was changed by others in each of ${ATTEMPTS} attempts: try again later`);
}
