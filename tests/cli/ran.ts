import type { ExitCode } from '../../src/cli/command/command';
import { runCommand } from '../../src/cli/command/run';
import { COMMANDS } from '../../src/cli/commands';

/** What a command left behind, and all that it printed. */
export type Ran = { code: ExitCode; out: string; err: string };

/** Runs `playbook` with these arguments, in this process. */
export async function ran(args: readonly string[]): Promise<Ran> {
  const printed = { out: '', err: '' };
  const code = await runCommand(args, COMMANDS, {
    out: (text) => (printed.out += text),
    err: (text) => (printed.err += text),
  });
  return { code, ...printed };
}
