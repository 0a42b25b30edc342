import type { Report } from '../../problems/report';
import type { PageElement } from '../../stages/locatedBlock';
import type { Outline } from '../../stages/outline';
import { isRefresh, isTaskTableElement } from './elements';
import { leadsStep } from './leadsStep';
import { endTasksHeading, startOutline } from './outlineState';
import { placeBlock } from './placeBlock';
import { placeHeading } from './placeHeading';
import { placeMetadata } from './placeMetadata';
import { stepLevel } from './stepLevel';

/** Sorts what stands on a page into its sections and steps. */
export function outline(elements: readonly PageElement[], report: Report): Outline {
  const state = startOutline(elements);
  const taskTables = new Set(elements.filter(isTaskTableElement));
  elements.forEach((element, at) => {
    if (element.kind === 'metadata') placeMetadata(state, element);
    else if (element.block.kind === 'heading' && (element.block.level <= 6 || isRefresh(element.block))) {
      placeHeading(
        state,
        element,
        element.block,
        leadsStep(element.block.level, elements, at + 1, taskTables),
      );
      if (state.section?.kind === 'approach' && state.section.line === element.line) {
        state.stepLevel = stepLevel(element.block.level, elements, at + 1);
      }
    } else placeBlock(state, element, report);
  });
  endTasksHeading(state);
  return state;
}
