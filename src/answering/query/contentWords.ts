import { isSaid, positionsOf, saysOnly } from '../text/hits';
import { isCharacter, isHiragana } from '../text/tokens';
import type { WordedIntent } from '../topic';
import type { Marker } from '../vocabulary/schema';
import { CHARACTERS_PER_WORD, SURE } from './intentEvidence';
import type { ParsedQuestion } from './parseQuestion';

/** Words that say how much is asked for, or that the question goes on about what was shown. */
const QUALIFIERS: readonly Marker[] = [
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

/** The words of "all of them" and "list all tasks". */
const ALL_OF_THEM: readonly Marker[] = ['everything', 'followUp', 'task', 'list'];

/** Intents that ask for no part of a page. */
const NOT_ON_A_PAGE: readonly WordedIntent[] = ['search', 'help', 'greeting'];

/** Intents that a role filters; with any other, a role may be part of a title ("SME resources"). */
const BY_ROLE: readonly WordedIntent[] = ['tasks', 'roles'];

/**
 * The number of words that say what a question is about, beside stop words and those that say what is asked for and how
 * much of it: 0 in "list the steps" and "and the FM's tasks". In a conversation such a question is about the page shown,
 * even if titles have these words. Two characters count as a word. Infinity when no intent is said outright.
 */
export function countContentWords(parsed: ParsedQuestion): number {
  const asked = parsed.intents.filter(
    ({ intent, score }) => score >= SURE && !NOT_ON_A_PAGE.includes(intent),
  );
  // "Only the optional ones" asks for tasks without saying so.
  const required = isSaid(parsed.markers, 'mandatory') || isSaid(parsed.markers, 'optional');
  const says = (intents: readonly WordedIntent[]) =>
    (required && intents.includes('tasks')) || asked.some(({ intent }) => intents.includes(intent));
  const framing = new Set(
    positionsOf([
      ...asked,
      ...parsed.markers.filter(({ value }) => QUALIFIERS.includes(value)),
      ...(says(BY_ROLE) ? parsed.roles : []),
      ...(says(['tasks']) ? parsed.services : []),
    ]),
  );
  if (asked.length === 0 && !required) return Number.POSITIVE_INFINITY;
  const content = parsed.tokens.filter(
    (token, position) => !parsed.isStopWord[position] && !framing.has(position) && !isHiragana(token),
  );
  return countWords(content);
}

/** The number of words that tokens make; some characters of Chinese or Japanese are one. */
export function countWords(tokens: readonly string[]): number {
  return tokens.reduce((sum, token) => sum + (isCharacter(token) ? 1 / CHARACTERS_PER_WORD : 1), 0);
}

/** Whether a question says "all" or "without the filter", and nothing else. */
export function saysOnlyEverything(parsed: ParsedQuestion): boolean {
  const markers = parsed.markers.filter(({ value }) => ALL_OF_THEM.includes(value));
  return isSaid(markers, 'everything') && saysOnly(parsed, markers);
}
