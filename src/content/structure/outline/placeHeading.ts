import type { Section } from '../../../playbook/page';
import { type Block, inlineText } from '../../../playbook/text';
import type { LocatedBlock } from '../../stages/locatedBlock';
import { headingKind, looseHeadingKind } from '../headingKind';
import { blocksOf, endTasksHeading, type OutlineState, startStep } from './outlineState';
import { isStepIn } from './stepLevel';

type Heading = Extract<Block, { kind: 'heading' }>;

/** @param leads whether what follows makes it a step, wherever it stands; see `leadsStep` */
export function placeHeading(
  state: OutlineState,
  element: LocatedBlock,
  heading: Heading,
  leads: boolean,
): void {
  const text = inlineText(heading.inlines);
  const ofStep = isStepIn(state, heading.level, text);
  const kind = ofStep ? headingKind(text) : looseHeadingKind(text);
  endTasksHeading(state);
  if (kind === 'tasks') {
    if (state.isOfPage(heading.level, state.ownLevel, state.stepLevel)) state.step = null;
    state.tasksHeading = heading;
  } else if (kind !== null) {
    startSection(state, kind, heading, element.line);
  } else if (heading.level === 1 && state.title === null && state.titled) {
    state.title = { text, line: element.line };
  } else if (leads || ofStep) {
    startStep(state, text, element.line);
    state.ownLevel = heading.level;
  } else if (heading.level <= 2 || state.section === null || heading.level <= state.level) {
    startSection(state, 'other', heading, element.line);
  } else {
    blocksOf(state).push(heading);
  }
  state.placed.push({ element, section: state.section, step: state.step });
}

function startSection(state: OutlineState, kind: Section['kind'], heading: Heading, line: number): void {
  state.section = { kind, heading: inlineText(heading.inlines), blocks: [], line };
  state.level = heading.level;
  state.sections.push(state.section);
  state.step = null;
}
