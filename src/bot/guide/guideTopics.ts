import { PAGE_PARTS } from '../../answering/pageParts';
import { ASKED_SECTIONS, PART_INTENTS, type PartIntent, type Topic } from '../../answering/topic';
import type { Phrases } from '../../i18n/phrases';
import type { Page, PageId } from '../../playbook/page';

/** The order in which people work through a process: its purpose, what to do, what it needs and produces, the rest. */
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

/** What the guide offers for a page: its parts, then the sections without a kind of their own. */
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

/** The steps that have a heading, with their index. */
export function namedSteps(page: Page): { index: number; heading: string }[] {
  return page.steps.flatMap(({ heading }, index) => (heading === null ? [] : [{ index, heading }]));
}

/** The topic that a choice shows; undefined for an unknown choice. */
export function topicNamed(kind: string, name: string, page: PageId): Topic | undefined {
  if (kind === 'topic')
    return name === 'page' ? { kind: 'page', page } : PARTS.find((part) => part.name === name)?.topic(page);
  if (!PLACE.test(name)) return undefined;
  if (kind === 'step') return { kind: 'steps', page, step: Number(name) };
  return kind === 'passage' ? { kind: 'passage', page, index: Number(name) } : undefined;
}
