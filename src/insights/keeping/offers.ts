import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { DocumentStore } from '../../store/ports/documents';
import { type Answered, answeredSchema } from '../record';
import { dropBefore } from './dropBefore';
import { timedKey } from './timedKey';

export const OFFERS_PREFIX = 'insights/offers/';
const DAY = 86_400_000;
/** Offers are grouped by week, so that one can be found by its reference and old ones can be found by time. */
const WEEK = 7 * DAY;

/** How long an answer can be rated. */
export const OFFER_DAYS = 14;

/**
 * An answer that may be rated. `salt` goes into the hash of the rater; once it is deleted, the hash can no longer be
 * linked to a person.
 */
export type Offer = Answered & { at: number; salt: string };

const offerSchema = answeredSchema.extend({ at: z.number(), salt: z.string() });

/** Finds the answer that a rating is about. References are stored only as a hash. */
export type Offers = {
  make(references: readonly string[], answered: Answered, at: number): Promise<void>;
  /** The answer for a reference, unless at `now` it is too old to be rated. */
  find(reference: string, now: number): Promise<Offer | undefined>;
  /** Deletes offers that can no longer be rated at `now`. */
  dropOld(now: number): Promise<void>;
};

/** @param days after which an answer is deleted, if that is less than `OFFER_DAYS` */
export function offersIn(documents: DocumentStore, days: number): Offers {
  const lifetime = Math.min(days, OFFER_DAYS) * DAY;
  return {
    async make(references, answered, at) {
      const offer: Offer = { ...answered, at, salt: randomUUID() };
      await Promise.all(references.map((reference) => documents.write(keyOf(reference, at), offer, 'any')));
    },
    async find(reference, now) {
      for (let week = now; week > now - lifetime - WEEK; week -= WEEK) {
        const offer = offerIn((await documents.read(keyOf(reference, week)))?.value);
        if (offer) return offer.at >= now - lifetime ? offer : undefined;
      }
      return undefined;
    },
    // A week is deleted as a whole, when its last offer is too old.
    dropOld: (now) => dropBefore(documents, OFFERS_PREFIX, now - lifetime - WEEK + 1),
  };
}

export function offerIn(value: unknown): Offer | undefined {
  return offerSchema.safeParse(value).data;
}

/** Reference to the latest answer in a conversation, for clients that do not say which message was rated. */
export function latestReference(client: string, conversation: string): string {
  return ['latest', client, conversation].join('\n');
}

/** The last part of the key of an offer. */
export function offerHash(reference: string): string {
  return createHash('sha256').update(reference, 'utf16le').digest('base64url');
}

function keyOf(reference: string, time: number): string {
  const hash = offerHash(reference);
  return timedKey(OFFERS_PREFIX, Math.floor(time / WEEK) * WEEK, hash);
}
