import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { environmentWith } from './config';

export type PlaygroundSettings = {
  /** The bot's messaging endpoint. */
  endpoint: string;
  port: number;
  /** A file with the people, the team and the bot's name that it shows. */
  configFile: string;
};

/** The last folder above this file that is the package's own. */
const PACKAGE_FOLDER = join(__dirname, '..');

/**
 * Starts Microsoft's Agents Playground, a local stand-in for Teams, and resolves once its page can be opened.
 * Rejects with a remedy when it is not installed, or does not start.
 */
export async function startPlayground(settings: PlaygroundSettings): Promise<ChildProcess> {
  const child = spawn(process.execPath, playgroundArguments(settings), {
    env: environmentWith({
      TEAMSAPPTESTER_BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: settings.configFile,
    }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const ended = new Promise<never>((_resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      reject(new Error(`The Playground ended at once (code ${code ?? 'none'}):\n${output.slice(-2000)}`));
    });
  });
  await Promise.race([opened(`http://localhost:${settings.port}/`), ended]);
  return child;
}

function playgroundArguments(settings: PlaygroundSettings): string[] {
  const cli = join(PACKAGE_FOLDER, 'node_modules', '@microsoft', 'm365agentsplayground', 'cli.js');
  if (!existsSync(cli)) {
    throw new Error(
      'Microsoft Agents Playground is not installed: run "npm ci" without --omit=dev, or set the credentials to run the bot alone',
    );
  }
  return [cli, '-e', settings.endpoint, '-c', 'msteams', '-p', String(settings.port), '--dt'];
}

async function opened(url: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    const answered = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The Playground did not answer at ${url} within 30 seconds`);
}
