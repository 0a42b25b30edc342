import type { Phrases } from '../../i18n/phrases';
import type { Playbook } from '../../playbook/playbook';
import { isWaiting, type TeamQuestion } from '../../team/question';
import { POSTED_MARK } from '../actions/postedMark';
import { type TeamPress, teamPress } from '../actions/team/teamPress';
import type { Layout } from '../card/layout';
import { detailed } from '../text/labelled';
import { shortened } from '../text/shortened';
import { nameOf, questionData, titleOf } from './questionData';

/** The question as those see it who answer; its buttons show that the message with them is really there. */
export function channelLayout(question: TeamQuestion, playbook: Playbook, phrases: Phrases): Layout {
  const { asker, locale, page, text } = question;
  const title = phrases.t('team.question.title');
  const language = phrases.languageHere(locale);
  const lines = [
    phrases.t('team.asked', { name: nameOf(asker, phrases), language }),
    ...(page === null ? [] : [phrases.t('team.about', { page: titleOf(page, playbook, phrases) })]),
  ];
  const press = (verb: TeamPress['verb'], wire: object = {}) =>
    teamPress(verb, { question: question.id, ...wire, ...POSTED_MARK });
  return {
    template: 'team-question',
    data: questionData(
      question,
      playbook,
      { lines, remarks: remarksOf(question, playbook, phrases) },
      phrases,
    ),
    place: '',
    title,
    summary: detailed(title, shortened(text, 120), phrases),
    source: null,
    topic: null,
    choices: buttonsOf(question, press).map(({ key, action }) => ({ title: phrases.t(key), action })),
    shortcuts: [],
  };
}

function remarksOf(question: TeamQuestion, playbook: Playbook, phrases: Phrases): string[] {
  const { state, told, asker } = question;
  if (state.kind !== 'answered') return [];
  const { page } = state.answer;
  const isUndelivered = told === 'failed' || told === 'unsure';
  return [
    ...(isUndelivered ? [phrases.t(`team.told.${told}`, { name: nameOf(asker, phrases) })] : []),
    ...(state.proposed && page !== null
      ? [phrases.t('team.proposed', { page: titleOf(page, playbook, phrases) })]
      : []),
  ];
}

type TeamButton = {
  key:
    | 'board.button.claim'
    | 'team.button.answer'
    | 'board.button.release'
    | 'team.button.take-over'
    | 'team.button.propose'
    | 'board.button.refresh';
  action: TeamPress;
};

type Press = (verb: TeamPress['verb'], wire?: object) => TeamPress;

/** The card in the channel is the same for everybody, so it offers what somebody there may do. */
function buttonsOf(question: TeamQuestion, press: Press): TeamButton[] {
  const { state, change: at } = question;
  const refresh: TeamButton = { key: 'board.button.refresh', action: press('team-show') };
  if (!isWaiting(question)) {
    const canPropose = state.kind === 'answered' && state.answer.page !== null && !state.proposed;
    return [
      ...(canPropose ? [{ key: 'team.button.propose' as const, action: press('team-propose') }] : []),
      refresh,
    ];
  }
  const answer: TeamButton = { key: 'team.button.answer', action: press('team-open') };
  if (state.kind === 'open') {
    return [{ key: 'board.button.claim', action: press('team-claim', { at }) }, answer, refresh];
  }
  return [
    answer,
    { key: 'board.button.release', action: press('team-release', { at }) },
    { key: 'team.button.take-over', action: press('team-claim', { at }) },
  ];
}
