import { z } from 'zod';
import { type Board, board } from '../board/board';
import { ROOM_FOR_TEXT } from '../board/limits';
import { type BoardEvent, boardEvent } from './command';
import { replay } from './evolve';

/** A card of this board in the channel. `change` is the newest one that it shows. */
const postedCard = z.object({
  /** From 0: a long board takes several cards. */
  part: z.number(),
  /** Of the message; with the conversation it is in, as Teams named it when it was posted. */
  activity: z.string(),
  conversation: z.string(),
  change: z.number(),
});
export type PostedCard = z.infer<typeof postedCard>;

const document = z.object({
  schema: z.literal(1),
  /** The board before the first of the events that are kept. */
  origin: board,
  events: z.array(boardEvent),
  operations: z.array(z.string()),
  cards: z.array(postedCard),
  reminded: z.array(z.object({ to: z.string(), on: z.string() })),
});
export type BoardDocument = z.infer<typeof document>;

/**
 * A board with all that is kept beside it. `board` is always `replay(origin, events)`; `operations` are the marks of
 * the newest commands, the newest last; `reminded` says which digest was sent to whom on which day.
 */
export type StoredBoard = Omit<BoardDocument, 'schema'> & { board: Board };

/** A document that is no board, or one of a version that this program does not know. */
export class BoardUnreadableError extends Error {
  override readonly name = 'BoardUnreadableError';
  readonly code = 'board_unreadable';

  constructor(key: string, options: ErrorOptions) {
    super(
      `Document ${JSON.stringify(key)} cannot be read as a board: update this instance to the version that wrote it.`,
      options,
    );
  }
}

/** @throws BoardUnreadableError */
export function readBoard(key: string, value: unknown): StoredBoard {
  const parsed = document.safeParse(value);
  if (!parsed.success) throw new BoardUnreadableError(key, { cause: parsed.error });
  const { schema: _schema, ...rest } = parsed.data;
  return { ...rest, board: replay(rest.origin, rest.events) };
}

/** What `readBoard` reads. */
export function documentOf({ board: _board, ...rest }: StoredBoard): BoardDocument {
  return { schema: 1, ...rest };
}

export function newStoredBoard(created: Board): StoredBoard {
  return { board: created, origin: created, events: [], operations: [], cards: [], reminded: [] };
}

/** Events, where an adoption counts as many as it has tasks. */
const MAX_EVENTS = 256;
/** So that not every event of a long history moves the origin. */
const KEPT_EVENTS = 160;

/** The same board with its oldest events in the origin when they have become too many. */
export function compacted(stored: StoredBoard): StoredBoard {
  if (weightOf(stored.events) <= MAX_EVENTS) return stored;
  let keptFrom = 0;
  while (weightOf(stored.events.slice(keptFrom)) > KEPT_EVENTS) keptFrom += 1;
  return {
    ...stored,
    origin: replay(stored.origin, stored.events.slice(0, keptFrom)),
    events: stored.events.slice(keptFrom),
  };
}

/** The same board with room for text, for which its whole history may have to go into the origin; else undefined. */
export function withRoom(stored: StoredBoard): StoredBoard | undefined {
  if (hasRoom(stored)) return stored;
  const folded = { ...stored, origin: stored.board, events: [] };
  return hasRoom(folded) ? folded : undefined;
}

function hasRoom(stored: StoredBoard): boolean {
  return Buffer.byteLength(JSON.stringify(documentOf(stored))) <= ROOM_FOR_TEXT;
}

function weightOf(events: readonly BoardEvent[]): number {
  return events.reduce((sum, { action }) => sum + (action.kind === 'adopt' ? action.tasks.length : 1), 0);
}
