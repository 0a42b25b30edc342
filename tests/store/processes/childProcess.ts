import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';

/** The command that runs a script, of this folder or by its whole path; `tsx` itself takes half a second to start. */
export function scriptCommand(script: string, ...args: string[]): string[] {
  return [process.execPath, '--require', 'tsx/cjs', resolve(__dirname, script), ...args];
}

/** Runs a script as `scriptCommand` names it, with a pipe for its output. */
export function runScript(script: string, ...args: string[]): ChildProcess {
  const [node = '', ...rest] = scriptCommand(script, ...args);
  return spawn(node, rest, { stdio: ['ignore', 'pipe', 'inherit'] });
}

export function outputOf(child: ChildProcess): Readable {
  if (!child.stdout) throw new Error('the child process was started without a pipe for its output');
  return child.stdout;
}
