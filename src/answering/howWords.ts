import { SURE } from './intentEvidence';
import type { Marker, WordedIntent } from './language';
import type { Reading } from './reading';
import { isHiragana } from './units';

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

/** What a page is searched for by, not what is on it. */
const OF_NOTHING: readonly WordedIntent[] = ['search', 'help', 'greeting'];

/** Roles filter these; beside anything else they may be a part of a title ("SME resources"). */
const BY_ROLE: readonly WordedIntent[] = ['tasks', 'roles'];

/**
 * Whether a question says how something is asked and nothing of what it is about: "list the steps", "and the FM's
 * tasks". In a conversation it means the page that is shown, whatever titles have such words.
 */
export function saysOnlyHow(reading: Reading): boolean {
  const asked = reading.intents.filter(({ intent, score }) => score >= SURE && !OF_NOTHING.includes(intent));
  const says = (intents: readonly WordedIntent[]) => asked.some(({ intent }) => intents.includes(intent));
  const how = new Set(
    [
      ...asked,
      ...reading.markers.filter(({ value }) => HOW.includes(value)),
      ...(says(BY_ROLE) ? reading.roles : []),
      ...(says(['tasks']) ? reading.services : []),
    ].flatMap(({ places }) => places),
  );
  return (
    asked.length > 0 &&
    reading.units.every((unit, place) => reading.stopped[place] || how.has(place) || isHiragana(unit))
  );
}
