import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { type ExposedMetric, exposedMetrics } from './exposed';

const ROOT = path.join(__dirname, '../..');
const OPERATIONS = readFileSync(path.join(ROOT, 'docs/operations.md'), 'utf8');
const RULES = path.join(ROOT, 'infra/prometheus-rules.yaml');
const DASHBOARD = path.join(ROOT, 'infra/grafana-dashboard.json');

const rulesFile = z.strictObject({
  groups: z.array(
    z.strictObject({
      name: z.string(),
      rules: z.array(
        z.strictObject({
          alert: z.string().regex(/^Playbook[A-Z]\w+$/),
          expr: z.string(),
          for: z.string().regex(/^\d+m$/),
          labels: z.strictObject({ severity: z.enum(['page', 'ticket']) }),
          annotations: z.strictObject({ summary: z.string().min(20), runbook: z.string() }),
        }),
      ),
    }),
  ),
});

const target = z.looseObject({ refId: z.string(), expr: z.string().min(1), legendFormat: z.string() });
const panel = z.looseObject({
  id: z.int(),
  type: z.enum(['row', 'stat', 'timeseries']),
  title: z.string().min(3),
  gridPos: z.strictObject({ x: z.int(), y: z.int(), w: z.int(), h: z.int() }),
  targets: z.array(target).default([]),
});
const dashboardFile = z.looseObject({
  uid: z.string(),
  title: z.string(),
  schemaVersion: z.int().min(39),
  templating: z.looseObject({ list: z.array(z.looseObject({ name: z.literal('datasource') })) }),
  panels: z.array(panel),
});

const rules = rulesFile.parse(parse(readFileSync(RULES, 'utf8'))).groups.flatMap((group) => group.rules);
const { panels } = dashboardFile.parse(JSON.parse(readFileSync(DASHBOARD, 'utf8')));
const queries = [
  ...rules.map(({ alert, expr }) => ({ where: alert, expr })),
  ...panels.flatMap(({ title, targets }) => targets.map(({ expr }) => ({ where: title, expr }))),
];

/** What the process exposes beside ours. */
const OF_THE_PROCESS = new Set([
  'process_resident_memory_bytes',
  'process_cpu_seconds_total',
  'nodejs_heap_size_used_bytes',
  'nodejs_eventloop_lag_p99_seconds',
]);

/** Prometheus' own checker. */
const PROMTOOL = process.env.PROMTOOL_PATH ?? 'promtool';

/** Without it the test is skipped, and a line on stderr says so; with `REQUIRE_PROMTOOL=1` it fails instead. */
const itWithPromtool = (name: string, test: () => void): void => {
  if (spawnSync(PROMTOOL, ['--version']).status === 0 || process.env.REQUIRE_PROMTOOL === '1') it(name, test);
  else {
    process.stderr.write(`Skipped without promtool: ${name}. Install Prometheus or set PROMTOOL_PATH.\n`);
    it.skip(name, test);
  }
};

let exposed: ExposedMetric[];
beforeAll(async () => {
  exposed = await exposedMetrics();
});

/** The names of series that a metric has: a histogram has three. */
const seriesOf = ({ name, type }: ExposedMetric): string[] =>
  type === 'histogram' ? ['bucket', 'sum', 'count'].map((part) => `${name}_${part}`) : [name];

describe('the metrics of docs/operations.md', () => {
  it('are those that the bot exposes, with their labels', () => {
    const section = OPERATIONS.split('## Metrics\n')[1]?.split('\n## ')[0] ?? '';
    const documented = [...section.matchAll(/^\| `(playbook_\w+)` \|(.*?)\| .{20,} \|$/gm)].map(
      ([, name = '', labels = '']) => ({
        name,
        labels: [...labels.matchAll(/`(\w+)`/g)].map(([, label = '']) => label).sort(),
      }),
    );
    const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
    expect(documented.sort(byName)).toEqual(
      exposed.map(({ name, labels }) => ({ name, labels })).sort(byName),
    );
  });
});

describe('the alerts and the dashboard', () => {
  it.each(queries)('ask in $where for what the bot exposes', ({ expr }) => {
    const known = new Set([...exposed.flatMap(seriesOf), ...OF_THE_PROCESS]);
    const named = [...expr.matchAll(/\b(?:playbook|process|nodejs)_\w+/g)].map(([name]) => name);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  it.each(queries)('name in $where only labels that there are', ({ expr }) => {
    const known = new Set([...exposed.flatMap(({ labels }) => labels), 'le', 'instance']);
    const grouped = [...expr.matchAll(/\b(?:by|on|group_left) \(([^)]*)\)/g)].flatMap(([, labels = '']) =>
      labels.split(',').map((label) => label.trim()),
    );
    const matched = [...expr.matchAll(/(\w+)(?:=~|!~|!=|=)"/g)].map(([, label = '']) => label);
    expect([...grouped, ...matched].filter((label) => !known.has(label))).toEqual([]);
  });

  it('show every metric of ours somewhere', () => {
    const all = queries.map(({ expr }) => expr).join('\n');
    const unseen = exposed.filter((metric) => !seriesOf(metric).some((name) => all.includes(name)));
    expect(unseen).toEqual([]);
  });

  it('are five alerts, each with what to do', () => {
    expect(rules).toHaveLength(5);
    const told = [...OPERATIONS.matchAll(/^### (Playbook\w+)\n\n(.{100,})/gm)].map(([, name = '']) => name);
    expect(told).toEqual(rules.map(({ alert }) => alert));
    for (const { alert, annotations } of rules)
      expect(annotations.runbook).toBe(`docs/operations.md#${alert.toLowerCase()}`);
  });

  it('have panels that do not lie on each other', () => {
    const taken = new Set<string>();
    for (const {
      gridPos: { x, y, w, h },
    } of panels)
      for (let column = x; column < x + w; column += 1)
        for (let line = y; line < y + h; line += 1) {
          expect([column < 24, taken.has(`${column} ${line}`)]).toEqual([true, false]);
          taken.add(`${column} ${line}`);
        }
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
  });

  itWithPromtool('are what Prometheus takes, and fire when they should', () => {
    const told = (...args: string[]) => execFileSync(PROMTOOL, args, { encoding: 'utf8' });
    expect(told('check', 'rules', RULES)).toContain('SUCCESS');
    expect(told('test', 'rules', path.join(ROOT, 'infra/prometheus-rules.test.yaml'))).toContain('SUCCESS');
  });
});
