import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { UsageError } from '../../command/command';

/**
 * The lines of a file with one JSON object a line, with their numbers from 1; empty lines are left out.
 * @throws UsageError when it cannot be read, or with every line that is not what `line` describes.
 */
export async function readJsonLines<T>(
  file: string,
  line: z.ZodType<T>,
): Promise<{ read: T; line: number }[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`cannot read ${file}`);
  });
  const wrong: string[] = [];
  const read = text.split('\n').flatMap((json, i) => {
    if (json.trim() === '') return [];
    const parsed = line.safeParse(parseJson(json));
    if (parsed.success) return [{ read: parsed.data, line: i + 1 }];
    wrong.push(`${file}:${i + 1}: ${whatIsWrong(parsed.error)}`);
    return [];
  });
  if (wrong.length > 0) throw new UsageError(wrong.join('\n'));
  return read;
}

function whatIsWrong({ issues }: z.ZodError): string {
  return issues.map(({ path, message }) => [...path, message].join(': ')).join('; ');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
