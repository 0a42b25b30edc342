import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { BoardId } from '../../../boards/board/board';
import type { DocumentStore } from '../../../store/ports/documents';
import { updateDocument } from '../../../store/ports/updateDocument';
import { isSharedView, type ReaderView, readerView, settled } from './readerView';

const entry = z.object({ person: z.string(), view: readerView, at: z.number() });
const readers = z.object({ entries: z.array(entry) });
type Entry = z.infer<typeof entry>;

/** Teams refreshes a card for at most this many people. */
const MOST = 60;
/**
 * After this time without a click, in milliseconds, a person's view goes back to the whole board, in their language.
 */
const SETTLED_MS = 600_000;
/** An unchanged view is written again only if the stored entry is older than this, in milliseconds. */
const REWRITTEN_MS = 60_000;

/**
 * What each reader has open on the posted card of a board, if it differs from what everybody sees. An update of the
 * card replaces these views; Teams then requests them again for the people that the card names.
 */
export type ReaderViews = {
  /** Ids of the people who have a view of their own, the most recent last. */
  readers(board: BoardId): Promise<readonly string[]>;
  of(board: BoardId, person: string): Promise<ReaderView | undefined>;
  keep(board: BoardId, person: string, view: ReaderView): Promise<void>;
};

export function createReaderViews(documents: DocumentStore, now: () => number): ReaderViews {
  const entriesOf = async (board: BoardId): Promise<Entry[]> => {
    const stored = readers.safeParse((await documents.read(keyOf(board)))?.value).data;
    return stored?.entries ?? [];
  };
  const current = ({ view, at }: Entry): ReaderView => (at > now() - SETTLED_MS ? view : settled(view));

  return {
    async readers(board) {
      const own = (await entriesOf(board)).filter((known) => !isSharedView(current(known)));
      return own.map(({ person }) => person);
    },
    async of(board, person) {
      const known = (await entriesOf(board)).find((candidate) => candidate.person === person);
      return known && current(known);
    },
    async keep(board, person, view) {
      await updateDocument(documents, keyOf(board), readers, (stored) => {
        const { entries } = stored ?? { entries: [] };
        const old = entries.find((candidate) => candidate.person === person);
        const others = entries.filter((candidate) => candidate.person !== person);
        if (isSharedView(view)) return old && { entries: others };
        if (old && old.at > now() - REWRITTEN_MS && isDeepStrictEqual(old.view, view)) return stored;
        return { entries: [...others, { person, view, at: now() }].slice(-MOST) };
      });
    },
  };
}

function keyOf(board: BoardId): string {
  return `board-readers/${board}`;
}
