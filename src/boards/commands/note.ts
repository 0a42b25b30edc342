import { z } from 'zod';
import { oneLine, TEXT_LIMITS } from '../board/limits';
import { refused } from '../board/refusal';
import { taskAction, taskRule } from './commandRule';

/**
 * An empty text deletes the note. `was`: when the note was written that this one replaces, in epoch milliseconds, or 0 for
 * none; the history does not need it. Missing on cards of older versions, which replace whatever is there.
 */
export const noteAction = taskAction('note').extend({ text: z.string(), was: z.number().exactOptional() });
export const note = taskRule<z.infer<typeof noteAction>>({
  who: 'members',
  addsText: true,
  decide({ note: known }, actor, { was, ...action }) {
    const text = oneLine(action.text);
    if (text.length > TEXT_LIMITS.note)
      return refused({ code: 'board_text_too_long', limit: TEXT_LIMITS.note });
    if (text === (known?.text ?? '')) return { kind: 'already' };
    // Somebody wrote it while this person was writing; what they wrote is not lost without a word.
    if (known && known.by.id !== actor.id && was !== undefined && was !== known.at)
      return refused({ code: 'board_note_changed', by: known.by, text: known.text });
    return { kind: 'accepted', action: { ...action, text } };
  },
  evolve: ({ action: { text }, by, at }) => ({ note: text === '' ? null : { text, by, at } }),
});
