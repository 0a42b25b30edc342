// Run by processEnd.test.ts: a process that would live on, and what ends it.
import { setTimeout as sleep } from 'node:timers/promises';
import { watchProcessEnd } from '../src/processEnd';
import { createLogger } from '../src/server/log/logger';

const say = (line: string) => process.stdout.write(`${line}\n`);
const fault = () => new Error('nobody expected this');
const reject = (reason: unknown) => Promise.reject(reason);

let faulted: Promise<void> = Promise.resolve();

const CAUSES: Record<string, () => void> = {
  'an exception': () => {
    throw fault();
  },
  'a rejection': () => void reject(fault()),
  'a rejection without an error': () => void reject('plain text'),
  'two faults': () => {
    for (let i = 0; i < 2; i += 1) setImmediate(reject, fault());
  },
  'a signal': () => process.kill(process.pid, 'SIGTERM'),
  'two signals': () => {
    end.stopWith(async () => {
      say('stopping');
      process.kill(process.pid, 'SIGINT');
      await sleep(60_000);
    });
    process.kill(process.pid, 'SIGTERM');
  },
  'a fault after a signal': () => {
    // Stopping goes on until the fault has been dealt with.
    faulted = new Promise((resolve) => {
      setTimeout(() => {
        setTimeout(resolve, 50);
        void reject(fault());
      }, 20);
    });
    process.kill(process.pid, 'SIGTERM');
  },
  'a signal whose stop fails': () => {
    end.stopWith(() => Promise.reject(new Error('the disk is full')));
    process.kill(process.pid, 'SIGTERM');
  },
};

const end = watchProcessEnd(createLogger('info'));
end.stopWith(async () => {
  say('stopping');
  await Promise.all([sleep(100), faulted]);
  say('stopped');
});
setInterval(() => {}, 60_000);
setTimeout(CAUSES[process.argv[2] ?? ''] ?? (() => process.exit(99)));
