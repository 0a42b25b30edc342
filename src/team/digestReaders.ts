import { z } from 'zod';
import { person, place } from '../boards/board/board';
import { dateIn, type IsoDate, nextHour } from '../boards/board/date';
import { digest } from '../boards/board/keys';
import type { DocumentStore } from '../store/ports/documents';
import { updateDocument } from '../store/ports/updateDocument';

const reader = z.object({
  person,
  /** Managers can be named by this id, and whoever is no manager any more gets no digest. */
  directoryId: z.string().nullable(),
  /** A place that the person shares with the bot. */
  from: place,
  /** An IANA time zone name. */
  timeZone: z.string(),
  /** The Monday of the last digest. */
  sent: z.string().nullable(),
});
export type DigestReader = z.infer<typeof reader>;

/** The managers who want the weekly digest. */
export type DigestReaders = {
  find(personId: string): Promise<DigestReader | undefined>;
  add(reader: DigestReader): Promise<void>;
  drop(personId: string): Promise<void>;
  /** Returns true if the digest of this week was not claimed before, in any process. */
  claim(personId: string, monday: IsoDate): Promise<boolean>;
  /** Takes a claim back: nothing was sent. */
  unclaim(personId: string): Promise<void>;
};

export function createDigestReaders(documents: DocumentStore): DigestReaders {
  const setSent = (personId: string, sent: IsoDate | null) =>
    updateDocument(documents, keyOf(personId), reader, (current) => current && { ...current, sent });
  return {
    find: async (personId) => reader.safeParse((await documents.read(keyOf(personId)))?.value).data,
    async add(wanted) {
      await updateDocument(documents, keyOf(wanted.person.id), reader, (current) => ({
        ...wanted,
        sent: current?.sent ?? null,
      }));
    },
    async drop(personId) {
      await documents.delete(keyOf(personId));
    },
    claim: setSent,
    async unclaim(personId) {
      await setSent(personId, null);
    },
  };
}

const MONDAY = 1;
const HOUR = 9;
const DAY = 86_400_000;

/** The next Monday, nine o'clock, in a time zone; after `now`, in epoch milliseconds. */
export function nextDigest(timeZone: string, now: number): number {
  let time = nextHour(timeZone, HOUR, now);
  while (weekday(dateIn(timeZone, time)) !== MONDAY) time = nextHour(timeZone, HOUR, time);
  return time;
}

/** The Monday of the week that `now` is in. */
export function mondayOf(timeZone: string, now: number): IsoDate {
  const today = dateIn(timeZone, now);
  const since = (weekday(today) + 6) % 7;
  return new Date(Date.parse(today) - since * DAY).toISOString().slice(0, 10);
}

function weekday(date: IsoDate): number {
  return new Date(date).getUTCDay();
}

function keyOf(personId: string): string {
  return `team/digest-readers/${digest(personId)}`;
}
