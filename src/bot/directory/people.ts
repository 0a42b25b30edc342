import { z } from 'zod';
import { digest } from '../../boards/board/keys';
import type { DocumentStore } from '../../store/ports/documents';
import { updateDocument } from '../../store/ports/updateDocument';

const PREFIX = 'people/known/';

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
  all(): AsyncIterable<KnownPerson>;
  /** Stores a person. If `chat` is null, the known chat stays. */
  keep(person: KnownPerson): Promise<void>;
};

export function createPeople(documents: DocumentStore): People {
  return {
    find: async (id) => known.safeParse((await documents.read(keyOf(id)))?.value).data,
    async *all() {
      for await (const { value } of documents.list(PREFIX)) {
        const person = known.safeParse(value).data;
        if (person) yield person;
      }
    },
    async keep(person) {
      await updateDocument(documents, keyOf(person.id), known, (current) => ({
        ...person,
        directoryId: person.directoryId ?? current?.directoryId ?? null,
        chat: person.chat ?? current?.chat ?? null,
      }));
    },
  };
}

function keyOf(id: string): string {
  return `${PREFIX}${digest(id)}`;
}
