import { z } from 'zod';
import { type Board, board } from '../board/board';
import { ROOM_FOR_TEXT } from '../board/limits';
import { type BoardEvent, boardEvent } from './command';
import { replay } from './evolve';
import { untold } from './untold';

/** A card of this board in the channel. `change` is the newest change that the card shows. */
const postedCard = z.object({
  /** 0-based: a long board is split into several cards. */
  part: z.number(),
  /** The id of the message, and the conversation id that Teams gave when it was posted. */
  activity: z.string(),
  conversation: z.string(),
  change: z.number(),
});
export type PostedCard = z.infer<typeof postedCard>;

/** A message that is not the card of its board any more. `told`: it says so by now, or cannot be changed. */
const replacedCard = z.object({ activity: z.string(), conversation: z.string(), told: z.boolean() });
export type ReplacedCard = z.infer<typeof replacedCard>;

/**
 * A message that tells the poster how the posting goes: the form, or what took its place. It is to say where the board is
 * once it is there. `client` is the channel id of the client that it is in.
 */
const formMessage = z.object({
  activity: z.string(),
  conversation: z.string(),
  channel: z.string().nullable(),
  serviceUrl: z.string().nullable(),
  client: z.string(),
});
export type FormMessage = z.infer<typeof formMessage>;

const document = z.object({
  schema: z.literal(1),
  /** The board before the first stored event. */
  origin: board,
  events: z.array(boardEvent),
  operations: z.array(z.string()),
  cards: z.array(postedCard),
  /** The newest last; missing on boards of older versions. */
  replaced: z.array(replacedCard).default([]),
  /**
   * How many messages with its card were sent of which nobody knows whether they arrived, beside the cards; missing on
   * boards of older versions.
   */
  unconfirmed: z.number().default(0),
  reminded: z.array(z.object({ to: z.string(), on: z.string() })),
  /** Assignments that nobody has been told of; missing on boards of older versions. */
  untold: z.array(untold).default([]),
  /** The messages that do not say yet where the board is, the newest last; missing on boards of older versions. */
  forms: z.array(formMessage).default([]),
});
export type BoardDocument = z.infer<typeof document>;

/**
 * A board with its stored data. `board` always equals `replay(origin, events)`. `operations` are the ids of the
 * newest commands, the newest last. `reminded` says which digest was sent to whom on which day.
 */
export type StoredBoard = Omit<BoardDocument, 'schema'> & { board: Board };

/** The document is not a board, or it has a version that this program does not know. */
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

/** The document that `readBoard` reads. */
export function documentOf({ board: _board, ...rest }: StoredBoard): BoardDocument {
  return { schema: 1, ...rest };
}

export function newStoredBoard(created: Board, forms: readonly FormMessage[] = []): StoredBoard {
  const nothing = {
    events: [],
    operations: [],
    cards: [],
    replaced: [],
    unconfirmed: 0,
    reminded: [],
    untold: [],
  };
  return { board: created, origin: created, ...nothing, forms: [...forms] };
}

/** Maximum number of events; an adoption counts once for each of its tasks, a change of several once for each ten. */
const MAX_EVENTS = 256;
/** Fewer than `MAX_EVENTS`, so that a long history is not compacted again after every event. */
const KEPT_EVENTS = 160;

/** The same board. If it has too many events, the oldest are merged into the origin. */
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

/**
 * The same board with room for more text; if needed, the whole history is merged into the origin. Undefined if that
 * is not enough.
 */
export function withRoom(stored: StoredBoard): StoredBoard | undefined {
  if (hasRoom(stored)) return stored;
  const folded = { ...stored, origin: stored.board, events: [] };
  return hasRoom(folded) ? folded : undefined;
}

function hasRoom(stored: StoredBoard): boolean {
  return Buffer.byteLength(JSON.stringify(documentOf(stored))) <= ROOM_FOR_TEXT;
}

function weightOf(events: readonly BoardEvent[]): number {
  return events.reduce((sum, { action }) => {
    if (action.kind === 'adopt') return sum + action.tasks.length;
    return (
      sum + (action.kind === 'plan' || action.kind === 'several' ? Math.ceil(action.items.length / 10) : 1)
    );
  }, 0);
}
