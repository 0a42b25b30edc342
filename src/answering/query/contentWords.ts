import { isSaid, placesOf, saysOnly } from '../text/matches';
import { isCharacter, isHiragana } from '../text/tokens';
import type { Marker, WordedIntent } from '../vocabulary/schema';
import { CHARACTERS_PER_WORD, SURE } from './intentEvidence';
import type { Reading } from './parseQuestion';

/** Words that say how much of what is asked for, or that it belongs to what was shown. */
const HOW: readonly Marker[] = [
  'mandatory',
  'optional',
  'negation',
  'everything',
  'everywhere',
  'task',
  'followUp',
  'list',
  'without',
  'leftOut',
  'instead',
  'thisPhase',
];

/** What "all of them" is said with. */
const ALL_OF_THEM: readonly Marker[] = ['everything', 'followUp', 'task', 'list'];

/** What a page is searched for by, not what is on it. */
const OF_NOTHING: readonly WordedIntent[] = ['search', 'help', 'greeting'];

/** Roles filter these; beside anything else they may be a part of a title ("SME resources"). */
const BY_ROLE: readonly WordedIntent[] = ['tasks', 'roles'];

/**
 * How many words a question has beside those that say how something is asked: none in "list the steps" and "and the
 * FM's tasks". In a conversation these mean the page that is shown, whatever titles have such words. Two characters
 * are a word. Infinite when nothing is asked in so many words.
 */
export function wordsBesideHow(reading: Reading): number {
  const asked = reading.intents.filter(({ intent, score }) => score >= SURE && !OF_NOTHING.includes(intent));
  // "Only the optional ones" are tasks.
  const required = isSaid(reading.markers, 'mandatory') || isSaid(reading.markers, 'optional');
  const says = (intents: readonly WordedIntent[]) =>
    (required && intents.includes('tasks')) || asked.some(({ intent }) => intents.includes(intent));
  const how = new Set(
    placesOf([
      ...asked,
      ...reading.markers.filter(({ value }) => HOW.includes(value)),
      ...(says(BY_ROLE) ? reading.roles : []),
      ...(says(['tasks']) ? reading.services : []),
    ]),
  );
  if (asked.length === 0 && !required) return Number.POSITIVE_INFINITY;
  const beside = reading.units.filter(
    (unit, place) => !reading.stopped[place] && !how.has(place) && !isHiragana(unit),
  );
  return beside.reduce((sum, unit) => sum + (isCharacter(unit) ? 1 / CHARACTERS_PER_WORD : 1), 0);
}

/** "All", "without the filter", and nothing else. */
export function saysOnlyEverything(reading: Reading): boolean {
  const markers = reading.markers.filter(({ value }) => ALL_OF_THEM.includes(value));
  return isSaid(markers, 'everything') && saysOnly(reading, markers);
}
