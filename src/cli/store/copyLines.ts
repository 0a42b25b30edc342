import type { StoreCopy } from '../../store/backup/copies';

/** The copies of a store, a line each, the newest first. */
export function copyLines(copies: readonly StoreCopy[]): string {
  if (copies.length === 0) return 'no copies\n';
  return copies
    .map(({ file, time, bytes }) => `copy ${new Date(time).toISOString()} ${megabytes(bytes)} ${file}\n`)
    .join('');
}

/** "12.3 MB" */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
