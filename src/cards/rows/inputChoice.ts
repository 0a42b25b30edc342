import type { GuideChoice } from '../card/guide';
import { shortened } from '../card/shortened';
import type { TemplateData } from '../card/templates';

export function inputChoice({ id, title }: GuideChoice): TemplateData {
  return { title: shortened(title, 200), value: id };
}
