import { watchProcessEnd } from './processEnd';
import { createLogger } from './server/log/logger';
import { startService } from './service';
import { readProcessConfig } from './settings/config';

async function main(): Promise<void> {
  const config = readProcessConfig();
  const logger = createLogger(config.logLevel);
  const end = watchProcessEnd(logger);
  const service = await startService(config, logger);
  end.stopWith(service.stop);
  process.on('SIGHUP', service.reread);
  if (config.credentials.kind === 'none') {
    process.stdout.write('No credentials are set: the bot listens on this machine only.\n');
  }
  process.stdout.write(`Bot         ${service.url}/api/messages\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
