import type { TeamReader, TeamRefusal } from '../../cards/teamCards';
import type { TurnInput } from '../turn/turnInput';

/** Why a turn about questions to the team ends early. It is thrown, so that each step needs no branch for errors. */
export class TeamTurnProblem extends Error {
  override readonly name = 'TeamTurnProblem';
  readonly refusal: TeamRefusal;

  constructor(refusal: TeamRefusal) {
    super(`A turn about a question to the team ended early: ${refusal.code}`);
    this.refusal = refusal;
  }
}

export function readerOf({ locale, notices }: TurnInput): TeamReader {
  return { locale, notices };
}

/** The person as documents keep them. */
export function personOf({ turn }: TurnInput): { id: string; name: string } {
  const { id, name } = turn.person;
  return { id, name };
}
