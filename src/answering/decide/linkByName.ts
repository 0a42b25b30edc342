import type { Link, PageId } from '../../playbook/page';
import type { Understanding } from '../query/understand';
import type { LanguageIndex } from '../search/languageIndex';
import { rankPassages } from '../search/passages';
import { plainWords } from '../search/terms/queryTerms';
import { coveredBy, toShares, type WeightedTerm } from '../search/terms/termWeights';
import { weightedTerms } from '../search/terms/weightedTerms';
import { tokensOfText } from '../text/tokens';
import type { Situation } from './situation';

/** What a name needs at least: the share `said` of the question, the share `whole` of itself said by it, and so many words. */
type Bar = { said: number; whole: number; words: number };

/** The question is the name, though one of its words could ask for a part of a page: a *prerequisites* guide. */
const IS_THE_NAME: Bar = { said: 0.85, whole: 0.6, words: 2 };
/** The question asks for a link: most of its name has to be said, since every question for links has words of some name. */
const ASKS_FOR_IT: Bar = { said: 0.85, whole: 0.75, words: 2 };
/** The question has the name in it, and no other answer. */
const HOLDS_THE_NAME: Bar = { said: 0.5, whole: 0.85, words: 3 };

const MOST_PAGES = 8;
const MOST_LINKS = 4;
/** In characters: "here" is no name. */
const SHORTEST_NAME = 5;
const REMARK = /[(（][^()（）]*[)）]\s*$/u;
const OF_ANOTHER_SITE = /^https?:/;

/** The page with the link whose name the question is, undefined when it is none. */
export function namedLink(situation: Situation): PageId | undefined {
  return linkByName(situation, situation.asked.intent === 'resources' ? ASKS_FOR_IT : IS_THE_NAME);
}

/** The same for a question without another answer, which may say more than the name. */
export function heldLink(situation: Situation): PageId | undefined {
  return linkByName(situation, HOLDS_THE_NAME);
}

function linkByName(situation: Situation, bar: Bar): PageId | undefined {
  const { asked, ranked, readers } = situation;
  if (asksForPart(asked) && asked.intentWords.length === 0) return undefined;
  let best: PageId | undefined;
  let most = 0;
  for (const { index } of readers) {
    const named = askForName(situation, index);
    const titled = saidByTitle(named, situation, index);
    for (const { page } of ranked.slice(0, MOST_PAGES)) {
      for (const link of likelyLinks(page, named, bar, index)) {
        for (const text of namesOf(link)) {
          const name = weightedTerms(plainWords(tokensOfText(text), index.lexicon), index, readers);
          const match = matchName(named, toShares(name, index), bar);
          if (!match || match.said <= titled || match.alike <= most) continue;
          most = match.alike;
          best = page;
        }
      }
    }
  }
  return best;
}

/** What a link is called, with and without a remark in brackets at its end: "(localized versions included)". */
function namesOf({ text }: Link): readonly string[] {
  const bare = text.replace(REMARK, '');
  return bare === text ? [text] : [text, bare];
}

/**
 * The most that the title of a page says of a question: one that says more of a title than of the name of a link means
 * that page, whatever the links to it are called.
 */
function saidByTitle(named: AskedName, { ranked }: Situation, { pages }: LanguageIndex): number {
  const titles = ranked.flatMap(({ page }) => pages.get(page)?.titles ?? []);
  return titles.reduce((most, { terms }) => Math.max(most, saidBy(terms, named)), 0);
}

function asksForPart({ intent }: Understanding): boolean {
  return intent !== 'search' && intent !== 'resources';
}

/**
 * A question as the names of links are compared with it: shares of it; how much of each counts where the name does not
 * have it, less for a word that may only ask for a link; its index terms; and `asking`, those of its words that may ask
 * for a part of a page.
 */
type AskedName = {
  shares: readonly WeightedTerm[];
  missed: readonly number[];
  terms: ReadonlySet<number>;
  asking: readonly WeightedTerm[];
};

function askForName({ asked, readers }: Situation, index: LanguageIndex): AskedName {
  const queryTerms = weightedTerms(asked.allWords, index, readers);
  const ofName = weightedTerms(asked.nameWords, index, readers);
  return {
    shares: toShares(queryTerms, index),
    missed: queryTerms.map(({ weight }, i) => (weight > 0 ? (ofName[i]?.weight ?? weight) / weight : 1)),
    terms: new Set(queryTerms.flatMap(({ terms }) => terms)),
    asking: asksForPart(asked) ? weightedTerms(asked.intentWords, index, readers) : [],
  };
}

/**
 * The share of a question that a name or a title says. "Checklist" and "deck" ask for a link and are part of the names of
 * some: they count whole where the name has them, and little where it does not.
 */
function saidBy(name: ReadonlySet<number>, { shares, missed }: AskedName): number {
  let said = 0;
  let whole = 0;
  shares.forEach((queryTerm, i) => {
    const has = coveredBy([queryTerm], name);
    said += has;
    whole += has + (queryTerm.weight - has) * (missed[i] ?? 1);
  });
  return whole > 0 ? said / whole : 0;
}

/** The share of a question that a name says, and how alike they are (Dice's coefficient); undefined below the bar. */
function matchName(
  asked: AskedName,
  name: readonly WeightedTerm[],
  bar: Bar,
): { said: number; alike: number } | undefined {
  const terms = new Set(name.flatMap((queryTerm) => queryTerm.terms));
  // A word that may ask for a part of a page does ask for it unless it is part of the name.
  const holdsAsking = asked.asking.every((queryTerm) => queryTerm.terms.some((term) => terms.has(term)));
  if (name.length < bar.words || !holdsAsking) return undefined;
  const said = saidBy(terms, asked);
  const whole = coveredBy(name, asked.terms);
  if (said < bar.said || whole < bar.whole) return undefined;
  return { said, alike: (2 * said * whole) / (said + whole) };
}

/** The links of a page that may say enough of a question, to other sites only. */
function likelyLinks(
  page: PageId,
  { shares, missed }: AskedName,
  { said }: Bar,
  { pages, passages }: LanguageIndex,
): Link[] {
  const indexed = pages.get(page);
  if (!indexed) return [];
  const counted = shares.reduce((sum, { weight }, i) => sum + weight * (missed[i] ?? 1), 0);
  return rankPassages(shares, passages, indexed, ['link'])
    .filter(({ coverage }) => coverage >= said * counted)
    .slice(0, MOST_LINKS)
    .flatMap(({ ref }) => indexed.page.links[ref.index] ?? [])
    .filter(({ text, url }) => text.trim().length >= SHORTEST_NAME && OF_ANOTHER_SITE.test(url));
}
