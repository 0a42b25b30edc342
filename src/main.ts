import { readProcessConfig } from './config';
import { runUntilSignal } from './runUntilSignal';
import { startService } from './service';

async function main(): Promise<void> {
  const config = readProcessConfig();
  const service = await startService(config);
  runUntilSignal(service.stop);
  process.on('SIGHUP', () => void service.reread());
  if (config.credentials.kind === 'none') {
    process.stdout.write('No credentials are set: the bot listens on this machine only.\n');
  }
  process.stdout.write(`Bot         ${service.url}/api/messages\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
