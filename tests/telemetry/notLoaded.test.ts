import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parseSync } from '@swc/core';
import { z } from 'zod';
import { nodesIn } from '../architecture/nodes';

const SRC = path.join(__dirname, '../../src');
const source = z.object({ value: z.string() });

/** What is loaded with a file: its imports and re-exports that are not of types alone. */
function loadedWith(file: string): string[] {
  const nodes = [
    ...nodesIn(parseSync(readFileSync(file, 'utf8'), { syntax: 'typescript', target: 'es2022' })),
  ];
  return nodes.flatMap((node) => {
    const isImport = /^(?:Import|ExportAll|ExportNamed)Declaration$/.test(String(node.type));
    const named = isImport && node.typeOnly !== true ? source.safeParse(node.source).data : undefined;
    return named ? [named.value] : [];
  });
}

/** Files of ours and packages that are loaded when a file is. */
function allLoadedWith(entry: string): Set<string> {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    if (!existsSync(file) || !file.endsWith('.ts')) return;
    for (const name of loadedWith(file))
      visit(
        name.startsWith('.') ? `${path.resolve(path.dirname(file), name.replace(/\.js$/, ''))}.ts` : name,
      );
  };
  visit(path.join(SRC, entry));
  return seen;
}

describe('OpenTelemetry', () => {
  it('is not loaded with the bot, which loads it only where traces are switched on', () => {
    const loaded = allLoadedWith('main.ts');
    expect(loaded).toContain(path.join(SRC, 'telemetry/watchStore.ts'));
    expect(loaded).toContain('prom-client');
    expect([...loaded].filter((name) => name.startsWith('@opentelemetry/'))).toEqual([]);
    expect(loaded).not.toContain(path.join(SRC, 'telemetry/openTelemetry.ts'));
  });

  it('is loaded with the file that is left for then', () => {
    expect(allLoadedWith('telemetry/openTelemetry.ts')).toContain('@opentelemetry/api');
  });
});
