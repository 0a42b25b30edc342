import type { GuideChoice } from '../card/guide';
import type { TemplateData } from '../card/templates';
import { shortened } from '../text/shortened';

export function inputChoice({ id, title }: GuideChoice): TemplateData {
  return { title: shortened(title, 200), value: id };
}
