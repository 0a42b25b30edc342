import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A row of the table in docs/privacy.md: what its keys begin with, and what it tells of them. */
export type PrivacyRow = { prefixes: string[]; holds: string; whose: string; until: string };

export function privacyRows(): PrivacyRow[] {
  const document = readFileSync(path.join(__dirname, '../../docs/privacy.md'), 'utf8');
  return [...document.matchAll(/^\| (`.*?) \| (.*?) \| (.*?) \| (.*?) \|$/gm)].map(
    ([, keys = '', holds = '', whose = '', until = '']) => ({
      prefixes: [...keys.matchAll(/`([^`…]+)…?`/g)].map(([, prefix = '']) => prefix),
      holds,
      whose,
      until,
    }),
  );
}
