import type { Phrases } from '../../i18n/phrases';
import type { Button } from '../card/button';
import { MAX_BUTTONS } from '../card/card';
import type { GuideStep } from '../card/guide';
import type { Layout } from '../card/layout';
import { shortened } from '../card/shortened';
import { inputChoice } from '../rows/inputChoice';

/** A list of this length stays far below the size limit of a card. */
const MOST_CHOICES = 40;

/** A question of the guide: buttons, or a list if there are too many, and always a way to leave. */
export function guideLayout(step: GuideStep, phrases: Phrases): Layout {
  const title = phrases.t(`guide.${step.question}.title`);
  const leaving: Button[] = [
    ...(step.back === undefined
      ? []
      : [{ title: phrases.t('button.back'), action: { verb: 'guide', choice: step.back } } satisfies Button]),
    { title: phrases.t('button.cancel'), action: { verb: 'cancel' } },
  ];
  const asButtons = step.choices.length + leaving.length <= MAX_BUTTONS;
  return {
    template: 'guide',
    data: {
      hint: phrases.t('guide.hint'),
      hasInput: !asButtons,
      required: phrases.t('guide.required'),
      choices: asButtons ? [] : step.choices.slice(0, MOST_CHOICES).map(inputChoice),
    },
    place: shortened(step.chosen.join(' › '), 300),
    title,
    summary: title,
    source: null,
    topic: null,
    choices: [
      ...(asButtons
        ? step.choices.map(({ id, title }): Button => ({ title, action: { verb: 'guide', choice: id } }))
        : [
            {
              title: phrases.t('button.continue'),
              action: { verb: 'guide', fromInput: true },
            } satisfies Button,
          ]),
      ...leaving,
    ],
    shortcuts: [],
  };
}
