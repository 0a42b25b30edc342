import { PAGE_PARTS } from '../../answering/pageParts';
import { ASKED_SECTIONS, PART_INTENTS, type PartIntent, type Topic } from '../../answering/topic';
import type { Phrases } from '../../i18n/phrases';
import type { Page, PageId } from '../../playbook/page';

/** A process as one goes through it: what it is for, what is to be done, what it needs and makes, and the rest. */
const ORDER: readonly PartIntent[] = [
  'objectives',
  'steps',
  'tasks',
  ...ASKED_SECTIONS,
  'resources',
  'next_steps',
  ...PART_INTENTS,
];
const PARTS = [...new Set(ORDER)].map((intent) => PAGE_PARTS[intent]);

const PLACE = /^\d{1,4}$/;

/** What the guide offers of a page: its parts, then the sections that have no kind of their own. */
export function guideTopics(page: Page, phrases: Phrases): { name: string; title: string }[] {
  return [
    { name: 'topic:page', title: phrases.t('title.page') },
    ...PARTS.filter((part) => part.isOn(page)).map(({ name }) => ({
      name: `topic:${name}`,
      title: phrases.t(`title.${name}`),
    })),
    ...page.sections.flatMap(({ kind, heading }, index) =>
      kind === 'other' && heading !== '' ? [{ name: `passage:${index}`, title: heading }] : [],
    ),
  ];
}

/** The steps that can be chosen by their heading, with their places. */
export function namedSteps(page: Page): { index: number; heading: string }[] {
  return page.steps.flatMap(({ heading }, index) => (heading === null ? [] : [{ index, heading }]));
}

/** What a choice shows, or undefined for one that was never given. */
export function topicNamed(kind: string, name: string, page: PageId): Topic | undefined {
  if (kind === 'topic')
    return name === 'page' ? { kind: 'page', page } : PARTS.find((part) => part.name === name)?.topic(page);
  if (!PLACE.test(name)) return undefined;
  if (kind === 'step') return { kind: 'steps', page, step: Number(name) };
  return kind === 'passage' ? { kind: 'passage', page, index: Number(name) } : undefined;
}
