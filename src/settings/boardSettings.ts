import { z } from 'zod';
import { isTimeZone } from '../boards/board/date';
import { listed } from './credentials';
import { whole } from './numbers';

const POSTERS = ['managers', 'everyone', 'owners'] as const;
type BoardPosters = (typeof POSTERS)[number];

export type BoardSettings = {
  /** For the dates of a person whose client sends no time zone. */
  timeZone: string;
  /** The hour of the reminders of a new board. */
  reminderHour: number;
  /** Who may post boards beside the managers; `owners`: of the team, where its roster tells. */
  posters: BoardPosters;
  /** How long a board is kept that is closed, withdrawn or past its dates, after its last change; 0: always. */
  days: number;
};

/** The environment variables. */
export const boardVariables = {
  TIME_ZONE: z.string().default('UTC').refine(isTimeZone, 'is no IANA time zone such as Europe/Berlin'),
  BOARD_POSTERS: z.enum(POSTERS, `is not one of ${POSTERS.join(', ')}`).optional(),
  REMINDER_HOUR: whole(0, 23).default(9),
  BOARD_DAYS: whole(0, 3650).default(0),
};

/** @param hasManagers whether any manager is named */
export function boardSettingsOf(
  { TIME_ZONE, BOARD_POSTERS, REMINDER_HOUR, BOARD_DAYS }: z.infer<z.ZodObject<typeof boardVariables>>,
  hasManagers: boolean,
): BoardSettings {
  return {
    timeZone: TIME_ZONE,
    reminderHour: REMINDER_HOUR,
    posters: BOARD_POSTERS ?? (hasManagers ? 'managers' : 'everyone'),
    days: BOARD_DAYS,
  };
}

/** Without credentials, everybody is a manager. */
export function boardProblems(given: Record<string, string | undefined>): string[] {
  const needsManagers = given.BOARD_POSTERS === 'managers' && given.MicrosoftAppId !== undefined;
  return needsManagers && listed(given.MANAGERS ?? '').length === 0
    ? ['BOARD_POSTERS="managers" needs MANAGERS, or nobody can post a board']
    : [];
}
