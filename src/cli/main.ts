#!/usr/bin/env node
import { COMMANDS } from './commands';
import { runCommand } from './run';

void runCommand(process.argv.slice(2), COMMANDS, {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
}).then((code) => {
  process.exitCode = code; // not exit(), which would cut a long output on a pipe
});
