import type { InsightRecord } from '../record';

export function newestFirst(records: readonly InsightRecord[]): InsightRecord[] {
  return [...records].sort((a, b) => b.at - a.at);
}
