import type { Phrases } from '../../i18n/phrases';
import { type ButtonAction, press } from '../card/button';
import type { TemplateData } from '../card/templates';
import { inputChoice } from '../rows/inputChoice';
import { shortened } from '../text/shortened';
import { typesetText } from '../typeset/line';
import { type Place, placesFound } from './placesFound';

/** Nobody looks through a longer list. */
const MOST_LISTED = 60;
/** Budget for the list, in UTF-16 units of JSON: it is one input, so it cannot be split over parts. */
const USUAL_BUDGET = 9_000;
/** In UTF-16 units; longer than the name of any channel. */
export const LONGEST_FIND = 80;

/** What somebody searches the places for (may be empty), and the one that is chosen, if any. */
export type PlaceSought = { find: string; place: string };

export type PlaceChoice = {
  /** The data of the inputs `place` and `find` and of what is said about them. */
  data: TemplateData;
  /** The place that the list shows as chosen; empty for none. */
  place: string;
  /** The inputs that the card has. */
  entered: readonly string[];
};

/**
 * The list of places to choose from. Of many it shows some, says how many there are, and has a field to search the
 * others by name, which every client can show; `search` is what its button does. `budget`: for a card with more on it.
 */
export function placeChoice(
  places: readonly Place[],
  { find: typed, place }: PlaceSought,
  search: ButtonAction,
  phrases: Phrases,
  budget: number = USUAL_BUDGET,
): PlaceChoice {
  const find = shortened(typed.trim(), LONGEST_FIND);
  const found = placesFound(places, find);
  const matching = found.length > 0 ? found : places;
  const only = find !== '' && found.length === 1 ? found[0] : undefined;
  const chosen = only ?? places.find(({ id }) => id === place);
  // What is chosen must be in the list, or the client sends nothing for it.
  const listed = within(
    [...(chosen ? [chosen] : []), ...matching.filter(({ id }) => id !== chosen?.id)],
    budget,
  );
  const isAll = find === '' && listed.length === places.length;
  const button = phrases.t('places.find.button');
  const counts = { shown: listed.length, count: matching.length };
  return {
    data: {
      placeChoices: listed.map(choiceOf),
      place: chosen?.id ?? '',
      placesSaid: isAll ? [] : typesetText(said(find, found.length, counts, phrases), { size: 'Small' }),
      // Where one can search, the list need not be filled in: that would keep people from searching.
      canFind: !isAll,
      findLabel: phrases.t('places.find'),
      find,
      findLength: LONGEST_FIND,
      findButton: button,
      findAction: press({ title: button, action: search }),
    },
    place: chosen?.id ?? '',
    entered: isAll ? ['place'] : ['place', 'find'],
  };
}

function said(
  find: string,
  found: number,
  counts: { shown: number; count: number },
  phrases: Phrases,
): string {
  if (find === '') return phrases.t('places.listed', counts);
  if (found === 0) return phrases.t('places.none', { ...counts, find });
  return phrases.t(counts.shown < counts.count ? 'places.found.some' : 'places.found', { ...counts, find });
}

function within(places: readonly Place[], budget: number): Place[] {
  let left = budget;
  return places.slice(0, MOST_LISTED).filter((place) => {
    left -= JSON.stringify(choiceOf(place)).length + 1;
    return left >= 0;
  });
}

function choiceOf({ id, name }: Place): TemplateData {
  return inputChoice({ id, title: name });
}
