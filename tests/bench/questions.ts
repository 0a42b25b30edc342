import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export type BenchQuestion = { text: string; locale: string };

const line = z.object({ locale: z.string(), question: z.string() });

/** The questions of every `.jsonl` file of the folders that exist. */
export function readQuestions(...places: string[]): BenchQuestion[] {
  const files = places.filter((place) => existsSync(place)).flatMap(jsonLinesOf);
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((text) => text.trim() !== '')
      .map((text) => line.parse(JSON.parse(text)))
      .map(({ locale, question }) => ({ locale, text: question })),
  );
}

function jsonLinesOf(place: string): string[] {
  if (place.endsWith('.jsonl')) return [place];
  return readdirSync(place)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => join(place, name));
}
