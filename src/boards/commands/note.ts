import { z } from 'zod';
import { oneLine, TEXT_LIMITS } from '../board/limits';
import { refused } from '../board/refusal';
import { taskAction, taskRule, unless } from './commandRule';

/** An empty text deletes the note. */
export const noteAction = taskAction('note').extend({ text: z.string() });
export const note = taskRule<z.infer<typeof noteAction>>({
  who: 'members',
  addsText: true,
  decide(task, _actor, action) {
    const text = oneLine(action.text);
    if (text.length > TEXT_LIMITS.note)
      return refused({ code: 'board_text_too_long', limit: TEXT_LIMITS.note });
    return unless(text === (task.note?.text ?? ''), { ...action, text });
  },
  evolve: ({ action: { text }, by, at }) => ({ note: text === '' ? null : { text, by, at } }),
});
