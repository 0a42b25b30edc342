import type { Response } from 'restify';
import { z } from 'zod';

/** Ends a response with an error: `code` is permanent, `message` names the remedy. */
export function sendProblem(response: Response, status: number, code: string, message: string): void {
  response.send(status, { error: { code, message } });
}

/** restify's own errors, as far as the caller is to blame. */
const refusal = z.object({
  statusCode: z.int().min(400).max(499),
  message: z.string(),
  body: z.object({ code: z.string() }),
});

export type Refusal = { status: number; code: string; message: string };

/** What an error says to the caller, or undefined when it is none of theirs and may tell too much. */
export function refusalOf(error: unknown): Refusal | undefined {
  const known = refusal.safeParse(error).data;
  if (!known) return undefined;
  const code = known.body.code.replace(/(?<=[a-z])[A-Z]/g, '_$&').toLowerCase();
  return { status: known.statusCode, code, message: known.message };
}
