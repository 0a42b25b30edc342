import type { Link, PageId } from '../../playbook/page';
import type { Understanding } from '../query/understand';
import type { LanguageIndex } from '../search/languageIndex';
import { rankPassages } from '../search/passages';
import { plainWords } from '../search/queryTerms';
import { unitsOfText } from '../search/termReader';
import { coveredBy, type Sought, weighSought } from '../search/termWeights';
import { seekWords } from '../search/weightedTerms';
import type { Situation } from './situation';

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

function linkByName(situation: Situation, bar: Bar): PageId | undefined {
  const { asked, ranked, readers } = situation;
  if (asksForPart(asked) && asked.intentWords.length === 0) return undefined;
  // Who says a page's title means that page, whatever links to it are called.
  const titled = Math.max(...ranked.map(({ named }) => named));
  let best: PageId | undefined;
  let most = 0;
  for (const { index } of readers) {
    const named = askForName(situation, index);
    for (const { page } of ranked.slice(0, MOST_PAGES)) {
      for (const link of likelyLinks(page, named.sought, bar, index)) {
        const name = seekWords(plainWords(unitsOfText(link.text), index.lexicon), index, readers);
        const match = matchName(named, weighSought(name, index), bar);
        if (!match || match.said <= titled || match.alike <= most) continue;
        most = match.alike;
        best = page;
      }
    }
  }
  return best;
}

function asksForPart({ intent }: Understanding): boolean {
  return intent !== 'search' && intent !== 'resources';
}

/** A question as the names of links are compared with it; `asking` are the words that may ask for a part of a page. */
type AskedName = { sought: readonly Sought[]; terms: ReadonlySet<number>; asking: readonly Sought[] };

function askForName({ asked, readers }: Situation, index: LanguageIndex): AskedName {
  const slots = seekWords(asked.nameWords, index, readers);
  return {
    sought: weighSought(slots, index),
    terms: new Set(slots.flatMap(({ terms }) => terms)),
    asking: asksForPart(asked) ? seekWords(asked.intentWords, index, readers) : [],
  };
}

/** How much of a question a name says, and how alike the two are (Dice's coefficient); undefined below the bar. */
function matchName(
  asked: AskedName,
  name: readonly Sought[],
  bar: Bar,
): { said: number; alike: number } | undefined {
  const terms = new Set(name.flatMap((slot) => slot.terms));
  // What the question asks with has to be part of the name; else it asks for that.
  const holdsAsking = asked.asking.every((slot) => slot.terms.some((term) => terms.has(term)));
  if (name.length < bar.words || !holdsAsking) return undefined;
  const said = coveredBy(asked.sought, terms);
  const whole = coveredBy(name, asked.terms);
  if (said < bar.said || whole < bar.whole) return undefined;
  return { said, alike: (2 * said * whole) / (said + whole) };
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
