import { expect, it } from '@jest/globals';
import { findPerson } from '../../src/privacy/findPerson';
import { forget } from '../../src/privacy/forget';
import { DocumentJobs } from '../../src/store/jobs/documentJobs';
import { MemoryStore } from '../../src/store/memory';
import type { DocumentStore } from '../../src/store/ports/documents';
import { listed } from '../store/listed';

const KNOWN = 'people/known/29:zelda';

/** A store in which the person writes to the bot behind the place up to which it is listed, so many times. */
function writtenBehind(store: MemoryStore, value: unknown, times: number): DocumentStore {
  let left = times;
  return {
    read: (key) => store.read(key),
    write: (key, given, expected) => store.write(key, given, expected),
    delete: (key, expected) => store.delete(key, expected),
    close: () => store.close(),
    async *list(prefix, before) {
      yield* store.list(prefix, before);
      if (prefix !== '' || left === 0) return;
      left -= 1;
      await store.write(KNOWN, value, 'any');
    },
  };
}

it('somebody who writes to the bot while they are forgotten is forgotten all the same', async () => {
  const store = new MemoryStore();
  const known = { id: '29:zelda', name: 'Zelda', directoryId: null };
  await store.write(KNOWN, known, 'absent');
  const traces = await findPerson(store, '29:zelda');
  const documents = writtenBehind(store, known, 1);
  await forget(traces, { documents, jobs: new DocumentJobs(store), now: 0 });
  expect(await listed(store, '')).toEqual([]);
});

it('somebody who never stops writing does not keep it from ending', async () => {
  const store = new MemoryStore();
  await store.write(KNOWN, { id: '29:zelda', name: 'Zelda', directoryId: null }, 'absent');
  const traces = await findPerson(store, '29:zelda');
  const documents = writtenBehind(store, { id: '29:zelda' }, Number.POSITIVE_INFINITY);
  const done = await forget(traces, { documents, jobs: new DocumentJobs(store), now: 0 });
  expect(done.map(({ key }) => key)).toEqual([KNOWN, KNOWN, KNOWN]);
});
