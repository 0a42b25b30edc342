import { type Copied, makeCopy } from './makeCopy';

export type BackupSettings = {
  /** Milliseconds between two copies; 0 for none. */
  everyMs: number;
  /** For how many days the newest copy of each day is kept. */
  days: number;
};

export type BackupSchedule = {
  /** Makes no more copies; cancels one that is in progress. */
  stop(): Promise<void>;
};

/**
 * How often to check whether a copy is due, so that one is made soon after a start or when another process failed.
 */
const LOOK_EVERY_MS = 60_000;
/** How many times a failed copy is retried until the next one would be due anyway. */
const RETRIES = 4;

/**
 * Copies the store of a folder at intervals, if it was changed in between. Several processes may run this at once:
 * only one of them makes the copy.
 * @param told called after each attempt
 */
export function startBackups(
  folder: string,
  { everyMs, days }: BackupSettings,
  told: (copied: Copied) => void,
): BackupSchedule {
  let making: Promise<void> | undefined;
  let notBefore = 0;
  const stopping = new AbortController();
  const look = (): void => {
    if (performance.now() < notBefore) return;
    making ??= makeCopy(folder, { days, now: Date.now(), youngerThanMs: everyMs, signal: stopping.signal })
      .then((copied) => {
        if (stopping.signal.aborted) return;
        // Reading the whole store takes a while, and the cause of a failure usually lasts longer than a minute.
        if (copied.kind === 'failed') notBefore = performance.now() + everyMs / RETRIES;
        told(copied);
      })
      .finally(() => {
        making = undefined;
      });
  };
  const looking = everyMs > 0 ? setInterval(look, Math.min(everyMs, LOOK_EVERY_MS)).unref() : undefined;
  return {
    async stop() {
      clearInterval(looking);
      stopping.abort();
      await making;
    },
  };
}
