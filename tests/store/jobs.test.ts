import { describe } from '@jest/globals';
import { openEmbeddedStore } from '../../src/store/embedded';
import { MemoryStore } from '../../src/store/memory';
import { itKeepsJobs } from './jobContract';
import { temporaryFolders } from './temporaryFolder';

const newFolder = temporaryFolders();

describe('jobs in memory', () => {
  itKeepsJobs(async () => new MemoryStore());
});

describe('jobs in a folder', () => {
  itKeepsJobs(async () => openEmbeddedStore(newFolder()));
});
