import { findLabel } from '../../metadata/label';
import type { Line } from '../../text/line';
import type { Repair } from '../../text/repair';

const MARKER = /^(?:[-*+]|>)[ \t]+/;

/**
 * The role of a step and what it applies to must be on their own lines below its heading, not in a list or quote.
 *
 * @bad
 * ```md
 * ### Plan
 *
 * - Primary Role: **FastTrack Manager**
 * - Applies To: **Exchange**
 * ```
 * @good
 * ```md
 * ### Plan
 *
 * Primary Role: **FastTrack Manager**
 * Applies To: **Exchange**
 * ```
 */
export const metadataInList: Repair = {
  code: 'metadata_in_list',
  sign: /(?:^|\n)#[^\n]*\n\s*(?:[-*+]|>)[ \t]/,
  apply(lines, report) {
    let repaired: Line[] | null = null;
    let below = false;
    lines.forEach((line, at) => {
      if (line.text.startsWith('#')) below = true;
      else if (below && line.text.trim() !== '') {
        const text = line.text.replace(MARKER, '');
        below = text !== line.text && !line.verbatim && findLabel(text) !== null;
        if (!below) return;
        repaired ??= [...lines];
        repaired[at] = { ...line, text };
        report(
          'metadata_in_list',
          line.number,
          'Write the line by itself: remove the mark of a list or quote.',
        );
      }
    });
    return repaired ?? lines;
  },
};
