import type { Board } from '../../../boards/board/board';
import type { BoardService } from '../../../boards/keeping/service';

/** Records in the name of the poster that the board is not repeated any more; the card and the history say so. */
export async function endSeries(service: BoardService, { id, poster, change }: Board): Promise<void> {
  const actor = { ...poster, role: 'member', isManager: false } as const;
  await service.execute(id, {
    // A series can be set up again on the same board, and end again.
    operation: `end of the series ${change}`,
    actor,
    action: { kind: 'hand-on', board: null },
  });
}
