import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type References, referencesOf } from '../architecture/references';

const SOURCE = path.join(__dirname, '../../src');
let known: ReadonlyMap<string, References> | undefined;

/** What each TypeScript file of `src` names of the world outside it, by its path from there with `/`. */
export function sourceReferences(): ReadonlyMap<string, References> {
  known ??= new Map(
    readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => [
        file.split(path.sep).join('/'),
        referencesOf(readFileSync(path.join(SOURCE, file), 'utf8')),
      ]),
  );
  return known;
}
