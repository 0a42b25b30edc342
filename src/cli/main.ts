#!/usr/bin/env node
import { createProgress } from './command/progress';
import { runCommand } from './command/run';
import { COMMANDS } from './commands';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error; // the reader, such as `head`, has seen enough
});

runCommand(process.argv.slice(2), COMMANDS, {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  progress: createProgress(process.stderr, () => performance.now()),
}).then(
  (code) => {
    process.exitCode = code; // not exit(), which would cut a long output on a pipe
  },
  (error: unknown) => {
    process.exitCode = 1;
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  },
);
