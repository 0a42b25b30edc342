import { hostileFolders } from '../../content/hostile/folders';
import { createPlace } from '../../content/hostile/place';
import { serve } from '../../content/hostile/served';

const FOLDERS = 100;

/** In milliseconds: the longest that the event loop was held, and that an answer took, while hostile folders were read. */
export type HostileFigures = { heldMs: number; answerMs: number };

/** What people notice of a hundred broken and hostile folders that are put in place one after the other. */
export async function measureHostilePages(): Promise<HostileFigures> {
  const place = createPlace();
  const served = await serve(place);
  const figures = { heldMs: 0, answerMs: 0 };
  try {
    for (const folder of hostileFolders(FOLDERS, 20_200_601)) {
      const { heldMs, answerMs } = await served.put(folder);
      figures.heldMs = Math.max(figures.heldMs, heldMs);
      figures.answerMs = Math.max(figures.answerMs, answerMs);
    }
    return figures;
  } finally {
    await served.close();
    place.remove();
  }
}
