import type { Answering } from '../../answering/answering';
import type { Playbook } from '../../playbook/playbook';

/** One reading of the content: a turn uses the same one from its beginning to its end. */
export type Knowledge = { playbook: Playbook; answering: Answering };
