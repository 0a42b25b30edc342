import type { Playbook } from '../../src/playbook/playbook';
import { pageOf, playbookOf, type Row } from '../boards/page';

const STEPS: Row[][] = [
  [{ id: '11' }, { id: '12', requirement: 'optional', role: 'fe' }],
  [{ id: '21' }, { id: '22', requirement: 'optional' }],
];

/** A kick-off with four tasks in three languages. */
export const kickOff = (steps: Row[][] = STEPS): Playbook =>
  playbookOf(pageOf(steps), pageOf(steps, 'de'), pageOf(steps, 'ja'));

/** That of most chats about boards, which is learned once a worker. */
export const KICK_OFF = kickOff();
