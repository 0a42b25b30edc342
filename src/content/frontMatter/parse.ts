import matter from 'gray-matter';
import { z } from 'zod';
import type { Report } from '../problems/report';

/** The front matter fields that have a value, as text. */
export type FrontMatter = ReadonlyMap<string, string>;

const fieldsSchema = z.record(z.string(), z.unknown());
const FIELD = /^([\w.-]+)[ \t]*:(?:[ \t](.*))?$/;

/** The error of js-yaml; its line number counts from the fence. */
const refusalSchema = z.object({ reason: z.string(), mark: z.object({ line: z.number() }) });

/** The parsed YAML fields, or why parsing failed and on which 0-based line. */
type Parsed = { kind: 'fields'; fields: FrontMatter } | { kind: 'refused'; reason: string; line: number };

/**
 * Reads the lines between the fences as YAML. A line that is not `key: value` is reported and skipped, so that the
 * other lines can still be read. `line` is the file's line of the first one.
 */
export function parseFrontMatter(lines: readonly string[], line: number, report: Report): FrontMatter {
  const readable = lines.map((text, index) => {
    if (/^\s*(#.*)?$/.test(text) || FIELD.test(text) || /^\s+\S|^-\s/.test(text)) return text;
    report(
      'front_matter_line',
      line + index,
      `"${text.trim()}" is no "key: value": write the colon and a space.`,
    );
    return '';
  });
  const parsed = parseYaml(readable);
  if (parsed.kind === 'fields') return parsed.fields;
  report(
    'front_matter_line',
    line + parsed.line,
    `This line is not valid YAML (${parsed.reason}): correct it, or write the value in quotes.`,
  );
  return new Map(readable.flatMap((text) => entryOf(FIELD.exec(text))));
}

function parseYaml(lines: readonly string[]): Parsed {
  try {
    // With options gray-matter skips its cache, which would return the same object to every caller.
    const { data } = matter(`---\n${lines.join('\n')}\n---\n`, {
      language: 'yaml',
      engines: { javascript: refuse },
    });
    const fields = fieldsSchema.safeParse(data);
    if (!fields.success) return { kind: 'refused', reason: 'no fields', line: 0 };
    return {
      kind: 'fields',
      fields: new Map(Object.entries(fields.data).flatMap(([key, value]) => textOf(key, value))),
    };
  } catch (error) {
    const { data } = refusalSchema.safeParse(error);
    return {
      kind: 'refused',
      reason: data?.reason.split(';')[0] ?? 'unreadable',
      line: refusedLine(lines, data?.mark.line),
    };
  }
}

/** The line that fails when parsed alone, such as one with an open quote; YAML reports that error only at the end. */
function refusedLine(lines: readonly string[], marked = 0): number {
  const isRefused = (text: string) => FIELD.test(text) && parseYaml([text]).kind === 'refused';
  const alone = lines.length > 1 ? lines.findIndex(isRefused) : -1;
  return alone >= 0 ? alone : Math.max(0, Math.min(marked, lines.length) - 1);
}

function refuse(): object {
  throw new Error('Front matter is never evaluated.');
}

function textOf(key: string, value: unknown): [string, string][] {
  if (value instanceof Date) return [[key, value.toISOString().slice(0, 10)]];
  return typeof value === 'string' || typeof value === 'number' ? [[key, String(value).trim()]] : [];
}

function entryOf(match: RegExpExecArray | null): [string, string][] {
  const [, key, value = ''] = match ?? [];
  return key === undefined ? [] : [[key, value.trim()]];
}
