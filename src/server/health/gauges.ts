import { Gauge, type Registry } from 'prom-client';
import type { ReadyState } from './readiness';

/** Jobs that are due and have not been started; `oldestMs`: for how long the first of them has been due. */
export type Backlog = { due: number; oldestMs: number };

/** What is asked whenever the metrics are read. */
export type GaugeSources = {
  state?: () => ReadyState;
  backlog?: () => Promise<Backlog>;
};

/** Whoever reads the metrics often does not make the store list its jobs as often, in milliseconds. */
const BACKLOG_AGE_MS = 5000;
/** Prometheus waits ten seconds for all metrics together, and a store that is lost takes longer to say so. */
const BACKLOG_PATIENCE_MS = 2000;

/** What cannot be found out is not a number, rather than the last one that was known. */
export function addGauges(registry: Registry, { state, backlog }: GaugeSources): void {
  const gauge = (name: string, help: string, collect: (gauge: Gauge) => void | Promise<void>) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        await collect(this);
      },
    });
  const known = backlog && remembered(backlog);

  if (state) {
    gauge('playbook_ready', '1 while questions are answered and can be remembered', (own) => {
      const { status, store } = state();
      own.set(status === 'ready' && store === 'ok' ? 1 : 0);
    });
    gauge('playbook_store_up', '1 while the store takes writes', (own) =>
      own.set(state().store === 'ok' ? 1 : 0),
    );
    gauge('playbook_pages', 'Pages of the playbook that is served, in all languages', (own) =>
      own.set(state().pages),
    );
    gauge('playbook_content_errors', 'Errors in the newest reading of the playbook', (own) =>
      own.set(state().errors),
    );
    gauge('playbook_content_held', '1 while a changed playbook is too broken to be served', (own) =>
      own.set(state().held === null ? 0 : 1),
    );
    new Gauge({
      name: 'playbook_content_info',
      help: 'The version of the playbook that is served, as a label; always 1',
      labelNames: ['version'],
      registers: [registry],
      collect() {
        this.reset();
        const { version } = state();
        if (version !== null) this.set({ version }, 1);
      },
    });
  }
  if (known) {
    gauge('playbook_jobs_due', 'Jobs that are due and have not been started', async (own) =>
      own.set((await known())?.due ?? Number.NaN),
    );
    gauge('playbook_jobs_oldest_seconds', 'For how long the first of them has been due', async (own) =>
      own.set(((await known())?.oldestMs ?? Number.NaN) / 1000),
    );
  }
}

/** Undefined when it cannot be found out in time. Asked once at a time, however long the store takes. */
function remembered(backlog: () => Promise<Backlog>): () => Promise<Backlog | undefined> {
  let last: { at: number; value: Promise<Backlog | undefined> } | undefined;
  let isAsked = false;
  return () => {
    const at = performance.now();
    if (!isAsked && (last === undefined || at - last.at > BACKLOG_AGE_MS)) {
      isAsked = true;
      const value = backlog()
        .catch(() => undefined)
        .finally(() => {
          isAsked = false;
        });
      last = { at, value };
    }
    return inTime(last?.value);
  };
}

async function inTime<T>(value: Promise<T> | undefined): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), BACKLOG_PATIENCE_MS);
  });
  try {
    return await Promise.race([value, late]);
  } finally {
    clearTimeout(timer);
  }
}
