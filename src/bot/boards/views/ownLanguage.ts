import { z } from 'zod';
import type { Place } from '../../../boards/board/board';
import { digest, placeKey } from '../../../boards/board/keys';
import type { DocumentStore } from '../../../store/ports/documents';
import { updateDocument } from '../../../store/ports/updateDocument';

/** Teams refreshes a card for at most this many people. */
const MOST = 60;

const choice = z.object({ always: z.boolean() });
const people = z.object({ ids: z.array(z.string()) });

/**
 * Who sees all boards in their own language, once chosen. A card in a channel is the same for everybody until Teams
 * refreshes it for those whom it names, so it is also known in which places they were seen.
 */
export type OwnLanguage = {
  isAlways(person: string): Promise<boolean>;
  choose(person: string, always: boolean): Promise<void>;
  /** Records that somebody who wants this uses boards in a place. */
  seenIn(place: Place, person: string): Promise<void>;
  /** The people who want this and were seen in a place, the most recent last. */
  peopleIn(place: Place): Promise<readonly string[]>;
};

export function createOwnLanguage(documents: DocumentStore): OwnLanguage {
  const isAlways = async (person: string): Promise<boolean> =>
    choice.safeParse((await documents.read(keyOf(person)))?.value).data?.always === true;
  return {
    isAlways,
    async choose(person, always) {
      await updateDocument(documents, keyOf(person), choice, () => ({ always }));
    },
    async seenIn(place, person) {
      await updateDocument(documents, keyIn(place), people, (stored) => {
        const { ids } = stored ?? { ids: [] };
        return ids.includes(person) ? stored : { ids: [...ids, person].slice(-MOST) };
      });
    },
    async peopleIn(place) {
      const ids = people.safeParse((await documents.read(keyIn(place)))?.value).data?.ids ?? [];
      const still = await Promise.all(ids.map(isAlways));
      return ids.filter((_id, index) => still[index]);
    },
  };
}

function keyOf(person: string): string {
  return `board-language/person/${digest(person)}`;
}

function keyIn(place: Place): string {
  return `board-language/place/${digest(placeKey(place))}`;
}
