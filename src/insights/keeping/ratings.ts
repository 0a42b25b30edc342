import { createHash } from 'node:crypto';
import type { DocumentStore } from '../../store/ports/documents';
import { OFFERS_PREFIX, type Offer, offerIn } from './offers';
import { recordKey } from './records';

/**
 * The offer and its salt are deleted long before the record. After that, the id can no longer be linked to a person.
 */
export function ratingId({ salt }: Offer, rater: string): string {
  return createHash('sha256').update(`${salt}\n${rater}`, 'utf16le').digest('base64url');
}

/** The keys of the ratings that one of `raters` may have given, as far as that can still be found out. */
export async function ratingKeysOf(
  documents: DocumentStore,
  raters: readonly string[],
): Promise<Set<string>> {
  const keys = new Set<string>();
  for await (const { value } of documents.list(OFFERS_PREFIX)) {
    const offer = offerIn(value);
    if (offer) for (const rater of raters) keys.add(recordKey(ratingId(offer, rater), offer.at));
  }
  return keys;
}
