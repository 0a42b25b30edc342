import { lineRepair } from '../../text/repair';

/**
 * The marks of a heading are written twice.
 *
 * @bad
 * ```md
 * ## ##Overview
 * ```
 * @good
 * ```md
 * ## Overview
 * ```
 */
export const headingMarksTwice = lineRepair(
  'heading_marks_twice',
  /^#{1,6}[ \t]+#/m,
  'The heading has its # marks twice: remove the second ones.',
  (text) => text.replace(/^(#{1,6})[ \t]+#{1,6}[ \t]*(?=[^#\s])/, '$1 '),
);
