import type { Phrases } from '../../i18n/phrases';
import type { Button } from '../card/button';
import type { GuideStep } from '../card/guide';
import type { Layout } from '../card/layout';
import { chosenRow } from '../rows/chosenRow';
import { shortened } from '../text/shortened';

/** A question of the guide: a row to press for each choice, and always a way to leave. */
export function guideLayout(step: GuideStep, phrases: Phrases): Layout {
  const title = phrases.t(`guide.${step.question}.title`);
  const back: Button[] =
    step.back === undefined
      ? []
      : [{ title: phrases.t('button.back'), action: { verb: 'guide', choice: step.back } }];
  return {
    template: 'choose',
    data: {
      text: phrases.t('guide.hint'),
      rows: step.choices.map(({ id, title: name }) =>
        chosenRow({ title: name, action: { verb: 'guide', choice: id } }),
      ),
    },
    place: shortened(step.chosen.join(' › '), 300),
    title,
    summary: title,
    source: null,
    topic: null,
    turnTo: (part) => ({ verb: 'guide', choice: step.here, part }),
    choices: [...back, { title: phrases.t('button.cancel'), action: { verb: 'cancel' } }],
    shortcuts: [],
  };
}
