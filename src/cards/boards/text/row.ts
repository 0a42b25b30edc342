import { type Button, press } from '../../card/button';
import type { Element } from '../../card/card';
import type { TemplateData } from '../../card/templates';
import { typesetHeading } from '../../typeset/blocks';

/**
 * A row of the template `board-rows`: a title, small lines and an action. `below` is for what can be pressed itself, and
 * so cannot be inside the row.
 */
export function row(
  title: readonly Element[],
  lines: readonly (readonly Element[])[],
  open: Button | null,
  below: readonly Element[] = [],
): TemplateData {
  return {
    title,
    lines: lines.filter((runs) => runs.length > 0).map((runs) => ({ runs })),
    canOpen: open !== null,
    open: open ? press(open) : '',
    below,
  };
}

/** Rows below a heading; the heading may be empty. */
export function rowGroup(heading: string, rows: readonly TemplateData[]): TemplateData {
  return { heading: typesetHeading(heading), rows };
}
