import { describe } from '@jest/globals';
import { answersInALargePlaybook } from './largePlaybookContract';

describe('in a playbook of 20,000 pages', () => answersInALargePlaybook(20_000));
