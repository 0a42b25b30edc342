import { ratingKeysOf } from '../insights/keeping/ratings';
import type { DocumentStore } from '../store/ports/documents';
import { isOwned } from './fates';
import { type Finding, findingsIn } from './findings';
import { matcherOf, type Traces } from './traces';

/** A document that is the person's alone, as a whole; of one that others share, what is about them. */
export type Exported = { key: string; value: unknown } | { key: string; found: Finding[] };

/** All that is stored of a person. */
export async function exportPerson(traces: Traces, documents: DocumentStore): Promise<Exported[]> {
  const matcher = matcherOf(traces);
  const ratings = await ratingKeysOf(documents, [...traces.ids, ...traces.directoryIds]);
  const exported: Exported[] = [];
  for await (const { key, value } of documents.list('')) {
    if (ratings.has(key) || isOwned(key, value, matcher)) {
      exported.push({ key, value });
      continue;
    }
    const found = findingsIn(value, matcher);
    if (found.length > 0) exported.push({ key, found });
  }
  return exported;
}
