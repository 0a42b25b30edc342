/** Too many turns wrote the same state at once; all attempts of this one failed. */
export class StateContendedError extends Error {
  override readonly name = 'StateContendedError';
  readonly code = 'state_contended';

  constructor(key: string, attempts: number) {
    super(`State ${key} was changed by others in each of ${attempts} attempts to save it: try again later.`);
  }
}

/** Another turn has saved what this one had claimed: nothing of this turn was saved. */
export class StateTakenError extends Error {
  override readonly name = 'StateTakenError';
  readonly code = 'state_taken';

  constructor(key: string) {
    super(`State ${key} was saved by another turn of the same activity: end this one without an answer.`);
  }
}
