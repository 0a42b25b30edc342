import { createInsights } from '../../../src/insights/insights';
import type { InsightsReport } from '../../../src/insights/report/report';
import type { DocumentStore } from '../../../src/store/ports/documents';

/** What the bot has kept in a store. */
export function keptIn(store: DocumentStore): Promise<InsightsReport> {
  return createInsights(store, { enabled: true, days: 90 }, Date.now).report();
}
