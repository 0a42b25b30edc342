import matter from 'gray-matter';
import { z } from 'zod';
import type { Report } from '../report';

/** The fields of front matter that have a value, as text. */
export type FrontMatter = ReadonlyMap<string, string>;

const fieldsSchema = z.record(z.string(), z.unknown());
const FIELD = /^([\w.-]+)[ \t]*:(?:[ \t]+|$)(.*)$/;

/**
 * Reads the lines between the fences as YAML. A line that is no `key: value` is reported and left out, so that it
 * does not cost the others. `line` is the file's line of the first one.
 */
export function parseFrontMatter(lines: readonly string[], line: number, report: Report): FrontMatter {
  const readable = lines.filter((text, index) => {
    if (/^\s*(#.*)?$/.test(text) || FIELD.test(text) || /^\s+\S|^-\s/.test(text)) return true;
    report(
      'front_matter_line',
      line + index,
      `"${text.trim()}" is no "key: value": write the colon and a space.`,
    );
    return false;
  });
  const fields = parseYaml(readable.join('\n'));
  if (fields) return fields;
  report(
    'front_matter_line',
    line,
    'The front matter is not valid YAML; each line was read by itself instead.',
  );
  return new Map(readable.flatMap((text) => entryOf(FIELD.exec(text))));
}

function parseYaml(yaml: string): FrontMatter | null {
  try {
    // The options make gray-matter skip its cache, which would hand the same object to every caller.
    const { data } = matter(`---\n${yaml}\n---\n`, { language: 'yaml', engines: { javascript: refuse } });
    const fields = fieldsSchema.safeParse(data);
    if (!fields.success) return null;
    return new Map(Object.entries(fields.data).flatMap(([key, value]) => textOf(key, value)));
  } catch {
    return null;
  }
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
