import type { Response } from 'restify';
import { z } from 'zod';

/** Sends an error response: `code` is permanent, `message` says how to fix it. */
export function sendProblem(response: Response, status: number, code: string, message: string): void {
  response.send(status, { error: { code, message } });
}

/** restify errors that the caller caused. */
const refusal = z.object({
  statusCode: z.int().min(400).max(499),
  message: z.string(),
  body: z.object({ code: z.string() }),
});

export type Refusal = { status: number; code: string; message: string };

/**
 * What to tell the caller about an error; undefined when the caller did not cause it and it might reveal internals.
 */
export function refusalOf(error: unknown): Refusal | undefined {
  const known = refusal.safeParse(error).data;
  if (!known) return undefined;
  const code = known.body.code.replace(/(?<=[a-z])[A-Z]/g, '_$&').toLowerCase();
  return { status: known.statusCode, code, message: known.message };
}
