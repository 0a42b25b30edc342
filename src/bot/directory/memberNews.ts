import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { digest } from '../../boards/board/keys';
import type { DocumentStore } from '../../store/ports/documents';
import { updateDocument } from '../../store/ports/updateDocument';

/** How long somebody who left counts as a stranger, whatever the roster says, in milliseconds. */
export const LEFT_MS = 60_000;
/** After this time no process has an older answer of a roster in its cache. */
const OLD_MS = 10 * LEFT_MS;

/** `mark` is new after each event about the person. `left`: the rosters that they left, by conversation. */
const news = z.object({
  mark: z.string(),
  at: z.number(),
  left: z.array(z.object({ conversation: z.string(), at: z.number() })),
});

/** What the latest event said about one person. */
export type PersonNews = { mark: string; hasLeft(conversation: string): boolean };

/** What events said about members, so that every process drops what its cache of rosters has of them. */
export type MemberNews = {
  /** Undefined if there was no event lately. Those who ask for one person at once share one read. */
  of(person: string): Promise<PersonNews | undefined>;
  /** Somebody was added to the roster of a conversation, or removed from it. */
  tell(person: string, conversation: string, what: 'joined' | 'left'): Promise<void>;
};

/** @param now epoch milliseconds */
export function createMemberNews(documents: DocumentStore, now: () => number): MemberNews {
  const reading = new Map<string, Promise<PersonNews | undefined>>();

  const read = async (person: string): Promise<PersonNews | undefined> => {
    const key = keyOf(person);
    const document = await documents.read(key);
    const known = news.safeParse(document?.value).data;
    if (!document || !known) return undefined;
    if (known.at < now() - OLD_MS) {
      await documents.delete(key, document.version);
      return undefined;
    }
    return {
      mark: known.mark,
      hasLeft: (conversation) =>
        known.left.some((one) => one.conversation === conversation && one.at > now() - LEFT_MS),
    };
  };

  return {
    of(person) {
      const shared = reading.get(person) ?? read(person).finally(() => reading.delete(person));
      reading.set(person, shared);
      return shared;
    },
    async tell(person, conversation, what) {
      await updateDocument(documents, keyOf(person), news, (known) => {
        const others = (known?.left ?? []).filter(
          (one) => one.conversation !== conversation && one.at > now() - LEFT_MS,
        );
        const left = what === 'left' ? [...others, { conversation, at: now() }] : others;
        return { mark: randomUUID(), at: now(), left };
      });
    },
  };
}

function keyOf(person: string): string {
  return `roster/news/${digest(person)}`;
}
