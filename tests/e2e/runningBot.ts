import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createLogger } from '../../src/server/log/logger';
import { type Service, startService } from '../../src/service';
import { readConfig } from '../../src/settings/config';

const PROJECT = path.resolve(__dirname, '../..');

/** The whole bot of this project, on a free port and with a data folder of its own. */
export type RunningBot = {
  endpoint: string;
  /** Stops it and starts it again on the same data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};

/** `log`: where its log is written; nowhere if not given. */
export async function startBot(
  settings: Record<string, string> = {},
  log?: NodeJS.WritableStream,
): Promise<RunningBot> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'playbook-bot-'));
  const port = await freePort();
  const environment = {
    LOG_LEVEL: log ? 'trace' : 'silent',
    PORT: String(port),
    DATA_DIR: dataDir,
    ...settings,
  };
  const start = (): Promise<Service> => {
    const config = readConfig(environment, PROJECT);
    return startService(config, createLogger(config.logLevel, log));
  };
  let service = await start();
  return {
    endpoint: `${service.url}/api/messages`,
    async restart() {
      await service.stop();
      service = await start();
    },
    async stop() {
      await service.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address && typeof address === 'object') resolve(address.port);
        else reject(new Error('The system gave no port'));
      });
    });
  });
}
