import { lineRepair } from '../../text/repair';

/**
 * Brackets around a picture make it a link, and a link needs an address.
 *
 * @bad
 * ```md
 * [![The phases](media/phases.png)]
 * ```
 * @good
 * ```md
 * ![The phases](media/phases.png)
 * ```
 */
export const imageBrackets = lineRepair(
  'image_brackets',
  /\[!\[/,
  'The brackets around the picture lead nowhere: remove them, or add an address.',
  (text) => text.replace(/\[(!\[[^[\]]*\]\([^()]*\))\](?!\()/g, '$1'),
);
