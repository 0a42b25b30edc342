import { z } from 'zod';
import { repeatEvery } from '../../../boards/board/board';
import { TEXT_LIMITS } from '../../../boards/board/limits';

/** Text that a person typed. It may be longer than a board accepts, so that the refusal can name the limit. */
export const typed = z
  .string()
  .max(10 * TEXT_LIMITS.note)
  .default('');

/** What an Input.Date sends; nothing or an empty text if no date is set. */
export const day = z
  .string()
  .max(40)
  .default('')
  .transform((text) => (text === '' ? null : text));

/** What an Input.ChoiceSet or a people picker sends when one person is chosen. */
export const personId = z
  .string()
  .max(300)
  .default('')
  .transform((text) => (text === '' ? null : text));

/** The entry of a list of roles that is none of them; an Input.ChoiceSet allows no empty value. */
export const NO_ROLE = '*';

/** The key of a role; nothing, an empty text or `NO_ROLE` for none. */
export const roleKey = z
  .string()
  .max(80)
  .default('')
  .transform((text) => (text === '' || text === NO_ROLE ? null : text));

/**
 * What an Input.ChoiceSet with several values sends: values separated by commas. No key and no task number contains a
 * comma.
 */
export const several = (most: number) =>
  z
    .string()
    .max(30 * most)
    .default('')
    .transform((text) => text.split(',').filter((value) => value !== ''));

/** The entry of the list of periods for a board that is posted once. */
export const NEVER = 'never';

/** What is chosen there; null for `NEVER`. */
export const every = z
  .enum([NEVER, ...repeatEvery.options])
  .transform((chosen) => (chosen === NEVER ? null : chosen))
  .nullable();

/** What an Input.Toggle sends. */
export const toggle = z
  .enum(['true', 'false'])
  .default('false')
  .transform((text) => text === 'true');

export const pageId = z.string().min(1).max(150);
export const boardId = z.string().min(1).max(40);
export const itemId = z.string().min(1).max(20);
export const part = z.int().min(0).max(1_000);
