import type { Topic } from '../../answering/topic';
import type { PhraseKey } from '../../i18n/catalogue';
import type { Phrases } from '../../i18n/phrases';
import type { Locale } from '../../playbook/locale';
import type { Page, PageId } from '../../playbook/page';
import { findPage, isPhaseIndex, labelOf, PHASE_KEYS, type Playbook } from '../../playbook/playbook';

/** How far a person has been guided. */
export type GuidePlace =
  | { at: 'phase' }
  | { at: 'process'; phase: string }
  | { at: 'topic'; phase: string; page: PageId };

/** Where a choice leads: on, or to an answer. */
export type GuideMove = { kind: 'go'; place: GuidePlace } | { kind: 'show'; topic: Topic };

/** `id` says all, so that a button of an old card still leads to the same place. */
export type GuideChoice = { id: string; title: string; move: GuideMove };

const TOPICS = ['page', 'steps', 'tasks', 'resources', 'next-steps', 'roles'] as const;
type TopicName = (typeof TOPICS)[number];

const TITLES: Readonly<Record<TopicName, PhraseKey>> = {
  page: 'title.page',
  steps: 'title.steps',
  tasks: 'title.tasks',
  resources: 'title.resources',
  'next-steps': 'title.next-steps',
  roles: 'title.roles',
};

/** What can be chosen at a place; empty when the playbook has nothing there any more. */
export function choicesAt(place: GuidePlace, playbook: Playbook, phrases: Phrases): GuideChoice[] {
  switch (place.at) {
    case 'phase':
      return PHASE_KEYS.filter((key) => processesOf(playbook, key, phrases.locale).length > 0).map((key) =>
        choice(`phase:${key}`, labelOf(playbook.phases, key, phrases.locale) ?? labelAnywhere(playbook, key)),
      );
    case 'process':
      return processesOf(playbook, place.phase, phrases.locale).map((page) =>
        choice(`process:${place.phase}:${page.id}`, page.title),
      );
    case 'topic': {
      const page = findPage(playbook, place.page, phrases.locale)?.page;
      if (!page) return [];
      return TOPICS.filter((name) => has(page, name)).map((name) =>
        choice(`topic:${name}:${page.id}`, phrases.t(TITLES[name])),
      );
    }
  }
}

/** The titles of what was chosen on the way to a place. */
export function chosenTitles(place: GuidePlace, playbook: Playbook, phrases: Phrases): string[] {
  const titleOf = (at: GuidePlace, id: string) =>
    choicesAt(at, playbook, phrases).flatMap((given) => (given.id === id ? [given.title] : []));
  switch (place.at) {
    case 'phase':
      return [];
    case 'process':
      return titleOf({ at: 'phase' }, `phase:${place.phase}`);
    case 'topic': {
      const process: GuidePlace = { at: 'process', phase: place.phase };
      const title = titleOf(process, `process:${place.phase}:${place.page}`);
      return [...chosenTitles(process, playbook, phrases), ...title];
    }
  }
}

/** The move that the `id` of a choice stands for, or undefined for one that was never given. */
export function readMove(id: string): GuideMove | undefined {
  const [kind, name, page] = id.split(':');
  if (kind === 'phase' && name) return { kind: 'go', place: { at: 'process', phase: name } };
  if (kind === 'process' && name && page) return { kind: 'go', place: { at: 'topic', phase: name, page } };
  const topic = TOPICS.find((known) => known === name);
  return kind === 'topic' && topic && page ? { kind: 'show', topic: topicOf(topic, page) } : undefined;
}

/** The choice that a typed message names: by its number in the list, or by its title. */
export function choiceNamed(text: string, choices: readonly GuideChoice[]): GuideChoice | undefined {
  const typed = normalise(text);
  if (typed === '') return undefined;
  if (/^\d{1,2}$/.test(typed)) return choices[Number(typed) - 1];
  return choices.find(({ title }) => normalise(title) === typed);
}

function choice(id: string, title: string): GuideChoice {
  const move = readMove(id);
  if (!move) throw new Error(`Guide choice ${id} leads nowhere`);
  return { id, title, move };
}

function topicOf(name: TopicName, page: PageId): Topic {
  switch (name) {
    case 'tasks':
      return { kind: 'tasks', page, filter: { requirement: null, roles: [], services: [] } };
    case 'resources':
      return { kind: 'resources', page, words: [] };
    case 'steps':
      return { kind: 'steps', page, step: null };
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

/** The processes of a phase in any language, each in the reader's where there is one. */
function processesOf(playbook: Playbook, phase: string, locale: Locale): Page[] {
  const ids = new Set<PageId>();
  for (const pages of playbook.pages.values()) {
    for (const page of pages.values()) if (page.phase?.key === phase && !isPhaseIndex(page)) ids.add(page.id);
  }
  return [...ids].flatMap((id) => findPage(playbook, id, locale)?.page ?? []);
}

function labelAnywhere(playbook: Playbook, phase: string): string {
  const labels = playbook.locales.map((locale) => labelOf(playbook.phases, phase, locale));
  return labels.find((label) => label !== undefined) ?? phase;
}

function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
