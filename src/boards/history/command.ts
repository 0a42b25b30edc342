import { z } from 'zod';
import type { Actor } from '../board/actor';
import { person } from '../board/board';
import { type Action, action } from '../commands/rules';
import type { FormFields } from './formFields';

/**
 * `operation` is the same when Teams delivers the same click again, and different for the next click of the same
 * person. Two people may send the same value. `base`: what the form held when it was made; missing where there is none, and
 * on cards of older versions, which replace whatever is there.
 */
export type Command = { operation: string; actor: Actor; action: Action; base?: FormFields };

/** An accepted action. `change` numbers the events of a board from 1. */
export const boardEvent = z.object({ change: z.number(), at: z.number(), by: person, action });
export type BoardEvent = z.infer<typeof boardEvent>;
