import type { Section } from '../../playbook/page';
import type { Block } from '../../playbook/text';
import type { LocatedBlock } from './locatedBlock';
import type { NamedTerm } from './namedTerm';
import type { ParsedStep } from './parsedPage';

/** A heading or block of the page with what it stands under; from these the page's links are gathered. */
export type Placed = { element: LocatedBlock; section: Section | null; step: ParsedStep | null };

/** A page's parts in the order of the page. */
export type Outline = {
  title: { text: string; line: number } | null;
  phase: NamedTerm | null;
  phaseLine: number;
  motions: string[];
  intro: Block[];
  sections: Section[];
  steps: ParsedStep[];
  placed: Placed[];
};
