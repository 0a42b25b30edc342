import { randomUUID } from 'node:crypto';
import type { DocumentStore } from '../store/ports/documents';
import { offersIn } from './keeping/offers';
import { ratingId } from './keeping/ratings';
import { recordsIn } from './keeping/records';
import type { Answered, Reaction } from './record';
import { type InsightsReport, reportOn } from './report/report';

const DAY = 86_400_000;

export type InsightSettings = {
  /** When false, nothing is stored. */
  enabled: boolean;
  /** For how many days a record is kept. */
  days: number;
};

/** `rater` is only used to recognise a second click of the same person on the same answer. */
export type Rating = { rater: string; reaction: Reaction /** Without people. */; comment: string | null };

/** `unknown`: the answer does not exist or is too old. */
export type Rated = 'kept' | 'unknown';

/** Collects the questions that the playbook could not answer, and the ratings of its answers. */
export type Insights = {
  settings: InsightSettings;
  /** Records a question that the playbook does not answer. */
  missed(answered: Answered): Promise<void>;
  /** Allows an answer to be rated under each of these references for some days. */
  offer(references: readonly string[], answered: Answered): Promise<void>;
  /** The last click of a person on an answer counts; a comment is kept until that person sends another one. */
  rate(reference: string, rating: Rating): Promise<Rated>;
  /** The answer that can be rated under this reference; `at`: when it was given, in epoch milliseconds. */
  offered(reference: string): Promise<(Answered & { at: number }) | undefined>;
  /**
   * Records a question to the team, asked at `at`. The same `id` and time replace the record, for when the page of its
   * answer is proposed.
   */
  askedTeam(id: string, at: number, answered: Answered): Promise<void>;
  /** @param since epoch milliseconds; records older than `settings.days` are never included */
  report(since?: number): Promise<InsightsReport>;
  /** Deletes expired records. Also runs once a day while records are being stored. */
  purge(): Promise<void>;
};

/** @param now epoch milliseconds */
export function createInsights(
  documents: DocumentStore,
  settings: InsightSettings,
  now: () => number,
): Insights {
  const records = recordsIn(documents);
  const offers = offersIn(documents, settings.days);
  const oldest = () => now() - settings.days * DAY;
  let purged = Number.NEGATIVE_INFINITY;

  async function purge(): Promise<void> {
    purged = now();
    await records.dropBefore(oldest());
    await offers.dropOld(now());
  }

  async function purgeDaily(): Promise<void> {
    if (now() - purged >= DAY) await purge();
  }

  return {
    settings,
    async missed(answered) {
      if (!settings.enabled) return;
      await records.add(randomUUID(), { ...answered, kind: 'miss', at: now(), comment: null });
      await purgeDaily();
    },
    async offer(references, answered) {
      if (!settings.enabled) return;
      await offers.make(references, answered, now());
    },
    async rate(reference, { rater, reaction, comment }) {
      if (!settings.enabled) return 'unknown';
      const offer = await offers.find(reference, now());
      if (!offer) return 'unknown';
      const { salt, ...answered } = offer;
      const id = ratingId(offer, rater);
      const before = await records.find(id, offer.at);
      const said = comment ?? (before?.kind === reaction ? before.comment : null);
      await records.add(id, { ...answered, kind: reaction, comment: said });
      await purgeDaily();
      return 'kept';
    },
    async offered(reference) {
      const offer = await offers.find(reference, now());
      if (!offer) return undefined;
      const { salt: _secret, ...answered } = offer;
      return answered;
    },
    async askedTeam(id, at, answered) {
      if (!settings.enabled) return;
      await records.add(id, { ...answered, kind: 'team', at, comment: null });
    },
    async report(since = Number.NEGATIVE_INFINITY) {
      const from = Math.max(since, oldest());
      const kept = [];
      for await (const record of records.since(from)) kept.push(record);
      return reportOn(kept, from, now());
    },
    purge,
  };
}
