import type { Phrases } from '../../i18n/phrases';
import { TEAM_LIMITS } from '../../team/limits';
import { teamPress, teamSubmit } from '../actions/team/teamPress';
import type { Layout } from '../card/layout';
import { helpButton } from '../rows/helpButton';
import { typesetText } from '../typeset/line';
import { typesetTyped } from './typed';

/** A question that is about to be asked. `place`: the name of the channel; `text`: what is in the form. */
export type AskForm = { draft: string; text: string; place: string };

/** The form that asks the team; `problem` says what is wrong with what was entered, or nothing. */
export function askLayout({ draft, text, place }: AskForm, problem: string, phrases: Phrases): Layout {
  const title = phrases.t('team.ask');
  return {
    template: 'team-ask',
    data: {
      problem: typesetText(problem, { weight: 'Bolder' }),
      text: typesetText(phrases.t('team.ask.text', { place })),
      label: phrases.t('team.ask.label'),
      value: text,
      maxLength: TEAM_LIMITS.question,
      required: phrases.t('team.refused.question-empty'),
    },
    place: '',
    title,
    summary: title,
    source: null,
    topic: null,
    choices: [
      { title: phrases.t('team.ask.send'), action: teamSubmit('team-send', { draft }) },
      { title: phrases.t('button.cancel'), action: teamPress('team-cancel') },
    ],
    shortcuts: [],
  };
}

/** Offers to ask the team, in a message of its own, after Teams' 👎. */
export function offerLayout({ draft, text, place }: AskForm, phrases: Phrases): Layout {
  const title = phrases.t('team.offer.title');
  return {
    template: 'message',
    data: {
      text: [...typesetText(phrases.t('team.offer.text', { place })), ...typesetTyped(text)],
    },
    place: '',
    title,
    summary: title,
    source: null,
    topic: null,
    choices: [
      { title: phrases.t('team.ask'), action: teamPress('team-ask', { draft }) },
      helpButton(phrases),
    ],
    shortcuts: [],
  };
}
