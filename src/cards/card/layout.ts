import type { Source } from '../../answering/answer';
import type { Topic } from '../../answering/topic';
import type { Button, ButtonAction } from './button';
import type { Element } from './card';
import type { TemplateData, TemplateName } from './templates';

/** A card before it is framed and split into parts. */
export type Layout = {
  /** The template of the body and its data. */
  template: TemplateName;
  data: TemplateData;
  /** Elements above the body, on every part. */
  head?: readonly Element[];
  /** A template and its data for above the body, on the first part only. */
  lead?: { template: TemplateName; data: TemplateData };
  /** The same for below the body, on the first part only. */
  tail?: { template: TemplateName; data: TemplateData };
  /** What the body is called where it is folded away below `lead`; it is open on all parts but the first. */
  folded?: string;
  /** Set if `data` is already one part of several. `names` says what is on each part, for the buttons. */
  only?: { part: number; count: number; names: readonly string[] };
  /** The small line above the title: where in the playbook this is. */
  place: string;
  title: string;
  summary: string;
  /** The page that the content comes from. */
  source: Source | null;
  /** The topic to show when the reader pages; null if there is only one part or `turnTo` is used. */
  topic: Topic | null;
  /** The action for paging when no topic is shown. */
  turnTo?: (part: number) => ButtonAction;
  /** The buttons of the card, the most useful first; `shortcuts` come after `choices`. */
  choices: readonly Button[];
  shortcuts: readonly Button[];
  /** Always the last button, for a card with a menu of its own: that has what does not fit, too. */
  more?: Button;
};
