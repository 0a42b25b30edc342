import { type Copied, makeCopy } from './makeCopy';

export type BackupSettings = {
  /** Milliseconds between two copies; 0 for none. */
  everyMs: number;
  /** Of how many days the newest copy is kept. */
  days: number;
};

export type BackupSchedule = {
  /** Makes no more copies; one that is being made is given up. */
  stop(): Promise<void>;
};

/** How often to look whether a copy is due: soon after a start, and when another process could not make its own. */
const LOOK_EVERY_MS = 60_000;
/** After a copy that failed, until the next one would be due anyway. */
const RETRIES = 4;

/**
 * Copies the store of a folder every so often, if it was written to meanwhile. Several processes may do so at once: one
 * of them makes the copy.
 * @param told of each attempt
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
        // Reading the whole store takes a while, and what was wrong a minute ago mostly still is.
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
