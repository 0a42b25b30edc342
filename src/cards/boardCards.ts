import type { Texts } from '../i18n/texts';
import { wholeBoardCards } from './boards/board/wholeBoardCards';
import { listCards } from './boards/lists/listCards';
import { menuCards } from './boards/menu/menuCards';
import { postingCards } from './boards/posting/postingCards';
import { taskCards } from './boards/task/taskCards';
import { templateCards } from './boards/templates/templateCards';
import { problemCards } from './boards/text/problemCards';
import { createBoardFrames } from './boards/view/boardFrames';
import { type Expand, readTemplates } from './card/templates';

export type { LastTick } from './boards/lists/mineLayout';
export type { BoardMember } from './boards/task/taskAskLayout';
export type { TemplateSeen } from './boards/templates/aboutTemplate';
export type { BoardProblem, BoardTrouble, TroubleKind } from './boards/text/problem';
export type { BoardReader } from './boards/view/boardReader';

/**
 * Task boards as Adaptive Cards. Cards with a `seen` parameter use the board's language unless `seen.own` is true; the
 * others use the reader's.
 */
export type BoardCards = ReturnType<typeof createBoardCards>;

/**
 * @param keptDays for how many days boards are kept after their last change; 0: for good
 * @throws if `expand` is not given and a template of `cards/` is missing or broken
 */
export function createBoardCards(texts: Texts, expand: Expand = readTemplates(), keptDays = 0) {
  const frames = createBoardFrames(texts, expand, keptDays);
  return {
    ...wholeBoardCards(frames),
    ...taskCards(frames),
    ...menuCards(frames),
    ...listCards(frames),
    ...postingCards(frames),
    ...templateCards(frames),
    ...problemCards(frames),
  };
}
