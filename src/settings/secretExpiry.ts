import { z } from 'zod';
import { isIsoDate } from '../boards/board/date';
import { whole } from './numbers';

/** When a secret ends, and how long before that it is said. Times in milliseconds. */
export type SecretExpiry = { at: number | null; warnMs: number };

const DAY = 86_400_000;

/** The environment variables. */
export const secretExpiryVariables = {
  SECRET_EXPIRES: z
    .string()
    .refine(isIsoDate, 'is no day such as 2027-01-31, which is what Microsoft Entra ID shows')
    .optional(),
  SECRET_WARNING_DAYS: whole(1, 365).default(30),
};

/**
 * The earlier one of the day that the settings name for the client secret, and of what a shared access signature in the
 * connection string says of itself.
 */
export function secretExpiryOf(
  { SECRET_EXPIRES, SECRET_WARNING_DAYS }: z.infer<z.ZodObject<typeof secretExpiryVariables>>,
  connectionString: string | undefined,
): SecretExpiry {
  const ends = [
    SECRET_EXPIRES === undefined ? Number.NaN : Date.parse(`${SECRET_EXPIRES}T00:00:00Z`),
    Date.parse(/[?&;=]se=([^&;]+)/.exec(connectionString ?? '')?.[1]?.replaceAll('%3A', ':') ?? ''),
  ].filter((time) => !Number.isNaN(time));
  return { at: ends.sort((a, b) => a - b)[0] ?? null, warnMs: SECRET_WARNING_DAYS * DAY };
}
