import { join } from 'node:path';
import { readProcessConfig } from './config';
import { startPlayground } from './playground';
import { watchProcessEnd } from './processEnd';
import { createLogger } from './server/logger';
import { startService } from './service';

/** `npm start`: runs the bot and, while it has no credentials, Microsoft's Agents Playground to talk to it. */
async function main(): Promise<void> {
  const config = readProcessConfig();
  const logger = createLogger(config.logLevel);
  const end = watchProcessEnd(logger);
  const service = await startService(config, logger);
  end.stopWith(service.stop);
  process.on('SIGHUP', service.reread);
  process.stdout.write(`Bot         ${service.url}/api/messages\n`);
  if (config.credentials.kind !== 'none') return;
  const playground = await startPlayground({
    endpoint: `${service.url}/api/messages`,
    port: config.playgroundPort,
    configFile: join(__dirname, '..', 'playground.yml'),
    logFile: join(config.dataDir, 'playground.log'),
  });
  end.stopWith(async () => {
    await playground.stop();
    await service.stop();
  });
  process.stdout.write(`Playground  ${playground.url}  (open it in a browser and say hello)\n`);
  process.stdout.write('No credentials are set: the bot listens on this machine only. Ctrl-C ends both.\n');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
