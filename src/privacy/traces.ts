import { createHash } from 'node:crypto';
import { digest } from '../boards/board/keys';
import { hereOf } from '../boards/templates/templateHome';
import { latestReference, offerHash } from '../insights/keeping/offers';
import { hasWords, withoutWords } from './words';

/** By what a person can be found in what is stored. */
export type Traces = {
  /** Ids on channels. */
  ids: Set<string>;
  /** Object ids in the directory, in lower case. */
  directoryIds: Set<string>;
  /** Names by which they were known. */
  names: Set<string>;
  /** Their personal chats: the conversation, and the client that it is in. */
  chats: Map<string, string>;
};

/** Recognises a person in keys and texts. */
export type Matcher = {
  /** Whether a key, or a text like one, has the person in one of its parts. */
  inKey(key: string): boolean;
  /** Whether a text is about the person: an id, a key, or a text with their name. */
  inText(text: string): boolean;
  isId(id: unknown): boolean;
  /** The text without the name; null for one that is an id or a key. */
  without(text: string): string | null;
};

/** An unusual one is part of keys as this hash (`bot/state/stateKey.ts`). */
const keyHash = (id: string) => `#${createHash('sha256').update(id, 'utf16le').digest('hex')}`;

export function matcherOf({ ids, directoryIds, names, chats }: Traces): Matcher {
  const own = new Set([...ids, ...chats.keys()]);
  const hashes = new Set([...own].flatMap((id) => [digest(id), keyHash(id)]));
  for (const [chat, client] of chats) {
    hashes.add(offerHash(latestReference(client, chat)));
    hashes.add(digest(hereOf({ conversation: chat, channel: null })));
    // As `bot/uninstalled` has it in its keys.
    hashes.add(digest(`${client} ${chat}`));
  }
  // One word is too often an ordinary one.
  const full = [...names].filter((name) => /\S\s+\S/.test(name));
  const isId = (id: unknown): boolean =>
    typeof id === 'string' && (own.has(id) || hashes.has(id) || directoryIds.has(id.toLowerCase()));
  const isHashed = (part: string): boolean =>
    hashes.has(part) || part.split('-').some((piece) => hashes.has(piece));
  const inKey = (key: string): boolean => {
    const parts = key.split('/');
    // An id as it is stands at the end of keys. Before that are names of ours, which an id may be like.
    return isId(key) || parts.some(isHashed) || (parts.length > 1 && own.has(parts.at(-1) ?? ''));
  };
  return {
    inKey,
    isId,
    inText: (text) => inKey(text) || full.some((name) => hasWords(text, name)),
    without: (text) => (inKey(text) ? null : full.reduce(withoutWords, text)),
  };
}
