import { ratingKeysOf } from '../insights/keeping/ratings';
import type { DocumentStore } from '../store/ports/documents';
import type { JobQueue, JobRequest } from '../store/ports/jobs';
import { CONFLICT, retryConflicts } from '../store/ports/retryConflicts';
import { type Fate, fateOf } from './fates';
import { matcherOf, type Traces } from './traces';

/** What became of a document, or would. */
export type Forgotten = { key: string; what: 'deleted' | 'changed' };

export type ForgetParts = {
  documents: DocumentStore;
  /** Null to only tell what would become of the documents. */
  jobs: JobQueue | null;
  /** Epoch milliseconds. */
  now: number;
};

/** The store is gone through so often at most: somebody who writes to the bot all the time is stored anew each time. */
const MOST_ROUNDS = 3;

/**
 * Deletes what is stored of a person alone, and takes them out of what others share. The bot may be running: a document
 * that changes meanwhile is looked at again, and what was written behind the listing is found by another one. Messages in
 * Teams follow by the jobs of the bot that runs, or runs next.
 */
export async function forget(traces: Traces, { documents, jobs, now }: ForgetParts): Promise<Forgotten[]> {
  const matcher = matcherOf(traces);
  const ratings = await ratingKeysOf(documents, [...traces.ids, ...traces.directoryIds]);
  const fate = (key: string, value: unknown): Fate =>
    ratings.has(key) ? { kind: 'deleted' } : fateOf(key, value, matcher, now);

  const forgotten: Forgotten[] = [];
  const wanted: JobRequest[] = [];
  const goThrough = async (): Promise<number> => {
    const before = forgotten.length;
    for await (const { key, value } of documents.list('')) {
      const first = fate(key, value);
      if (first.kind === 'none') continue;
      const done = jobs === null ? first : await carryOut(documents, key, fate);
      if (done.kind === 'changed') for (const job of done.jobs) wanted.push(job);
      if (done.kind !== 'none') forgotten.push({ key, what: done.kind });
    }
    return forgotten.length - before;
  };
  for (let round = 1; (await goThrough()) > 0 && jobs !== null && round < MOST_ROUNDS; round += 1);
  // After the listing, or it would come upon them.
  for (const request of wanted) await jobs?.schedule(request);
  return forgotten;
}

/** Does to the newest version of a document what is to be done to it. */
function carryOut(
  documents: DocumentStore,
  key: string,
  fateOfValue: (key: string, value: unknown) => Fate,
): Promise<Fate> {
  return retryConflicts<Fate>(
    async () => {
      const document = await documents.read(key);
      if (!document) return { kind: 'none' };
      const fate = fateOfValue(key, document.value);
      switch (fate.kind) {
        case 'none':
          return fate;
        case 'deleted': {
          const { kind } = await documents.delete(key, document.version);
          return kind === 'deleted' ? fate : CONFLICT;
        }
        case 'changed': {
          if (fate.key === key) {
            const { kind } = await documents.write(key, fate.value, document.version);
            return kind === 'written' ? fate : CONFLICT;
          }
          await documents.write(fate.key, fate.value, 'any');
          const { kind } = await documents.delete(key, document.version);
          return kind === 'deleted' ? fate : CONFLICT;
        }
      }
    },
    (attempts) =>
      new Error(`Document ${key} was changed by others in each of ${attempts} attempts: try again later`),
  );
}
