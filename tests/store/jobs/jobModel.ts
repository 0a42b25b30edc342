import { expect } from '@jest/globals';
import fc from 'fast-check';
import { DocumentJobs } from '../../../src/store/jobs/documentJobs';
import type { DocumentStore } from '../../../src/store/ports/documents';
import type { JobQueue, Receipt } from '../../../src/store/ports/jobs';
import { listed } from '../listed';

/** What is owed: the subjects asked for under a key whose run has not completed since. */
type Owed = {
  asked: Set<string>;
  running: { receipt: Receipt; until: number; subjects: Set<string> } | null;
};
type Model = { now: number; owed: Map<string, Owed> };
type Step = fc.AsyncCommand<Model, JobQueue>;

const keys = fc.constantFrom('a', 'b', 'c');
const subjects = fc.constantFrom('1', '2', '3');

const steps = fc.commands(
  [
    fc.tuple(keys, subjects, fc.nat({ max: 100 })).map(([key, subject, delay]) =>
      step(`schedule ${key} ${subject} in ${delay}`, async (model, jobs) => {
        const due = model.now + delay;
        await jobs.schedule({ key, kind: 'k', group: null, due, subjects: [subject], ifWaiting: 'join' });
        owedOf(model, key).asked.add(subject);
      }),
    ),
    fc.tuple(fc.nat({ max: 200 }), fc.integer({ min: 1, max: 3 })).map(([pass, limit]) =>
      step(`wait ${pass}, claim ${limit}`, async (model, jobs) => {
        model.now += pass;
        for (const { job, receipt } of await jobs.claim(model.now, limit, 50)) {
          const owed = owedOf(model, job.key);
          if (owed.running) expect(owed.running.until).toBeLessThanOrEqual(model.now);
          const all = new Set([...owed.asked, ...(owed.running?.subjects ?? [])]);
          expect(new Set(job.subjects)).toEqual(all);
          model.owed.set(job.key, {
            asked: new Set(),
            running: { receipt, until: model.now + 50, subjects: all },
          });
        }
      }),
    ),
    fc.tuple(keys, fc.nat({ max: 100 })).map(([key, rest]) =>
      step(`complete ${key}, rest ${rest}`, async (model, jobs) => {
        const owed = owedOf(model, key);
        if (!owed.running) return;
        expect(await jobs.complete(owed.running.receipt, model.now + rest)).toBe('settled');
        expect(await jobs.complete(owed.running.receipt)).toBe('lost');
        owed.running = null;
      }),
    ),
    fc.tuple(keys, fc.nat({ max: 100 })).map(([key, delay]) =>
      step(`release ${key} for ${delay}`, async (model, jobs) => {
        const owed = owedOf(model, key);
        if (!owed.running) return;
        expect(await jobs.release(owed.running.receipt, model.now + delay)).toBe('settled');
        owed.asked = new Set([...owed.asked, ...owed.running.subjects]);
        owed.running = null;
      }),
    ),
  ],
  { maxCommands: 40 },
);

/** Runs random steps; every claim brings exactly what is owed, and in the end nothing is owed or left behind. */
export async function checkJobsAgainstModel(open: () => Promise<DocumentStore>): Promise<void> {
  await fc.assert(
    fc.asyncProperty(steps, async (commands) => {
      const store = await open();
      const jobs = new DocumentJobs(store);
      const model: Model = { now: 0, owed: new Map() };
      try {
        await fc.asyncModelRun(() => ({ model, real: jobs }), commands);
        await checkTheEnd(model, jobs);
        expect(await listed(store, 'jobs/')).toEqual([]);
      } finally {
        await store.close();
      }
    }),
    { numRuns: 30 },
  );
}

async function checkTheEnd(model: Model, jobs: JobQueue): Promise<void> {
  const late = model.now + 1000;
  const found = await jobs.claim(late, 100, 50);
  const owed = [...model.owed].flatMap(([key, { asked, running }]) => {
    const all = [...asked, ...(running?.subjects ?? [])];
    return all.length > 0 ? [[key, new Set(all)]] : [];
  });
  expect(new Map(found.map(({ job }) => [job.key, new Set(job.subjects)]))).toEqual(
    new Map(owed.map(([key, all]) => [key, all] as const)),
  );
  for (const { receipt } of found) await jobs.complete(receipt);
  await jobs.claim(late + 1000, 100, 50);
}

function owedOf(model: Model, key: string): Owed {
  const owed = model.owed.get(key) ?? { asked: new Set(), running: null };
  model.owed.set(key, owed);
  return owed;
}

function step(name: string, run: (model: Model, jobs: JobQueue) => Promise<void>): Step {
  return { check: () => true, run, toString: () => name };
}
