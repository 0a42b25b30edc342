import { processesAnywhere } from '../../answering/compose/pageOrder';
import type { Topic } from '../../answering/topic';
import type { Phrases } from '../../i18n/phrases';
import { normalised } from '../../playbook/normalised';
import type { PageId } from '../../playbook/page';
import { findPage, nearestLabel, PHASE_KEYS, type Playbook } from '../../playbook/playbook';
import { guideTopics, namedSteps, topicNamed } from './guideTopics';

/** How far a person is in the guide. */
export type GuidePlace =
  | { at: 'phase' }
  | { at: 'process'; phase: string }
  | { at: 'topic'; phase: string; page: PageId }
  | { at: 'step'; phase: string; page: PageId };

/** What a choice does: go to the next place, or show an answer. */
export type GuideMove = { kind: 'go'; place: GuidePlace } | { kind: 'show'; topic: Topic };

/** `id` contains everything, so a button on an old card still leads to the same place. */
export type GuideChoice = { id: string; title: string; move: GuideMove };

/** The choices at a place; empty if the playbook no longer has anything there. */
export function choicesAt(place: GuidePlace, playbook: Playbook, phrases: Phrases): GuideChoice[] {
  switch (place.at) {
    case 'phase':
      return PHASE_KEYS.filter((key) => processesAnywhere(playbook, key, phrases.locale).length > 0).map(
        (key) => choice(`phase:${key}`, nearestLabel(playbook.phases, key, phrases.locale) ?? key),
      );
    case 'process':
      return processesAnywhere(playbook, place.phase, phrases.locale).map((page) =>
        choice(`process:${place.phase}:${page.id}`, page.title),
      );
    case 'topic': {
      const page = findPage(playbook, place.page, phrases.locale)?.page;
      if (!page) return [];
      return guideTopics(page, phrases).map(({ name, title }) =>
        // With several steps the person chooses one; a single step is shown directly.
        name === 'topic:steps' && namedSteps(page).length > 1
          ? choice(`steps:${place.phase}:${page.id}`, title)
          : choice(`${name}:${page.id}`, title),
      );
    }
    case 'step': {
      const page = findPage(playbook, place.page, phrases.locale)?.page;
      if (!page) return [];
      return [
        ...namedSteps(page).map(({ index, heading }) => choice(`step:${index}:${page.id}`, heading)),
        choice(`topic:steps:${page.id}`, phrases.t('guide.every-step')),
      ];
    }
  }
}

/** The titles of the choices that lead to a place. */
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
    case 'step':
      return [...chosenTitles({ ...place, at: 'topic' }, playbook, phrases), phrases.t('title.steps')];
  }
}

/** The move that belongs to the `id` of a choice; undefined for an unknown id. */
export function readMove(id: string): GuideMove | undefined {
  const [kind, name, page] = id.split(':');
  if (kind === 'phase' && name) return { kind: 'go', place: { at: 'process', phase: name } };
  if (kind === 'process' && name && page) return { kind: 'go', place: { at: 'topic', phase: name, page } };
  if (kind === 'steps' && name && page) return { kind: 'go', place: { at: 'step', phase: name, page } };
  const topic = kind && name && page ? topicNamed(kind, name, page) : undefined;
  return topic && { kind: 'show', topic };
}

/** Finds the choice that a typed message names, by its number in the list or by its title. */
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

function normalise(text: string): string {
  return normalised(text, 'NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
