import type { Link, PageId } from '../playbook/page';
import type { LanguageIndex } from './languageIndex';
import { rankPassages } from './passages';
import type { Situation } from './situation';
import { slotsOf, type Word } from './slots';
import { coveredBy, type Sought, seek, weighSought } from './slotWeights';
import { unitsOfText } from './terms';

/** How much of a question the name of a link says, how much of the name the question says, of how many words at least. */
type Bar = { said: number; whole: number; words: number };

/** The question is the name, though a word of it may ask for something elsewhere: a *prerequisites* guide. */
const IS_THE_NAME: Bar = { said: 0.85, whole: 0.6, words: 2 };
/** The question holds the name, and nothing else was found in it. */
const HOLDS_THE_NAME: Bar = { said: 0.5, whole: 0.85, words: 3 };

const MOST_PAGES = 8;
const MOST_LINKS = 4;
/** "here" names nothing. */
const SHORTEST_NAME = 5;
const OF_ANOTHER_SITE = /^https?:/;

/** The page with the link that the question calls by its name, rather than asking for a part of a page. */
export function namedLink(situation: Situation): PageId | undefined {
  return linkByName(situation, IS_THE_NAME);
}

/** The same for a question that nothing else answers: it may say more than the name. */
export function heldLink(situation: Situation): PageId | undefined {
  return linkByName(situation, HOLDS_THE_NAME);
}

function linkByName({ asked, ranked, readers }: Situation, bar: Bar): PageId | undefined {
  const asksForPart = asked.intent !== 'search' && asked.intent !== 'resources';
  if (asksForPart && asked.intentWords.length === 0) return undefined;
  const lexicons = readers.map(({ lexicon }) => lexicon);
  // Who says a page's title means that page, whatever links to it are called.
  const titled = Math.max(...ranked.map(({ named }) => named));
  let best: PageId | undefined;
  let most = 0;
  for (const { index } of readers) {
    const seekWords = (words: readonly Word[]) =>
      seek(slotsOf(words, index.lexicon, index.split, lexicons), index);
    const slots = seekWords(asked.nameWords);
    const sought = weighSought(slots, index);
    const known = new Set(slots.flatMap(({ terms }) => terms));
    const asking = asksForPart ? seekWords(asked.intentWords) : [];
    for (const { page } of ranked.slice(0, MOST_PAGES)) {
      for (const link of likelyLinks(page, sought, bar, index)) {
        const name = weighSought(seekWords(wordsOfName(link, index)), index);
        const terms = new Set(name.flatMap((slot) => slot.terms));
        // What the question asks with has to be part of the name; else it asks for that.
        if (name.length < bar.words || !asking.every((slot) => slot.terms.some((term) => terms.has(term))))
          continue;
        const said = coveredBy(sought, terms);
        const whole = coveredBy(name, known);
        const alike = said + whole > 0 ? (2 * said * whole) / (said + whole) : 0;
        if (said < bar.said || whole < bar.whole || said <= titled || alike <= most) continue;
        most = alike;
        best = page;
      }
    }
  }
  return best;
}

function likelyLinks(
  page: PageId,
  sought: readonly Sought[],
  { said }: Bar,
  { pages, passages }: LanguageIndex,
): Link[] {
  const indexed = pages.get(page);
  if (!indexed) return [];
  return rankPassages(sought, passages, indexed, ['link'])
    .filter(({ coverage }) => coverage >= said)
    .slice(0, MOST_LINKS)
    .flatMap(({ place }) => indexed.page.links[place.index] ?? [])
    .filter(({ text, url }) => text.trim().length >= SHORTEST_NAME && OF_ANOTHER_SITE.test(url));
}

function wordsOfName({ text }: Link, { lexicon }: LanguageIndex): Word[] {
  return unitsOfText(text)
    .filter((unit) => !lexicon.stopUnits.has(unit))
    .map((unit) => ({ unit, weight: 1, spellings: [] }));
}
