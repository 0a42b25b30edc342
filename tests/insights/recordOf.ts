import type { InsightRecord } from '../../src/insights/record';

/** A record of which only what a test is about needs to be said. */
export function recordOf(given: Partial<InsightRecord> = {}): InsightRecord {
  return {
    kind: 'miss',
    at: Date.parse('2026-03-01T12:00:00Z'),
    question: 'how do I set up a printer?',
    locale: 'en',
    page: null,
    intent: 'search',
    version: 'v1',
    comment: null,
    ...given,
  };
}
