import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { DocumentStore } from '../store/ports/documents';
import { dropBefore } from './dropBefore';
import { type Answered, answeredSchema } from './record';
import { timedKey } from './timedKey';

const PREFIX = 'insights/offers/';
const DAY = 86_400_000;
/** Offers of one week lie together, so that one can be found by its reference and all old ones by their time. */
const WEEK = 7 * DAY;

/** How long an answer can be rated. */
export const OFFER_DAYS = 14;

/** An answer that may be rated. `salt` makes of a rater something that leads back to nobody once it is gone. */
export type Offer = Answered & { at: number; salt: string };

const offerSchema = answeredSchema.extend({ at: z.number(), salt: z.string() });

/** Which answer a rating is about. References are only kept as a hash. */
export type Offers = {
  make(references: readonly string[], answered: Answered, at: number): Promise<void>;
  /** The answer of a reference, unless it is too old to be rated at `now`. */
  find(reference: string, now: number): Promise<Offer | undefined>;
  /** Deletes those that can no longer be rated at `now`. */
  dropOld(now: number): Promise<void>;
};

/** @param days after which an answer is forgotten, if that is sooner than `OFFER_DAYS` */
export function offersIn(documents: DocumentStore, days: number): Offers {
  const lifetime = Math.min(days, OFFER_DAYS) * DAY;
  return {
    async make(references, answered, at) {
      const offer: Offer = { ...answered, at, salt: randomUUID() };
      await Promise.all(references.map((reference) => documents.write(keyOf(reference, at), offer, 'any')));
    },
    async find(reference, now) {
      for (let week = now; week > now - lifetime - WEEK; week -= WEEK) {
        const offer = offerSchema.safeParse((await documents.read(keyOf(reference, week)))?.value).data;
        if (offer) return offer.at >= now - lifetime ? offer : undefined;
      }
      return undefined;
    },
    // A week goes as a whole: when its last offer is too old.
    dropOld: (now) => dropBefore(documents, PREFIX, now - lifetime - WEEK + 1),
  };
}

function keyOf(reference: string, time: number): string {
  const hash = createHash('sha256').update(reference, 'utf16le').digest('base64url');
  return timedKey(PREFIX, Math.floor(time / WEEK) * WEEK, hash);
}
