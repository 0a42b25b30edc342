import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const PROGRAM = require.resolve('@microsoft/m365agentsplayground/cli.js');
const START_LIMIT_MS = 20_000;

export type PlaygroundProcess = {
  /** Such as `http://localhost:50123`. */
  url: string;
  /** What it wrote to its log so far. A configuration that it cannot read is reported nowhere else. */
  log(): Promise<string>;
  /** Resolves once the process has ended. */
  stop(): Promise<void>;
};

/**
 * Starts the Playground on a port that the system chooses.
 *
 * @param endpoint the bot's, such as `http://localhost:3978/api/messages`
 * @param config path of the people, chats and team to show
 * @throws with what it printed, when it ends or says nothing for twenty seconds
 */
export async function startProcess(endpoint: string, config: string): Promise<PlaygroundProcess> {
  const folder = await mkdtemp(path.join(tmpdir(), 'playground-'));
  const logFile = path.join(folder, 'playground.log');
  const child = spawn(
    process.execPath,
    [PROGRAM, '-e', endpoint, '-c', 'msteams', '-p', '0', '--disable-telemetry'],
    {
      env: {
        ...process.env,
        TEAMSAPPTESTER_BROWSER: 'none',
        M365_AGENTS_PLAYGROUND_CONFIG_PATH: config,
        M365_AGENTS_PLAYGROUND_LOGFILE: logFile,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  // Without this a test run that is interrupted would leave it running.
  const endWithUs = () => child.kill();
  process.once('exit', endWithUs);
  const stop = async () => {
    process.off('exit', endWithUs);
    await end(child);
    await rm(folder, { recursive: true, force: true });
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
    const fail = (reason: string) => reject(new Error(`The Playground ${reason}. It printed: ${printed}`));
    const limit = setTimeout(() => fail(`did not start in ${START_LIMIT_MS / 1000} s`), START_LIMIT_MS);
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const port = /Listening on (\d+)/.exec(printed)?.[1];
      if (!port) return;
      clearTimeout(limit);
      resolve(Number(port));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(limit);
      fail(`ended with code ${code}`);
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
