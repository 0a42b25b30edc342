import { expect } from '@jest/globals';
import fc from 'fast-check';
import type { DocumentStore, Version } from '../../src/store/ports/documents';

/** What a document store should hold, and every version that was ever seen of a key. */
type Model = { documents: Map<string, { value: unknown; version: Version }>; seen: Map<string, Version[]> };

const keys = fc.constantFrom('a', 'a/b', 'a/ä', 'a👍', 'b', 'ab');
/** Which of the versions seen so far, counted from the newest; 0 is often the current one. */
const ages = fc.nat({ max: 2 });

const commands = fc.commands(
  [
    keys.map((key) =>
      command(`read ${key}`, async (model, store) => {
        expect(await store.read(key)).toEqual(model.documents.get(key));
      }),
    ),
    fc.tuple(keys, fc.jsonValue()).map(([key, value]) => write(key, value, () => 'any')),
    fc.tuple(keys, fc.jsonValue()).map(([key, value]) => write(key, value, () => 'absent')),
    fc
      .tuple(keys, fc.jsonValue(), ages)
      .map(([key, value, age]) => write(key, value, (model) => versionOf(model, key, age))),
    keys.map((key) =>
      command(`delete ${key}`, async (model, store) => {
        expect(await store.delete(key)).toEqual({ kind: 'deleted' });
        model.documents.delete(key);
      }),
    ),
    fc.tuple(keys, ages).map(([key, age]) =>
      command(`delete ${key} if version`, async (model, store) => {
        const version = versionOf(model, key, age);
        const current = model.documents.get(key)?.version === version;
        expect(await store.delete(key, version)).toEqual({ kind: current ? 'deleted' : 'conflict' });
        if (current) model.documents.delete(key);
      }),
    ),
    fc.constantFrom('', 'a', 'a/', 'x').map((prefix) =>
      command(`list ${prefix}`, async (model, store) => {
        const found = new Map<string, unknown>();
        for await (const { key, value, version } of store.list(prefix)) found.set(key, { value, version });
        const expected = [...model.documents].filter(([key]) => key.startsWith(prefix)).sort(byKey);
        expect([...found]).toEqual(expected);
      }),
    ),
  ],
  { maxCommands: 30 },
);

/** Runs random commands on a fresh store and on a Map, and compares every answer. */
export async function checkAgainstModel(open: () => Promise<DocumentStore>): Promise<void> {
  await fc.assert(
    fc.asyncProperty(commands, async (steps) => {
      const store = await open();
      try {
        await fc.asyncModelRun(
          () => ({ model: { documents: new Map(), seen: new Map() }, real: store }),
          steps,
        );
      } finally {
        await store.close();
      }
    }),
    { numRuns: 40 },
  );
}

function command(
  name: string,
  run: (model: Model, store: DocumentStore) => Promise<void>,
): fc.AsyncCommand<Model, DocumentStore> {
  return { check: () => true, run, toString: () => name };
}

function write(
  key: string,
  value: unknown,
  expectedBy: (model: Model) => string,
): fc.AsyncCommand<Model, DocumentStore> {
  return command(`write ${key}`, async (model, store) => {
    const expected = expectedBy(model);
    const current = model.documents.get(key)?.version ?? 'absent';
    const result = await store.write(key, value, expected);
    expect(result.kind).toBe(expected === 'any' || expected === current ? 'written' : 'conflict');
    if (result.kind === 'conflict') return;
    const seen = model.seen.get(key) ?? [];
    expect(seen).not.toContain(result.version);
    model.seen.set(key, [result.version, ...seen]);
    model.documents.set(key, { value: JSON.parse(JSON.stringify(value)), version: result.version });
  });
}

function versionOf(model: Model, key: string, age: number): Version {
  return model.seen.get(key)?.[age] ?? '12345678';
}

function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
