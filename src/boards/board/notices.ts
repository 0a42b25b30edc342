import { type Board, type Notice, notice } from './board';

/** What a person wants messages about, as far as they decide it; what the board does not send is not left out. */
export function wishesOf({ reminders: { optedOut, wishes } }: Board, personId: string): readonly Notice[] {
  if (optedOut.includes(personId)) return [];
  return wishes.find(({ id }) => id === personId)?.about ?? notice.options;
}

/** Whether a person gets messages of this kind: the board sends them, and the person wants them. */
export function wants(board: Board, personId: string, kind: Notice): boolean {
  return board.reminders.about.includes(kind) && wishesOf(board, personId).includes(kind);
}
