import type { Answering } from '../../answering/answering';
import type { Playbook } from '../../playbook/playbook';

/** One loaded version of the content. A turn uses the same version from start to end. */
export type Knowledge = { playbook: Playbook; answering: Answering };
