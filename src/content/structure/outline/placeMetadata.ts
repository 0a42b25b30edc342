import { isNobody } from '../../metadata/readMetadata';
import type { MetadataElement } from '../../stages/locatedBlock';
import { readRoles, readServices } from '../../terms/splitTerms';
import { readPhase } from '../../terms/terms';
import { type OutlineState, stepFor } from './outlineState';

/** The phase is the page's, motions are the step's or the page's, and roles and services make a step where there is none. */
export function placeMetadata(state: OutlineState, { fields, line }: MetadataElement): void {
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
