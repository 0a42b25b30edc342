import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pageText } from '../live/contentFolder';

/** The page that every folder begins with, and that questions are asked about. */
export const LOOK = 'en/assess-look.md';

/** A folder whose content is exchanged as a whole, as deployments do. */
export type Place = {
  path: string;
  /** Puts a new folder there: the good one, and what `spoil` makes of it. */
  put(spoil: (folder: string) => void): void;
  remove(): void;
};

export function createPlace(): Place {
  const root = mkdtempSync(path.join(tmpdir(), 'hostile-'));
  const at = path.join(root, 'content');
  let count = 0;
  const place: Place = {
    path: at,
    put(spoil) {
      count += 1;
      const next = path.join(root, `next-${count}`);
      for (const [file, text] of Object.entries(GOOD)) {
        mkdirSync(path.dirname(path.join(next, file)), { recursive: true });
        writeFileSync(path.join(next, file), text);
      }
      spoil(next);
      const old = path.join(root, `old-${count}`);
      if (count > 1) renameSync(at, old);
      renameSync(next, at);
      rmSync(old, { recursive: true, force: true });
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
  place.put(() => undefined);
  return place;
}

const GOOD: Readonly<Record<string, string>> = {
  [LOOK]: pageText('Zebra Review'),
  'en/phase-assess.md': pageText('Assess Phase'),
  'de/assess-look.md': pageText('Sehen'),
};
