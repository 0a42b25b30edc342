import { join } from 'node:path';
import { readProcessConfig } from './config';
import { startPlayground } from './playground';
import { runUntilSignal } from './runUntilSignal';
import { startService } from './service';

/** `npm start`: the bot, and as long as it has no credentials, Microsoft's Agents Playground to talk to it. */
async function main(): Promise<void> {
  const config = readProcessConfig();
  const service = await startService(config);
  process.on('SIGHUP', () => void service.reread());
  process.stdout.write(`Bot         ${service.url}/api/messages\n`);
  if (config.credentials.kind !== 'none') {
    runUntilSignal(service.stop);
    return;
  }
  const playground = await startPlayground({
    endpoint: `${service.url}/api/messages`,
    port: config.playgroundPort,
    configFile: join(__dirname, '..', 'playground.yml'),
    logFile: join(config.dataDir, 'playground.log'),
  });
  runUntilSignal(async () => {
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
