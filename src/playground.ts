import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { environmentWith } from './settings/config';

export type PlaygroundSettings = {
  /** The bot's messaging endpoint. */
  endpoint: string;
  /** 0 lets the system choose. If the port is taken, a free one is used instead. */
  port: number;
  /** Defines the people, the chats and the team that it shows. */
  configFile: string;
  /** The only place where the playground reports a broken `configFile`. */
  logFile: string;
};

export type Playground = {
  /** The address of its page, such as `http://localhost:56150`. */
  url: string;
  /** The log so far. */
  log(): Promise<string>;
  /** Resolves once its process has ended. */
  stop(): Promise<void>;
};

const CLI = join(__dirname, '..', 'node_modules', '@microsoft', 'm365agentsplayground', 'cli.js');
const START_LIMIT_MS = 30_000;

/**
 * Starts Microsoft's Agents Playground, a local stand-in for Teams. Rejects, with the playground's output, when it is
 * not installed, exits at once or does not report that it is ready within 30 seconds.
 */
export async function startPlayground(settings: PlaygroundSettings): Promise<Playground> {
  if (!existsSync(CLI)) {
    throw new Error(
      'Microsoft Agents Playground is not installed: run "npm ci" without --omit=dev, or "npm run bot" for the bot alone',
    );
  }
  const { endpoint, port, configFile, logFile } = settings;
  const options = ['-e', endpoint, '-c', 'msteams', '-p', String(port), '--disable-telemetry'];
  const child = spawn(process.execPath, [CLI, ...options], {
    env: environmentWith({
      TEAMSAPPTESTER_BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: configFile,
      M365_AGENTS_PLAYGROUND_LOGFILE: logFile,
    }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Without this the playground would keep running when this program exits early.
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  const stop = async (): Promise<void> => {
    process.off('exit', endWithUs);
    await end(child);
  };
  try {
    return {
      url: `http://localhost:${await announcedPort(child)}`,
      log: () => readFile(logFile, 'utf8'),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function announcedPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const fail = (what: string): void => reject(new Error(`The Playground ${what}. It printed: ${printed}`));
    const limit = setTimeout(() => fail(`did not start in ${START_LIMIT_MS / 1000} s`), START_LIMIT_MS);
    const read = (chunk: Buffer): void => {
      printed += chunk.toString();
      const port = /Listening on (\d+)/.exec(printed)?.[1];
      if (port === undefined) return;
      clearTimeout(limit);
      resolve(Number(port));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', (error) => {
      clearTimeout(limit);
      fail(`cannot be run: ${error.message}`);
    });
    child.once('exit', (code) => {
      clearTimeout(limit);
      fail(`ended with code ${code ?? 'none'}`);
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
