import { describe } from '@jest/globals';
import { answersInALargePlaybook } from './largePlaybookContract';

// With 20,000 pages in largePlaybook.slow.test.ts; from a hundred pages of nearly the same name on it is all the same.
describe('in a playbook of 2,000 pages', () => answersInALargePlaybook(2000));
