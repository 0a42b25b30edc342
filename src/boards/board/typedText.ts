import { oneLine, TEXT_LIMITS } from './limits';
import { type Refused, refused } from './refusal';

/** Text that a person typed, as one line, or a refusal when it is empty or too long. */
export function typedText(
  typed: string,
  limit: keyof typeof TEXT_LIMITS,
): { kind: 'text'; text: string } | Refused {
  const text = oneLine(typed);
  if (text === '') return refused({ code: 'board_text_missing' });
  if (text.length > TEXT_LIMITS[limit])
    return refused({ code: 'board_text_too_long', limit: TEXT_LIMITS[limit] });
  return { kind: 'text', text };
}
