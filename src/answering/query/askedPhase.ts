import { isSaid, positionsOf, positionsSaying } from '../text/hits';
import { SURE } from './intentEvidence';
import type { ParsedQuestion } from './parseQuestion';

/** The phase that a question names, with its positions; `explicit` when the question says "phase" as well. */
export function namedPhase(
  parsed: ParsedQuestion,
): { key: string; explicit: boolean; positions: readonly number[] } | null {
  // The "migration" of a "migration velocity manager" names no phase.
  const inRole = (positions: readonly number[]) =>
    parsed.roles.some(
      (role) =>
        role.positions.length > positions.length &&
        positions.every((position) => role.positions.includes(position)),
    );
  const phases = parsed.phases.filter(({ positions }) => !inRole(positions));
  const [first] = phases.toSorted(
    (a, b) => Number(b.value.explicit) - Number(a.value.explicit) || b.positions.length - a.positions.length,
  );
  if (!first) return null;
  const { key } = first.value;
  return {
    key,
    explicit: first.value.explicit || isSaid(parsed.markers, 'phase'),
    positions: positionsOf(phases.filter(({ value }) => value.key === key)),
  };
}

/** Whether these words only say "phase" beside a phase's name, which does not ask for all phases. */
export function onlyPhaseWord(parsed: ParsedQuestion, positions: readonly number[]): boolean {
  const said = positionsSaying(parsed.markers, 'phase');
  return positions.every(
    (position) => said.includes(position) || parsed.phases.some((hit) => hit.positions.includes(position)),
  );
}

/** "Tasks in all phases" asks for tasks, not for phases: whether these words only say where. */
export function saysWhere(parsed: ParsedQuestion, positions: readonly number[]): boolean {
  const where = positionsSaying(parsed.markers, 'everywhere');
  return (
    parsed.intents.some(({ intent, score }) => intent === 'tasks' && score >= SURE) &&
    positions.every((position) => where.includes(position))
  );
}
