import { describe } from '@jest/globals';
import { MemoryStore } from '../../src/store/memory';
import { itKeepsTheContract } from './contract';

describe('the store in memory', () => {
  itKeepsTheContract(async () => new MemoryStore());
});
