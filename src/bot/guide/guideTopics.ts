import { NO_FILTER, type Topic } from '../../answering/topic';
import type { Phrases } from '../../i18n/phrases';
import type { Page, PageId } from '../../playbook/page';

const TOPICS = [
  'page',
  'objectives',
  'steps',
  'tasks',
  'inputs',
  'outputs',
  'resources',
  'next-steps',
  'roles',
] as const;

type TopicName = (typeof TOPICS)[number];

const PLACE = /^\d{1,4}$/;

/** What the guide offers of a page: its parts, then the sections that have no kind of their own. */
export function guideTopics(page: Page, phrases: Phrases): { name: string; title: string }[] {
  return [
    ...TOPICS.filter((name) => has(page, name)).map((name) => ({
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
  const topic = TOPICS.find((known) => known === name);
  if (kind === 'topic') return topic && topicOf(topic, page);
  if (!PLACE.test(name)) return undefined;
  if (kind === 'step') return { kind: 'steps', page, step: Number(name) };
  return kind === 'passage' ? { kind: 'passage', page, index: Number(name) } : undefined;
}

function topicOf(name: TopicName, page: PageId): Topic {
  switch (name) {
    case 'tasks':
      return { kind: 'tasks', page, filter: NO_FILTER };
    case 'resources':
      return { kind: 'resources', page, words: [] };
    case 'steps':
      return { kind: 'steps', page, step: null };
    case 'objectives':
    case 'inputs':
    case 'outputs':
      return { kind: 'section', page, section: name };
    case 'page':
    case 'next-steps':
    case 'roles':
      return { kind: name, page };
  }
}

function has(page: Page, topic: TopicName): boolean {
  switch (topic) {
    case 'page':
      return true;
    case 'objectives':
    case 'inputs':
    case 'outputs':
      return page.sections.some(({ kind }) => kind === topic);
    case 'steps':
    case 'roles':
      return page.steps.length > 0;
    case 'tasks':
      return page.tasks.length > 0;
    case 'resources':
      return page.links.length > 0;
    case 'next-steps':
      return page.nextSteps.length > 0;
  }
}
