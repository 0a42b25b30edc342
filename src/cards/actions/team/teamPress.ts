import type { TeamAction } from './teamAction';

/** An action about questions to the team as a button carries it; `inputs` as in `BoardPress`. */
export type TeamPress = {
  verb: TeamAction['verb'];
  wire: Readonly<Record<string, unknown>>;
  inputs: 'none' | 'merged';
};

export function teamPress(verb: TeamAction['verb'], wire: Readonly<Record<string, unknown>> = {}): TeamPress {
  return { verb, wire, inputs: 'none' };
}

/** For a button that sends what the inputs of its card hold. */
export function teamSubmit(verb: TeamAction['verb'], wire: Readonly<Record<string, unknown>>): TeamPress {
  return { verb, wire, inputs: 'merged' };
}
