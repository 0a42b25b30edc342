import type { Phrases } from '../../i18n/phrases';
import { teamPress } from '../actions/team/teamPress';
import type { Layout } from '../card/layout';

/** Thanks for a 👎, with an input for what was wrong. `draft`: the question to ask the team; null if nobody can. */
export function commentLayout(answer: string, draft: string | null, phrases: Phrases): Layout {
  const title = phrases.t('feedback.thanks.title');
  return {
    template: 'comment',
    data: {
      text: phrases.t('feedback.comment.text'),
      label: phrases.t('feedback.comment.label'),
      placeholder: phrases.t('feedback.comment.placeholder'),
    },
    place: '',
    title,
    summary: title,
    source: null,
    topic: null,
    choices: [
      { title: phrases.t('feedback.comment.send'), action: { verb: 'comment', answer, fromInput: true } },
      ...(draft === null ? [] : [{ title: phrases.t('team.ask'), action: teamPress('team-ask', { draft }) }]),
    ],
    shortcuts: [],
  };
}
