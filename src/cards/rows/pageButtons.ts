import { PAGE_PARTS } from '../../answering/pageParts';
import type { Topic } from '../../answering/topic';
import type { Phrases } from '../../i18n/phrases';
import type { Page } from '../../playbook/page';
import { shortPage } from '../../playbook/shortPage';
import { type Button, showAction } from '../card/button';
import { topicTitle } from './topicTitle';

/** This many of the most requested topics are on every card of a page, if the page has them. */
const ALWAYS = 3;

type Entry = { topic: Topic; title: string };

/**
 * Buttons to the other topics of a page, without `shown`. The most requested come first, then those that follow `shown`
 * on the page: what is behind *More* has limits, too, and this way every section can be reached from any other. Where
 * all of a short page is shown, there is no button for what is on the card.
 */
export function pageButtons(page: Page, shown: Topic | null, phrases: Phrases): Button[] {
  const topics = topicsOf(page).map((topic) => ({ topic, title: topicTitle(topic, phrases) }));
  const isWhole = shown?.kind === 'page' && shortPage(page) !== null;
  const entries: Entry[] = [...topics, ...(isWhole ? [] : passagesOf(page))];
  const isShown = ({ topic }: Entry) => shown !== null && isSame(topic, shown);
  const place = entries.findIndex(isShown);
  const others = entries.filter((entry) => !isShown(entry));
  const always = others.slice(0, ALWAYS);
  const following = entries.slice(place + 1).filter((entry) => !always.includes(entry));
  const rest = others.filter((entry) => !always.includes(entry) && !following.includes(entry));
  return [...always, ...following, ...rest].map(({ topic, title }) => ({ title, action: showAction(topic) }));
}

/** The topics of a page, without the sections that have no kind of their own. */
export function topicsOf(page: Page): Topic[] {
  const parts = Object.values(PAGE_PARTS).filter((part) => part.isOn(page));
  const namesRoles = page.steps.some((step) => step.roles.length > 0);
  const worthIt = parts.filter(({ name }) => name !== 'roles' || namesRoles);
  return [{ kind: 'page', page: page.id }, ...worthIt.map((part) => part.topic(page.id))];
}

function passagesOf(page: Page): Entry[] {
  return page.sections.flatMap((section, index) =>
    section.kind === 'other' && section.heading !== ''
      ? [{ topic: { kind: 'passage', page: page.id, index }, title: section.heading }]
      : [],
  );
}

/** Whether both topics show the same part of a page, with any filter. */
function isSame(one: Topic, other: Topic): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind === 'section' && other.kind === 'section') return one.section === other.section;
  if (one.kind === 'passage' && other.kind === 'passage') return one.index === other.index;
  return true;
}
