import { z } from 'zod';
import type { Reaction } from '../../insights/record';

export const FEEDBACK_INVOKE = 'message/submitAction';

/** What a person said with Teams' buttons below a message; `comment` is null when nothing was written. */
export type SubmittedFeedback = { reaction: Reaction; comment: string | null };

const submitted = z.object({
  actionName: z.literal('feedback'),
  actionValue: z.object({ reaction: z.enum(['like', 'dislike']), feedback: z.unknown() }),
});

const written = z.object({ feedbackText: z.string() });

/** The `value` of the invoke, or undefined when it is none about feedback. */
export function parseFeedback(value: unknown): SubmittedFeedback | undefined {
  const { data } = submitted.safeParse(value);
  if (!data) return undefined;
  const comment = commentIn(data.actionValue.feedback).trim();
  return { reaction: data.actionValue.reaction, comment: comment === '' ? null : comment };
}

/** Teams sends `{"feedbackText": "…"}` as a string of JSON, the Agents Playground the text itself. */
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
