import type { Answer } from '../../answering/answer';
import type { Phrases } from '../../i18n/phrases';
import { teamPress } from '../actions/team/teamPress';
import { type Button, showAction } from '../card/button';
import type { ErrorKind } from '../card/error';
import type { Layout } from '../card/layout';
import { helpButton } from '../rows/helpButton';
import { placeAndLanguage } from '../rows/pagePlace';
import { pageRow } from '../rows/pageRow';
import { taskRow } from '../rows/taskRow';
import { shortened } from '../text/shortened';
import { typesetText } from '../typeset/line';

const NO_PAGE = { place: '', source: null, topic: null, choices: [], shortcuts: [] } as const;
/** Limits for a card that has only one part. */
const MOST_ROWS = 20;
const MOST_NEAREST = 5;

/** A short card: a title and a sentence. */
export function messageLayout(title: string, text: string, buttons: readonly Button[] = []): Layout {
  return {
    ...NO_PAGE,
    template: 'message',
    data: { text: typesetText(shortened(text, 2_000)) },
    title,
    summary: title,
    shortcuts: buttons,
  };
}

/** A short card that ends something; it leads on to the help, as no card is to be a dead end. */
export function noticeLayout(title: string, text: string, phrases: Phrases): Layout {
  return messageLayout(title, text, [helpButton(phrases)]);
}

/** What went wrong and how to go on. */
export function errorLayout(kind: ErrorKind, phrases: Phrases): Layout {
  return messageLayout(phrases.t(`error.${kind}.title`), phrases.t(`error.${kind}.text`), [
    helpButton(phrases),
  ]);
}

/** Pages that match about equally well; or, each with the line that fits, those that come closest. */
export function choicesLayout(answer: Extract<Answer, { kind: 'choices' }>, phrases: Phrases): Layout {
  const key = answer.choices.some(({ quotes = [] }) => quotes.length > 0) ? 'closest' : 'choices';
  const title = phrases.t(`${key}.title`);
  return {
    ...NO_PAGE,
    template: 'choices',
    data: {
      text: phrases.t(`${key}.text`),
      pages: answer.choices
        .slice(0, MOST_ROWS)
        .map((choice) => pageRow(choice, placeAndLanguage(choice, phrases))),
    },
    title,
    summary: title,
    shortcuts: [helpButton(phrases)],
  };
}

/**
 * Says that the playbook has no answer: what was not found, and the nearest pages or tasks. `draft`: the question to ask the team,
 * if somebody can be asked.
 */
export function noneLayout(
  answer: Extract<Answer, { kind: 'none' }>,
  draft: string | undefined,
  phrases: Phrases,
): Layout {
  const askTeam =
    draft === undefined ? [] : [{ title: phrases.t('team.ask'), action: teamPress('team-ask', { draft }) }];
  const nearest = answer.nearest.slice(0, MOST_NEAREST);
  const tasks = answer.tasks ?? [];
  const title = phrases.t(`none.${answer.reason}.title`, { task: shortened(answer.task ?? '', 40) });
  return {
    ...NO_PAGE,
    template: 'none',
    data: {
      text: phrases.t(`none.${answer.reason}.text`),
      tasksHeading: tasks.length > 0 ? phrases.t('none.nearest-tasks') : '',
      tasks: tasks.map(({ task }) => taskRow(task, phrases)),
      heading: nearest.length > 0 ? phrases.t('none.nearest') : '',
      pages: nearest.map((choice) => pageRow(choice, placeAndLanguage(choice, phrases))),
    },
    title,
    summary: title,
    choices: askTeam,
    shortcuts: [
      helpButton(phrases),
      { title: phrases.t('button.phases'), action: showAction({ kind: 'phases' }) },
    ],
  };
}
