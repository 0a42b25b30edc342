import type { Section } from '../../../playbook/page';
import type { Block } from '../../../playbook/text';
import type { PageElement } from '../../stages/locatedBlock';
import type { Outline } from '../../stages/outline';
import type { ParsedStep } from '../../stages/parsedPage';
import { isTopHeading } from './elements';
import { tasksOfPage } from './tasksOfPage';

/** An outline in the making, and what the next element stands under. */
export type OutlineState = Outline & {
  section: Section | null;
  /** The level of the section's heading. */
  level: number;
  step: ParsedStep | null;
  /** The level of the step's heading. */
  ownLevel: number;
  /** Of the headings that are steps in "Approach". */
  stepLevel: number;
  /** Whether a "FTOP Tasks" heading of a level, below a step of a level, is above the steps; see `tasksOfPage`. */
  isOfPage: (level: number, ownLevel: number, stepLevel: number) => boolean;
  /** Whether the first heading of the first level is the title, rather than one of several parts. */
  titled: boolean;
  /** A "FTOP Tasks" heading whose table has not come yet. */
  tasksHeading: Block | null;
};

/** A page with as many headings of the first level has no title among them. */
const FEWEST_PARTS = 3;

/** Where nothing was placed yet, of a page with these elements. */
export function startOutline(elements: readonly PageElement[]): OutlineState {
  return {
    title: null,
    phase: null,
    phaseLine: 1,
    motions: [],
    intro: [],
    sections: [],
    steps: [],
    placed: [],
    section: null,
    level: 0,
    step: null,
    ownLevel: 0,
    stepLevel: 0,
    isOfPage: tasksOfPage(elements),
    titled: elements.filter(isTopHeading).length < FEWEST_PARTS,
    tasksHeading: null,
  };
}

export function startStep(state: OutlineState, heading: string | null, line: number): ParsedStep {
  const step: ParsedStep = { heading, roles: [], appliesTo: [], motions: [], blocks: [], tasks: [], line };
  state.steps.push(step);
  state.step = step;
  return step;
}

/** The step that roles or tasks belong to here: the current one, else one without a heading. */
export function stepFor(state: OutlineState, line: number): ParsedStep {
  if (state.step) return state.step;
  const step = state.steps.at(-1);
  const started = state.section?.line ?? 0;
  const unnamed = step?.heading === null && step.line >= started ? step : startStep(state, null, line);
  // Outside of "Approach" the text that follows is the section's, not a step's.
  if (state.section?.kind !== 'approach') state.step = null;
  return unnamed;
}

export function blocksOf(state: OutlineState): Block[] {
  return state.step?.blocks ?? state.section?.blocks ?? state.intro;
}

/** The heading had no task table below it, so it is a heading like others. */
export function endTasksHeading(state: OutlineState): void {
  if (state.tasksHeading) blocksOf(state).push(state.tasksHeading);
  state.tasksHeading = null;
}
