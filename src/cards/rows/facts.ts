import { asLabel } from '../card/labelled';
import { shortened } from '../card/shortened';
import type { TemplateData } from '../card/templates';

/** Labelled lines of a template, without those that have nothing to say. */
export function facts(lines: readonly (readonly [label: string, value: string])[]): TemplateData[] {
  return lines
    .filter(([, value]) => value.trim() !== '')
    .map(([label, value]) => ({ label: asLabel(label), value: shortened(value, 1_000) }));
}
