import type { Phrases } from '../../i18n/phrases';
import { isoDate } from '../../insights/report/isoDate';
import type { Playbook } from '../../playbook/playbook';
import { isWaiting, type TeamQuestion } from '../../team/question';
import { teamPress } from '../actions/team/teamPress';
import { row, rowGroup } from '../boards/text/row';
import type { Button } from '../card/button';
import type { Layout } from '../card/layout';
import { helpButton } from '../rows/helpButton';
import { detailed } from '../text/labelled';
import { shortened } from '../text/shortened';
import { typesetText } from '../typeset/line';
import { smallRun } from '../typeset/textRun';
import { nameOf, questionData, stateText } from './questionData';

/** A part of the list of questions is as long as this. */
const ROWS = 10;

/** The asker's own question, with how it stands. `place`: the name of the channel that it went to. */
export function receiptLayout(
  question: TeamQuestion,
  playbook: Playbook,
  place: string,
  phrases: Phrases,
): Layout {
  const title = phrases.t('team.receipt.title');
  const wire = { question: question.id };
  const isOpen = isWaiting(question);
  const trouble = question.trouble !== null && isOpen ? [phrases.t('team.trouble', { place })] : [];
  return {
    ...around(title, detailed(title, stateText(question, phrases), phrases)),
    data: questionData(
      question,
      playbook,
      { lines: [phrases.t('team.sent-to', { place })], remarks: trouble },
      phrases,
    ),
    choices: [
      ...(isOpen
        ? [{ title: phrases.t('board.button.refresh'), action: teamPress('team-state', wire) }]
        : []),
      ...(isOpen
        ? [{ title: phrases.t('team.button.withdraw'), action: teamPress('team-withdraw', wire) }]
        : []),
      mineButton(phrases),
    ],
  };
}

/** The message that brings the answer. */
export function answeredLayout(question: TeamQuestion, playbook: Playbook, phrases: Phrases): Layout {
  const { state } = question;
  const title = phrases.t('team.answered.title');
  const name = state.kind === 'answered' ? nameOf(state.by, phrases) : '';
  return {
    ...around(title, detailed(title, shortened(question.text, 120), phrases)),
    data: questionData(
      question,
      playbook,
      { lines: [phrases.t('team.your-question')], remarks: [phrases.t('team.answered.note', { name })] },
      phrases,
    ),
    choices: [mineButton(phrases), helpButton(phrases)],
  };
}

/** The person's own questions, each with how it stands. */
export function mineLayout(questions: readonly TeamQuestion[], part: number, phrases: Phrases): Layout {
  const title = phrases.t('team.mine.title');
  const count = Math.max(1, Math.ceil(questions.length / ROWS));
  const shown = Math.min(part, count - 1);
  const rows = questions.slice(shown * ROWS, (shown + 1) * ROWS).map((question) => {
    const when = phrases.date(isoDate(question.askedAt));
    const line = smallRun([stateText(question, phrases), when].join(' · '), { isSubtle: true });
    const action = teamPress('team-state', { question: question.id });
    const text = shortened(question.text, 120);
    return row(typesetText(text), [[line]], {
      title: detailed(text, stateText(question, phrases), phrases),
      action,
    });
  });
  return {
    ...around(title, title),
    template: 'board-rows',
    data: { text: questions.length === 0 ? phrases.t('team.mine.empty') : '', groups: [rowGroup('', rows)] },
    only: { part: shown, count, names: [] },
    turnTo: (to) => teamPress('team-mine', { part: to }),
    choices: [helpButton(phrases)],
  };
}

export function mineButton(phrases: Phrases): Button {
  return { title: phrases.t('team.button.mine'), action: teamPress('team-mine', { part: 0 }) };
}

function around(title: string, summary: string) {
  return {
    template: 'team-question',
    place: '',
    title,
    summary,
    source: null,
    topic: null,
    shortcuts: [],
  } as const;
}
