import { ContentFolderError } from '../../content/problems/folderError';
import { ConfigError } from '../../settings/config';
import { StoreError } from '../../store/ports/storeError';
import { type Command, type ExitCode, type Output, UsageError } from './command';

/** Runs the command that the first of `args` names. Wrong usage and unreadable folders are said on `err`. */
export async function runCommand(
  args: readonly string[],
  commands: readonly Command[],
  output: Output,
): Promise<ExitCode> {
  const [name, ...rest] = args;
  const usage = `usage: playbook <command>\n${commands.map((command) => `  ${command.usage}\n`).join('')}${MORE}`;
  if (name === '--help' || name === 'help') {
    output.out(usage);
    return 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) {
    output.err(`${name === undefined ? 'no command given' : `unknown command "${name}"`}\n${usage}`);
    return 2;
  }
  if (asksForHelp(rest)) {
    output.out(helpOf(command));
    return 0;
  }
  try {
    return await command.run(rest, output);
  } catch (error) {
    output.progress?.end();
    if (isWrongUsage(error)) {
      output.err(`${command.name}: ${error.message}\nusage: playbook ${command.usage}\n${moreOf(command)}`);
      return 2;
    }
    if (isUnreadable(error)) {
      output.err(`${error.message}\n`);
      return 1;
    }
    throw error;
  }
}

const MORE = '\n"playbook <command> --help" tells the options of one.\n';

function moreOf({ name }: Command): string {
  return `"playbook ${name} --help" tells the options.\n`;
}

/** What stands behind `--` is an argument, whatever it looks like. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end < 0 ? undefined : end).some((arg) => arg === '--help' || arg === '-h');
}

function helpOf({ usage, options, examples }: Command): string {
  const width = Object.keys(options).reduce((longest, option) => Math.max(longest, option.length), 0);
  const lines = Object.entries(options).map(([option, what]) => `  ${option.padEnd(width)}  ${what}\n`);
  const shown = examples.map((example) => `  npm run --silent playbook -- ${example}\n`);
  return `usage: playbook ${usage}\n\n${lines.join('')}\nfor example\n${shown.join('')}`;
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
