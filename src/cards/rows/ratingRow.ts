import type { Phrases } from '../../i18n/phrases';
import { press } from '../card/button';
import type { TemplateData } from '../card/templates';

/** Asks whether the answer helped, with 👍 and 👎 buttons. Screen readers say their titles. */
export function ratingRow(answer: string, phrases: Phrases): TemplateData {
  return {
    question: phrases.t('feedback.question'),
    like: press({ title: phrases.t('feedback.like'), action: { verb: 'rate', answer, reaction: 'like' } }),
    dislike: press({
      title: phrases.t('feedback.dislike'),
      action: { verb: 'rate', answer, reaction: 'dislike' },
    }),
  };
}
