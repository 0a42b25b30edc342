import { z } from 'zod';
import { digest } from '../../boards/board/keys';
import type { DocumentStore } from '../../store/ports/documents';
import { updateDocument } from '../../store/ports/updateDocument';

const known = z.object({
  id: z.string(),
  name: z.string(),
  directoryId: z.string().nullable(),
  locale: z.string(),
  /** The personal chat with this person; null if there is none yet. */
  chat: z
    .object({
      conversation: z.string(),
      serviceUrl: z.string(),
      tenant: z.string().nullable(),
      client: z.string(),
      bot: z.string(),
    })
    .nullable(),
});
export type KnownPerson = z.infer<typeof known>;

/** The people who have talked to the bot: their id in the directory, their language, their personal chat. */
export type People = {
  find(id: string): Promise<KnownPerson | undefined>;
  /** Finds a person by their directory id, which is what the people picker returns. */
  inDirectory(directoryId: string): Promise<KnownPerson | undefined>;
  /** Stores a person. If `chat` is null, the known chat stays. */
  keep(person: KnownPerson): Promise<void>;
};

export function createPeople(documents: DocumentStore): People {
  const find = async (id: string) => known.safeParse((await documents.read(keyOf(id)))?.value).data;
  return {
    find,
    async inDirectory(directoryId) {
      const id = z.string().safeParse((await documents.read(directoryKey(directoryId)))?.value).data;
      return id === undefined ? undefined : find(id);
    },
    async keep(person) {
      const changed = await updateDocument(documents, keyOf(person.id), known, (current) => ({
        ...person,
        directoryId: person.directoryId ?? current?.directoryId ?? null,
        chat: person.chat ?? current?.chat ?? null,
      }));
      if (changed && person.directoryId !== null)
        await documents.write(directoryKey(person.directoryId), person.id, 'any');
    },
  };
}

function keyOf(id: string): string {
  return `people/known/${digest(id)}`;
}

function directoryKey(id: string): string {
  return `people/directory/${digest(id.toLowerCase())}`;
}
