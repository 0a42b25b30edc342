import type { MetadataField } from '../language/literals';
import { LITERALS } from '../language/literalsOfAll';
import { literal } from '../text/literal';

/** `end` is the index after the colon; `bold`: the label is inside the same ** as its value. */
export type FoundLabel = { field: MetadataField; start: number; end: number; bold: boolean };

const AT_START = new RegExp(
  `^\\s*(?:(\\*\\*)\\s*)?(${pattern([...LITERALS.metadata.keys()])})\\s*(?:(\\*\\*)\\s*)?[:：]\\s*(\\*\\*)?`,
  'iu',
);
const WITHIN = new RegExp(
  `(${pattern([...LITERALS.metadata.keys(), ...LITERALS.metadataWithin])})\\s*[:：]\\s*`,
  'iu',
);

/** The label that `text` starts with. */
export function findLabel(text: string): FoundLabel | null {
  const match = AT_START.exec(text);
  const field = fieldOf(match?.[2]);
  if (!match || !field) return null;
  const [all, openBold, , closeBold, valueBold] = match;
  const bold = openBold !== undefined && closeBold === undefined;
  // In "Label: **" the ** belongs to the value, so it is given back; in "**Label:** value" it closes the label.
  const end = !bold && valueBold !== undefined && closeBold === undefined ? all.length - 2 : all.length;
  return { field, start: 0, end, bold: bold && valueBold === undefined };
}

/** A second label within the value of `first`, as in "Primary Role: FastTrack Engineer Applies To: Exchange". */
export function findLabelWithin(value: string, first: MetadataField): FoundLabel | null {
  const match = WITHIN.exec(value);
  const field = fieldOf(match?.[1]);
  if (!match || !field || field === first || match.index === 0) return null;
  return { field, start: match.index, end: match.index + match[0].length, bold: true };
}

function fieldOf(label: string | undefined): MetadataField | undefined {
  if (label === undefined) return undefined;
  const form = literal(label);
  return LITERALS.metadata.get(form) ?? (LITERALS.metadataWithin.has(form) ? 'applies' : undefined);
}

/** Matches any of `forms` with any spacing between the words; longer forms first. */
function pattern(forms: readonly string[]): string {
  return [...new Set(forms.map(literal))]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '[\\s\\-]+'))
    .join('|');
}
