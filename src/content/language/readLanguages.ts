import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Locale } from '../../playbook/locale';
import { type Language, languageSchema } from './schema';

/**
 * The languages that pages can be written in: one per JSON file in this folder.
 * @throws when a file does not match `languageSchema`, naming the file.
 */
export function readLanguages(folder: string = __dirname): ReadonlyMap<Locale, Language> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return new Map(
    files.map((name) => {
      const parsed = languageSchema.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
      if (!parsed.success) throw new Error(`${name}: ${parsed.error.message}`);
      return [basename(name, '.json'), parsed.data];
    }),
  );
}
