import type { Answer, Change } from '../../answering/answer';
import type { Topic } from '../../answering/topic';
import type { Phrases } from '../../i18n/phrases';
import { press, showAction } from '../card/button';
import type { Layout } from '../card/layout';
import type { TemplateData } from '../card/templates';
import { pageButtons } from '../rows/pageButtons';
import { placeOf, summaryOf } from '../rows/pagePlace';
import { detailed } from '../text/labelled';
import { shortened } from '../text/shortened';
import { typesetText } from '../typeset/line';

const LONGEST_CHANGE = 2_000;
const LONGEST_NAME = 200;

/** The changes with their dates, newest first: for one page, or for all pages with their titles. */
export function changesLayout(
  answer: Extract<Answer, { kind: 'changes' }>,
  topic: Topic | null,
  phrases: Phrases,
): Layout {
  const page = answer.source?.page;
  const title = phrases.t(page ? 'title.changes' : 'title.all-changes');
  const count = phrases.t('count.changes', { count: answer.changes.length });
  const nothing = page
    ? phrases.t('missing.changes', { page: page.title })
    : phrases.t('missing.all-changes');
  return {
    template: 'changes',
    data: {
      count: answer.changes.length === 0 ? nothing : count,
      own: page ? answer.changes.map((change) => changeRow(change, phrases)) : [],
      all: page ? [] : answer.changes.map((change) => pageChangeRow(change, phrases)),
    },
    place: page ? placeOf(page) : '',
    title,
    summary: page ? summaryOf(title, page, phrases) : detailed(title, count, phrases),
    source: answer.source,
    topic,
    choices: [],
    shortcuts: [
      ...(page
        ? [{ title: phrases.t('button.all-changes'), action: showAction({ kind: 'changes', page: null }) }]
        : [{ title: phrases.t('button.phases'), action: showAction({ kind: 'phases' }) }]),
      ...(page ? pageButtons(page, topic, phrases) : []),
    ],
  };
}

function changeRow({ date, who, what }: Change, phrases: Phrases): TemplateData {
  const when = date === null ? phrases.t('changes.no-date') : phrases.date(date);
  return {
    date: when,
    who: who.trim() === '' ? '' : ` · ${shortened(who, LONGEST_NAME)}`,
    what: typesetText(shortened(what, LONGEST_CHANGE), { spacing: 'None' }),
  };
}

function pageChangeRow(change: Change, phrases: Phrases): TemplateData {
  const { page, title, topic } = change.page;
  return {
    ...changeRow(change, phrases),
    page: shortened(title, LONGEST_NAME),
    open: press({ title, action: showAction(topic.kind === 'page' ? { kind: 'changes', page } : topic) }),
  };
}
