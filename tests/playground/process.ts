import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Playground, startPlayground } from '../../src/playground';

/**
 * The Playground on a port that the system chooses, with a log file that goes when it stops.
 *
 * @param endpoint the bot's, such as `http://localhost:3978/api/messages`
 * @param configFile path of the people, chats and team to show
 */
export async function startProcess(endpoint: string, configFile: string): Promise<Playground> {
  const folder = await mkdtemp(path.join(tmpdir(), 'playground-'));
  const logFile = path.join(folder, 'playground.log');
  const playground = await startPlayground({ endpoint, port: 0, configFile, logFile });
  return {
    ...playground,
    async stop() {
      await playground.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
