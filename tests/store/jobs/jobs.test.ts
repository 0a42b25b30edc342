import { describe, expect, it } from '@jest/globals';
import { openEmbeddedStore } from '../../../src/store/embedded';
import { DocumentJobs } from '../../../src/store/jobs/documentJobs';
import { MemoryStore } from '../../../src/store/memory';
import { temporaryFolders } from '../temporaryFolder';
import { itKeepsJobs, request } from './jobContract';

const newFolder = temporaryFolders();

describe('jobs in memory', () => {
  itKeepsJobs(async () => new MemoryStore());
});

describe('jobs in a folder', () => {
  itKeepsJobs(async () => openEmbeddedStore(newFolder()));
});

describe('a job whose document is not understood', () => {
  const claimed = async (jobs: DocumentJobs) => {
    const found = await jobs.claim(10_000, 10, 1000);
    return found.map(({ job }) => [job.key, job.subjects]);
  };

  it('keeps no other from being claimed, and is whole again when it is asked for anew', async () => {
    const documents = new MemoryStore();
    const jobs = new DocumentJobs(documents);
    await jobs.schedule(request('broken', { due: 1, subjects: ['old'] }));
    await jobs.schedule(request('whole', { due: 2, subjects: ['a'] }));
    await documents.write('jobs/state/broken', { key: 7 }, 'any');
    expect(await claimed(jobs)).toEqual([['whole', ['a']]]);
    expect(await documents.read('jobs/state/broken')).toMatchObject({ value: { key: 7 } });
    await jobs.schedule(request('broken', { due: 3, subjects: ['new'] }));
    expect(await claimed(jobs)).toEqual([['broken', ['new']]]);
  });
});
