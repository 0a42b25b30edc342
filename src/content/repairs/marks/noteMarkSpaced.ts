import { lineRepair } from '../../text/repair';

/**
 * A space inside the mark of a note.
 *
 * @bad
 * ```md
 * > [! NOTE]
 * > Ask the sponsor first.
 * ```
 * @good
 * ```md
 * > [!NOTE]
 * > Ask the sponsor first.
 * ```
 */
export const noteMarkSpaced = lineRepair(
  'note_mark_spaced',
  /\[![ \t]/,
  'There must be no space inside the mark of a note: write "[!NOTE]".',
  (text) => text.replace(/\[![ \t]{1,4}(note|tip|important|caution|warning)[ \t]{0,4}\]/i, '[!$1]'),
);
