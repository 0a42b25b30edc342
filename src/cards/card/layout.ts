import type { Source } from '../../answering/answer';
import type { Topic } from '../../answering/topic';
import type { Button, ButtonAction } from './button';
import type { Element } from './card';
import type { TemplateData, TemplateName } from './templates';

/** A card before it has a frame and parts. */
export type Layout = {
  /** What fills the body, and with what. */
  template: TemplateName;
  data: TemplateData;
  /** What stands above the body on every part. */
  head?: readonly Element[];
  /** Set when `data` is one part of several already. */
  only?: { part: number; count: number };
  /** The small line above the title: where in the playbook this is. */
  place: string;
  title: string;
  summary: string;
  /** The page it comes from. */
  source: Source | null;
  /** What turning to another part shows; null when there is only one. */
  topic: Topic | null;
  /** What turning to another part does where no topic is shown. */
  turnTo?: (part: number) => ButtonAction;
  /** Buttons of which none may be missing: more than fit are spread over parts. */
  choices: readonly Button[];
  /** Buttons that are there as far as there is room, the most useful first. */
  shortcuts: readonly Button[];
};
