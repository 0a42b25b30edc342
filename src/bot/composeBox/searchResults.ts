import type { Suggestion } from '../../answering/suggest/nameIndex';
import type { Topic } from '../../answering/topic';
import type { Card } from '../../cards/card/card';
import type { Cards } from '../../cards/cards';
import type { Preview } from '../../cards/inserted/preview';
import type { Texts } from '../../i18n/texts';
import { PHASE_KEYS, phaseIndex } from '../../playbook/playbook';
import type { TurnInput } from '../turn/turnInput';
import { begunParts } from './begunParts';

/** A page, a part of one, or a task to insert. */
export type SearchResult = { preview: Preview; card: Card };

const MOST_RESULTS = 8;
/** So many parts of pages, so that pages and tasks of that name are seen as well. */
const MOST_PARTS = 5;
/** In UTF-16 units of JSON, for all results together: Teams waits five seconds for them, on a phone as well. */
const MOST_UNITS = 120_000;

/**
 * The pages, parts of pages and tasks to insert for what has been typed, the likeliest first; with nothing typed, where to
 * begin.
 */
export function searchResults(text: string, input: TurnInput, cards: Cards, texts: Texts): SearchResult[] {
  const { locale, knowledge } = input;
  const { answering } = knowledge;
  const topics: readonly Topic[] =
    text === ''
      ? startingPoints(input)
      : [
          ...begunParts(text, input, texts, MOST_PARTS),
          ...answering.suggest(text, locale, MOST_RESULTS),
        ].slice(0, MOST_RESULTS);
  const results = topics.flatMap(
    (topic) => cards.inserted(answering.show(topic, locale), { locale, part: 0, notices: [] }) ?? [],
  );
  let room = MOST_UNITS;
  return results.slice(0, MOST_RESULTS).filter(({ card }) => {
    room -= JSON.stringify(card.content).length;
    return room >= 0;
  });
}

/** What was shown last, here and elsewhere; after that, the phases. Some may no longer be there. */
function startingPoints({ person, conversation }: TurnInput): Suggestion[] {
  const here = conversation.page === null ? [] : [{ kind: 'page', page: conversation.page } as const];
  const phases = PHASE_KEYS.map((key) => ({ kind: 'page', page: phaseIndex(key) }) as const);
  const all: Suggestion[] = [...here, ...(person.recent ?? []), ...phases];
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}
