import { ask } from './ask/ask';
import { boardsCommand } from './boards/boards';
import { check } from './check/check';
import type { Command } from './command/command';
import { exportCommand } from './export/export';
import { insightsCommand } from './insights/insights';
import { mcpCommand } from './mcp/mcp';
import { peopleCommand } from './people/people';
import { storeCommand } from './store/store';

/** What `playbook` can do; a new command is one more entry. */
export const COMMANDS: readonly Command[] = [
  exportCommand,
  check,
  ask,
  insightsCommand,
  boardsCommand,
  peopleCommand,
  storeCommand,
  mcpCommand,
];
