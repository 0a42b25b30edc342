import { z } from 'zod';
import type { Reaction } from '../../insights/record';

export const FEEDBACK_INVOKE = 'message/submitAction';

/** Feedback sent with Teams' buttons below a message; `comment` is null if nothing was written. */
export type SubmittedFeedback = { reaction: Reaction; comment: string | null };

const submitted = z.object({
  actionName: z.literal('feedback'),
  actionValue: z.object({ reaction: z.enum(['like', 'dislike']), feedback: z.unknown() }),
});

const written = z.object({ feedbackText: z.string() });

/** Parses the `value` of the invoke; undefined if it is not feedback. */
export function parseFeedback(value: unknown): SubmittedFeedback | undefined {
  const { data } = submitted.safeParse(value);
  if (!data) return undefined;
  const comment = commentIn(data.actionValue.feedback).trim();
  return { reaction: data.actionValue.reaction, comment: comment === '' ? null : comment };
}

/** Teams sends `{"feedbackText": "…"}` as a JSON string; the Agents Playground sends the plain text. */
function commentIn(feedback: unknown): string {
  if (typeof feedback !== 'string') return written.safeParse(feedback).data?.feedbackText ?? '';
  const parsed = written.safeParse(jsonOf(feedback)).data;
  return parsed ? parsed.feedbackText : feedback;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
