/** How long an orderly end may take before the process ends all the same. */
const LONGEST_STOP_MS = 10_000;

/** Calls `stop` on the first SIGINT or SIGTERM and ends the process after it; a second signal ends it at once. */
export function runUntilSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const end = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`Could not stop in order: ${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}
