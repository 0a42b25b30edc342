import { NO_FILTER, type PlainSectionKind, type Topic } from '../answering/topic';
import type { Phrases } from '../i18n/phrases';
import type { Page } from '../playbook/page';
import { type Button, showAction } from './button';
import { topicTitle } from './topicTitle';

const SECTIONS: readonly PlainSectionKind[] = ['objectives', 'inputs', 'outputs'];

/** Buttons to what else a page has, the most asked for first; `shown` is left out. */
export function pageButtons(page: Page, shown: Topic | null, phrases: Phrases): Button[] {
  return [
    ...topicsOf(page).map((topic) => ({ topic, title: topicTitle(topic, phrases) })),
    ...passagesOf(page),
  ]
    .filter(({ topic }) => !shown || !isSame(topic, shown))
    .map(({ topic, title }) => ({ title, action: showAction(topic) }));
}

/** What can be shown of a page, without the sections that have no kind of their own. */
export function topicsOf(page: Page): Topic[] {
  const { id } = page;
  const has = (kind: PlainSectionKind) => page.sections.some((section) => section.kind === kind);
  return [
    { kind: 'page', page: id },
    ...(page.nextSteps.length > 0 ? [{ kind: 'next-steps', page: id } as const] : []),
    ...(page.tasks.length > 0 ? [{ kind: 'tasks', page: id, filter: NO_FILTER } as const] : []),
    ...(page.links.length > 0 ? [{ kind: 'resources', page: id, words: [] } satisfies Topic] : []),
    ...(page.steps.length > 0 ? [{ kind: 'steps', page: id, step: null } as const] : []),
    ...SECTIONS.filter(has).map((section) => ({ kind: 'section', page: id, section }) as const),
    ...(page.steps.some((step) => step.roles.length > 0) ? [{ kind: 'roles', page: id } as const] : []),
  ];
}

function passagesOf(page: Page): { topic: Topic; title: string }[] {
  return page.sections.flatMap((section, index) =>
    section.kind === 'other' && section.heading !== ''
      ? [{ topic: { kind: 'passage', page: page.id, index }, title: section.heading }]
      : [],
  );
}

/** Whether both show the same part of a page, however filtered. */
function isSame(one: Topic, other: Topic): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind === 'section' && other.kind === 'section') return one.section === other.section;
  if (one.kind === 'passage' && other.kind === 'passage') return one.index === other.index;
  return true;
}
