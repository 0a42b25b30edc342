import type { Phrases } from '../../i18n/phrases';
import { press } from '../card/button';
import type { GuideWay } from '../card/guide';
import { named } from '../card/named';
import type { TemplateData } from '../card/templates';
import { shortened } from '../text/shortened';

/** A row that continues the guide where it was left. */
export function guideRow({ choice, chosen }: GuideWay, phrases: Phrases): TemplateData {
  const title = phrases.t('guide.continue');
  const place = chosen.length === 0 ? '' : ` · ${shortened(chosen.join(' › '), 300)}`;
  return {
    title,
    place,
    open: named(press({ title, action: { verb: 'guide', choice } }), `${title}${place}`),
  };
}
