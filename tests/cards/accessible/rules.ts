import type { Rule } from './rule';
import { colours } from './rules/colours';
import { headings } from './rules/headings';
import { ids } from './rules/ids';
import { images } from './rules/images';
import { inputs } from './rules/inputs';
import { names, oneMeaning } from './rules/names';
import { nesting } from './rules/nesting';
import { order } from './rules/order';
import { spoken } from './rules/spoken';
import { texts } from './rules/texts';

/** What Microsoft's pages about accessible cards and WCAG 2.2 ask and the JSON of a card can tell. */
export const RULES: readonly Rule[] = [
  colours,
  headings,
  ids,
  images,
  inputs,
  names,
  nesting,
  oneMeaning,
  order,
  spoken,
  texts,
];
