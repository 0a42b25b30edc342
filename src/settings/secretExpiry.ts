import { z } from 'zod';
import { isIsoDate } from '../boards/board/date';
import { whole } from './numbers';

/** When a secret ends, which may change while the bot runs, and how long before that it is said. Times in milliseconds. */
export type SecretExpiry = { readonly at: number | null; readonly warnMs: number };

const DAY = 86_400_000;

/** The environment variables. */
export const secretExpiryVariables = {
  SECRET_EXPIRES: z
    .string()
    .refine(isIsoDate, 'is no day such as 2027-01-31, which is what Microsoft Entra ID shows')
    .optional(),
  SECRET_WARNING_DAYS: whole(1, 365).default(30),
};

/** What the settings say of the client secret. */
export function secretExpiryOf({
  SECRET_EXPIRES,
  SECRET_WARNING_DAYS,
}: z.infer<z.ZodObject<typeof secretExpiryVariables>>): SecretExpiry {
  const at = SECRET_EXPIRES === undefined ? null : Date.parse(`${SECRET_EXPIRES}T00:00:00Z`);
  return { at, warnMs: SECRET_WARNING_DAYS * DAY };
}

/** When the shared access signature in a connection string ends; null if there is none. */
export function signatureEnd(connectionString: string): number | null {
  const end = /[?&;=]se=([^&;]+)/.exec(connectionString)?.[1] ?? '';
  const time = Date.parse(end.replaceAll('%3A', ':'));
  return Number.isNaN(time) ? null : time;
}
