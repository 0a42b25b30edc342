import type { Section } from '../../playbook/page';
import { type Block, inlineText } from '../../playbook/text';
import { isNobody } from '../metadata/readMetadata';
import type { Report } from '../problems/report';
import type { LocatedBlock, MetadataElement, PageElement } from '../stages/locatedBlock';
import type { NamedTerm } from '../stages/namedTerm';
import type { ParsedStep } from '../stages/parsedPage';
import { readRoles, readServices } from '../terms/splitTerms';
import { readPhase } from '../terms/terms';
import { isRefresh, isTaskTableElement, isTopHeading } from './elements';
import { isFooter } from './footer';
import { headingKind, looseHeadingKind } from './headingKind';
import { leadsStep } from './leadsStep';
import { isStepIn, stepLevel } from './stepLevel';
import { isTaskTable, readTasks } from './tasks';
import { tasksOfPage } from './tasksOfPage';

/** A heading or block with its section and step; the links of the page are collected from these. */
export type Placed = { element: LocatedBlock; section: Section | null; step: ParsedStep | null };

/** The parts of a page, in order. */
export type Outline = {
  title: { text: string; line: number } | null;
  phase: NamedTerm | null;
  phaseLine: number;
  motions: string[];
  intro: Block[];
  sections: Section[];
  steps: ParsedStep[];
  placed: Placed[];
};

type State = Outline & {
  section: Section | null;
  /** The level of the section's heading. */
  level: number;
  step: ParsedStep | null;
  /** The level of the step's heading. */
  ownLevel: number;
  /** The level of the headings that are steps in "Approach". */
  stepLevel: number;
  /** See `tasksOfPage`. */
  isOfPage: (level: number, ownLevel: number, stepLevel: number) => boolean;
  /** Whether the first heading of level 1 is the title, not just one of several parts. */
  titled: boolean;
  /** A "FTOP Tasks" heading whose table has not been read yet. */
  tasksHeading: Block | null;
};

/** With this many headings of level 1, none of them is the title. */
const FEWEST_PARTS = 3;

type Heading = Extract<Block, { kind: 'heading' }>;

/** Sorts the elements of a page into its sections and steps. */
export function outline(elements: readonly PageElement[], report: Report): Outline {
  const state: State = {
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

function placeHeading(state: State, element: LocatedBlock, heading: Heading, leads: boolean): void {
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

function startSection(state: State, kind: Section['kind'], heading: Heading, line: number): void {
  state.section = { kind, heading: inlineText(heading.inlines), blocks: [], line };
  state.level = heading.level;
  state.sections.push(state.section);
  state.step = null;
}

function startStep(state: State, heading: string | null, line: number): ParsedStep {
  const step: ParsedStep = { heading, roles: [], appliesTo: [], motions: [], blocks: [], tasks: [], line };
  state.steps.push(step);
  state.step = step;
  return step;
}

function placeMetadata(state: State, { fields, line }: MetadataElement): void {
  for (const { field, value } of fields) {
    if (isNobody(value)) {
      if (field === 'role' || field === 'applies') stepFor(state, line);
      continue;
    }
    switch (field) {
      case 'phase':
        if (state.phase === null) state.phaseLine = line;
        state.phase ??= readPhase(value);
        break;
      case 'motions':
        addNew(state.step?.motions ?? state.motions, motionsIn(value), (motion) => motion);
        break;
      case 'role':
        addNew(stepFor(state, line).roles, readRoles(value), ({ label }) => label);
        break;
      case 'applies':
        addNew(stepFor(state, line).appliesTo, readServices(value), ({ label }) => label);
        break;
    }
  }
}

function motionsIn(value: string): string[] {
  return value.split(/[/／]/).map((motion) => motion.trim());
}

function addNew<T>(list: T[], values: readonly T[], nameOf: (value: T) => string): void {
  for (const value of values) {
    if (!list.some((known) => nameOf(known) === nameOf(value))) list.push(value);
  }
}

function placeBlock(state: State, element: LocatedBlock, report: Report): void {
  const { block } = element;
  if (block.kind === 'table' && isTaskTable(block)) {
    state.tasksHeading = null;
    const step = stepFor(state, element.line);
    const { tasks, rest } = readTasks(block, element.rowLines, step.heading, report);
    if (tasks.length === 0 && rest === null) {
      report('task_table_empty', element.line, 'The task table has no rows: add its tasks or remove it.');
    }
    for (const task of tasks) step.tasks.push(task);
    if (rest) blocksOf(state).push(rest);
  } else {
    endTasksHeading(state);
    if (!isFooter(block)) blocksOf(state).push(block); // the footer link stays in `links`
  }
  state.placed.push({ element, section: state.section, step: state.step });
}

/** A tasks heading without a task table below it is an ordinary heading. */
function endTasksHeading(state: State): void {
  if (state.tasksHeading) blocksOf(state).push(state.tasksHeading);
  state.tasksHeading = null;
}

/** The step for roles or tasks at this place: the current one, else a step without a heading. */
function stepFor(state: State, line: number): ParsedStep {
  if (state.step) return state.step;
  const step = state.steps.at(-1);
  const started = state.section?.line ?? 0;
  const unnamed = step?.heading === null && step.line >= started ? step : startStep(state, null, line);
  // Outside of "Approach", the text that follows belongs to the section, not to a step.
  if (state.section?.kind !== 'approach') state.step = null;
  return unnamed;
}

function blocksOf(state: State): Block[] {
  return state.step?.blocks ?? state.section?.blocks ?? state.intro;
}
