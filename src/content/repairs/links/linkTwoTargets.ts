import { lineRepair } from '../../text/repair';

/**
 * A link has only one address; a second one becomes a separate link.
 *
 * @bad
 * ```md
 * Read [the plan](plan.md)(https://aka.ms/plan ).
 * ```
 * @good
 * ```md
 * Read [the plan](plan.md) [https://aka.ms/plan](https://aka.ms/plan).
 * ```
 */
export const linkTwoTargets = lineRepair(
  'link_two_targets',
  /\)\(/,
  'The link has two addresses: make a second link with a text of its own.',
  (text) => text.replace(/\]\(([^()\s]+)\)\(([^()\s]+)[ \t]*\)/g, ']($1) [$2]($2)'),
);
