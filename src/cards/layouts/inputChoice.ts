import type { GuideChoice } from '../guide';
import { shortened } from '../shortened';
import type { TemplateData } from '../templates';

/** A line of an Input.ChoiceSet. */
export function inputChoice({ id, title }: GuideChoice): TemplateData {
  return { title: shortened(title, 200), value: id };
}
