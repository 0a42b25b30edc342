import type { Phrases } from '../../i18n/phrases';
import type { PageId } from '../../playbook/page';
import { findPage, type Playbook } from '../../playbook/playbook';
import { TEAM_LIMITS } from '../../team/limits';
import type { TeamQuestion } from '../../team/question';
import { NO_PAGE } from '../actions/team/teamAction';
import { teamPress, teamSubmit } from '../actions/team/teamPress';
import type { Layout } from '../card/layout';
import type { TemplateData } from '../card/templates';
import { inputChoice } from '../rows/inputChoice';
import { placeOf } from '../rows/pagePlace';
import { shortened } from '../text/shortened';
import { typesetText } from '../typeset/line';
import { nameOf } from './questionData';
import { typesetTyped } from './typed';

/** What the form for an answer holds. `found`: the pages to choose from, null before anything was searched. */
export type AnswerForm = { text: string; find: string; page: PageId | null; found: readonly PageId[] | null };

/** The form for an answer: in words, by choosing a page, or both. `problem` says what is wrong, or nothing. */
export function formLayout(
  question: TeamQuestion,
  form: AnswerForm,
  playbook: Playbook,
  problem: string,
  phrases: Phrases,
): Layout {
  const title = phrases.t('team.form.title');
  const wire = { question: question.id };
  const find = shortened(form.find, TEAM_LIMITS.find);
  return {
    template: 'team-answer',
    data: {
      problem: typesetText(problem, { weight: 'Bolder' }),
      question: typesetTyped(question.text),
      hint: typesetText(phrases.t('team.form.hint', { name: nameOf(question.asker, phrases) })),
      label: phrases.t('team.form.text'),
      value: shortened(form.text, TEAM_LIMITS.answer),
      maxLength: TEAM_LIMITS.answer,
      findLabel: phrases.t('team.form.find'),
      find,
      findLength: TEAM_LIMITS.find,
      nothing: form.found?.length === 0 ? phrases.t('team.form.nothing') : '',
      pageLabel: phrases.t('team.form.page'),
      page: form.page ?? NO_PAGE,
      choices: choicesOf(form, playbook, phrases),
    },
    place: '',
    title,
    summary: title,
    source: null,
    topic: null,
    choices: [
      { title: phrases.t('team.form.send'), action: teamSubmit('team-answer', wire) },
      { title: phrases.t('team.form.find-page'), action: teamSubmit('team-find', wire) },
      { title: phrases.t('board.button.back'), action: teamPress('team-show', wire) },
    ],
    shortcuts: [],
  };
}

/** The pages that were found, and that no page is meant after all. */
function choicesOf({ found, page }: AnswerForm, playbook: Playbook, phrases: Phrases): TemplateData[] {
  const ids = new Set([...(found ?? []), ...(page === null ? [] : [page])]);
  const pages = [...ids].flatMap((id) => {
    const known = findPage(playbook, id, phrases.locale)?.page;
    return known ? [inputChoice({ id, title: placeOf(known) })] : [];
  });
  return pages.length === 0
    ? []
    : [...pages, inputChoice({ id: NO_PAGE, title: phrases.t('team.form.no-page') })];
}
