import type { Phrases } from '../../i18n/phrases';
import { press } from '../card/button';
import type { TemplateData } from '../card/templates';

/** The question whether the answer helped, with 👍 and 👎 to press. Their titles are what screen readers say. */
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
