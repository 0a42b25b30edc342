import { describe } from '@jest/globals';
import { openEmbeddedStore } from '../../src/store/embedded';
import { MemoryStore } from '../../src/store/memory';
import { temporaryFolders } from '../store/temporaryFolder';
import { itKeepsInsights } from './contract';

describe('insights in memory', () => {
  itKeepsInsights(() => new MemoryStore());
});

describe('insights in a folder', () => {
  const newFolder = temporaryFolders();
  itKeepsInsights(() => openEmbeddedStore(newFolder()));
});
