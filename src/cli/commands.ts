import { ask } from './ask';
import { boardsCommand } from './boards';
import { check } from './check';
import type { Command } from './command';
import { exportCommand } from './export';
import { insightsCommand } from './insights';
import { storeCommand } from './store';

/** What `playbook` can do; a new command is one more entry. */
export const COMMANDS: readonly Command[] = [
  exportCommand,
  check,
  ask,
  insightsCommand,
  boardsCommand,
  storeCommand,
];
