import { z } from 'zod';
import type { Actor } from '../board/actor';
import { person } from '../board/board';
import { type Action, action } from '../commands/rules';

/**
 * `operation` is the same whenever the same click is delivered again, and another one for the next click of the same
 * person; two people may send the same one.
 */
export type Command = { operation: string; actor: Actor; action: Action };

/** An accepted action. `change` counts them from 1. */
export const boardEvent = z.object({ change: z.number(), at: z.number(), by: person, action });
export type BoardEvent = z.infer<typeof boardEvent>;
