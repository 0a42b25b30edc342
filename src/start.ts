import { join } from 'node:path';
import { createTexts } from './i18n/texts';
import { startPlayground } from './playground';
import { watchProcessEnd } from './processEnd';
import { createLogger } from './server/log/logger';
import { startService } from './service';
import { readProcessConfig } from './settings/config';
import { startSpeakers } from './speakers';
import { readStartOptions, START_USAGE } from './startOptions';

/** `npm start`: runs the bot and, while it has no credentials, Microsoft's Agents Playground to talk to it. */
async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) {
    process.stdout.write(START_USAGE);
    return;
  }
  const options = readStartOptions(args);
  const config = readProcessConfig();
  const logger = createLogger(config.logLevel);
  const end = watchProcessEnd(logger);
  const service = await startService(config, logger);
  end.stopWith(service.stop);
  process.on('SIGHUP', service.reread);
  process.stdout.write(`Bot         ${service.url}/api/messages\n`);
  if (config.credentials.kind !== 'none') return;
  const locales = createTexts().locales;
  const speakers = await startSpeakers(`${service.url}/api/messages`, options.locale, locales);
  const playground = await startPlayground({
    endpoint: speakers.endpoint,
    port: config.playgroundPort,
    configFile: join(__dirname, '..', 'playground.yml'),
    logFile: join(config.dataDir, 'playground.log'),
  });
  end.stopWith(async () => {
    await playground.stop();
    await speakers.stop();
    await service.stop();
  });
  const { person, locale } = await speakers.meet(playground.url, options.as);
  process.stdout.write(`Playground  ${playground.url}  (open it in a browser and say hello)\n`);
  process.stdout.write(`Who speaks  ${speakers.url}  (now ${person.name}, ${locale}; choose others there)\n`);
  process.stdout.write('No credentials are set: the bot listens on this machine only. Ctrl-C ends both.\n');
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
