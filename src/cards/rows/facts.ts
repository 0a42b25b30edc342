import type { TemplateData } from '../card/templates';
import { asLabel } from '../text/labelled';
import { shortened } from '../text/shortened';

/** Labelled lines for a template; lines with an empty value are left out. */
export function facts(lines: readonly (readonly [label: string, value: string])[]): TemplateData[] {
  return lines
    .filter(([, value]) => value.trim() !== '')
    .map(([label, value]) => ({ label: asLabel(label), value: shortened(value, 1_000) }));
}
