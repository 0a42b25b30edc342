import type { Topic } from '../../answering/topic';
import { GUIDE_START } from '../../cards/actions/cardAction';
import { findPage, type Playbook } from '../../playbook/playbook';
import type { GuidePlace } from './guide';

/** One step back; null at the start. */
export function placeBefore(place: GuidePlace): GuidePlace | null {
  switch (place.at) {
    case 'phase':
      return null;
    case 'process':
      return { at: 'phase' };
    case 'topic':
      return { at: 'process', phase: place.phase };
    case 'step':
      return { ...place, at: 'topic' };
  }
}

/** The id of the choice that leads to a place. */
export function choiceLeadingTo(place: GuidePlace): string {
  switch (place.at) {
    case 'phase':
      return GUIDE_START;
    case 'process':
      return `phase:${place.phase}`;
    case 'topic':
      return `process:${place.phase}:${place.page}`;
    case 'step':
      return `steps:${place.phase}:${place.page}`;
  }
}

/** The place where a topic can be chosen; null if the guide does not offer it. */
export function placeOffering(topic: Topic, playbook: Playbook, locale: string): GuidePlace | null {
  if (!('page' in topic) || topic.page === null) return null;
  const page = findPage(playbook, topic.page, locale)?.page;
  if (!page?.phase) return null;
  const ofOneStep = topic.kind === 'steps' && topic.step !== null;
  return { at: ofOneStep ? 'step' : 'topic', phase: page.phase.key, page: page.id };
}
