import { z } from 'zod';
import { person, place } from '../boards/board/board';
import { digest } from '../boards/board/keys';
import { dropBefore } from '../insights/keeping/dropBefore';
import { timedKey } from '../insights/keeping/timedKey';
import type { DocumentStore } from '../store/ports/documents';
import { updateDocument } from '../store/ports/updateDocument';
import { DRAFT_MS } from './limits';

/** Made by `newDraftId`: the time and a hash. */
export type DraftId = string;

const draft = z.object({
  /** What was asked; empty when a button was pressed. */
  text: z.string(),
  locale: z.string(),
  page: z.string().nullable(),
  phase: z.string().nullable(),
  asker: person,
  from: place,
  client: z.string(),
  /** Whether the offer was sent that Teams' own 👎 leads to. */
  sent: z.boolean(),
});
/** A question that may be asked of the team: kept apart, because no button carries what people type. */
export type Draft = z.infer<typeof draft>;

const PREFIX = 'team/drafts/';
const DAY = 86_400_000;

export type Drafts = {
  /** Does nothing if it is there already. */
  keep(id: DraftId, draft: Draft): Promise<void>;
  find(id: DraftId): Promise<Draft | undefined>;
  /** Returns true if nobody else has claimed the sending of the offer. */
  claim(id: DraftId): Promise<boolean>;
  unclaim(id: DraftId): Promise<void>;
};

export function createDrafts(documents: DocumentStore, now: () => number): Drafts {
  let purged = Number.NEGATIVE_INFINITY;

  const purgeDaily = async (): Promise<void> => {
    if (now() - purged < DAY) return;
    purged = now();
    await dropBefore(documents, PREFIX, now() - DRAFT_MS);
  };

  const setSent = async (id: DraftId, sent: boolean): Promise<boolean> => {
    const key = keyOf(id);
    if (key === undefined) return false;
    return updateDocument(documents, key, draft, (current) => current && { ...current, sent });
  };

  return {
    async keep(id, wanted) {
      const key = keyOf(id);
      if (key === undefined) throw new Error(`${id} is not the id of a draft`);
      await documents.write(key, wanted, 'absent');
      await purgeDaily();
    },
    async find(id) {
      const key = keyOf(id);
      if (key === undefined || timeIn(id) < now() - DRAFT_MS) return undefined;
      return draft.safeParse((await documents.read(key))?.value).data;
    },
    claim: (id) => setSent(id, true),
    async unclaim(id) {
      await setSent(id, false);
    },
  };
}

/** @param what the same for the same offer */
export function newDraftId(time: number, what: string): DraftId {
  return `${Math.max(0, Math.trunc(time))}-${digest(what)}`;
}

function timeIn(id: DraftId): number {
  return Number(id.slice(0, id.indexOf('-')));
}

/** Undefined when `id` is no id of a draft. */
function keyOf(id: DraftId): string | undefined {
  return /^\d{1,16}-[0-9a-f]{16}$/.test(id) ? timedKey(PREFIX, timeIn(id), id.slice(-16)) : undefined;
}
