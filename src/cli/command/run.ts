import { ConfigError } from '../../config';
import { ContentFolderError } from '../../content/problems/folderError';
import { StoreError } from '../../store/ports/storeError';
import { type Command, type ExitCode, type Output, UsageError } from './command';

/** Runs the command that the first of `args` names. Wrong usage and unreadable folders are said on `err`. */
export async function runCommand(
  args: readonly string[],
  commands: readonly Command[],
  output: Output,
): Promise<ExitCode> {
  const [name, ...rest] = args;
  const usage = `usage: playbook <command>\n${commands.map((command) => `  ${command.usage}\n`).join('')}`;
  if (name === '--help' || name === 'help') {
    output.out(usage);
    return 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) {
    output.err(`${name === undefined ? 'no command given' : `unknown command "${name}"`}\n${usage}`);
    return 2;
  }
  try {
    return await command.run(rest, output);
  } catch (error) {
    output.progress?.end();
    if (isWrongUsage(error)) {
      output.err(`${command.name}: ${error.message}\nusage: playbook ${command.usage}\n`);
      return 2;
    }
    if (isUnreadable(error)) {
      output.err(`${error.message}\n`);
      return 1;
    }
    throw error;
  }
}

/** What the command needs cannot be read; the message says the remedy. */
function isUnreadable(error: unknown): error is Error {
  return error instanceof ContentFolderError || error instanceof ConfigError || error instanceof StoreError;
}

/** Ours, or one that `parseArgs` threw. */
function isWrongUsage(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    /^ERR_PARSE_ARGS_/.test(String(error.code))
  );
}
