import MiniSearch, { type Options } from 'minisearch';
import { pairsOf } from '../../../src/answering/search/letters';
import { fold } from '../../../src/answering/text/normalise';
import { createStemmer } from '../../../src/answering/text/stemmer';
import { isCharacter, tokensOf } from '../../../src/answering/text/tokens';
import { type LanguageData, readLanguages } from '../../../src/answering/vocabulary/schema';
import { type Locale, SOURCE_LOCALE } from '../../../src/playbook/locale';
import type { Page, PageId } from '../../../src/playbook/page';
import { findTask, type Playbook } from '../../../src/playbook/playbook';
import { blockText, inlineText } from '../../../src/playbook/text';

/** The best score counts 1 in each index; a page is worth so much of its own, and the rest of its best passage's. */
const PAGE_SHARE = 0.6;
/** In letters: shorter words are neither mistyped nor cut short. */
const MAY_BE_MISTYPED = 5;
const MAY_BE_CUT = 4;
const TASK_NUMBER = /(?<!\d)\d{3,4}(?!\d)/g;
/** "Office 365" is no task. */
const NO_TASK = '365';

/**
 * What can be had of a search library by an afternoon's work: MiniSearch over pages, mixed with MiniSearch over their
 * passages, with the stop words and endings of our language data, pairs of Chinese and Japanese characters, and task
 * numbers. It knows no intents and no synonyms, and never refuses.
 */
export function createReferenceMix(
  playbook: Playbook,
): (question: { text: string; locale: Locale }) => PageId[] {
  const searches = new Map<Locale, (text: string) => PageId[]>();
  const languages = readLanguages();
  for (const [locale, pages] of playbook.pages) {
    const words = languages.get(locale) ?? languages.get(SOURCE_LOCALE);
    if (words) searches.set(locale, searchIn([...pages.values()], words));
  }
  return ({ text, locale }) => {
    const numbers = (text.match(TASK_NUMBER) ?? []).filter((number) => number !== NO_TASK);
    const ofTasks = numbers.flatMap((id) => findTask(playbook, id, locale).map(({ page }) => page.id));
    const found = [locale, SOURCE_LOCALE].flatMap((one) => searches.get(one)?.(text) ?? []);
    return [...new Set([...ofTasks, ...found])];
  };
}

function searchIn(pages: readonly Page[], words: LanguageData): (text: string) => PageId[] {
  const reading = readingOf(words);
  const whole = new MiniSearch({
    ...reading,
    fields: ['title', 'name', 'headings', 'text'],
    searchOptions: { ...LENIENT, boost: { title: 4, name: 2, headings: 1.5 } },
  });
  const parts = new MiniSearch({
    ...reading,
    fields: ['title', 'heading', 'text'],
    storeFields: ['page'],
    searchOptions: { ...LENIENT, boost: { title: 1.5, heading: 2 } },
  });
  for (const page of pages) {
    const passages = passagesOf(page);
    whole.add({
      id: page.id,
      title: page.title,
      name: page.id.replaceAll('-', ' '),
      headings: passages.map(({ heading }) => heading).join('\n'),
      text: passages.map(({ text }) => text).join('\n'),
    });
    passages.forEach((passage, at) => {
      parts.add({ id: `${page.id} ${at}`, page: page.id, title: page.title, ...passage });
    });
  }
  return (text) => {
    const scores = new Map<PageId, number>();
    const addBest = (found: readonly { page: PageId; score: number }[], share: number) => {
      const most = found[0]?.score ?? 1;
      const best = new Map(found.toReversed().map(({ page, score }) => [page, score / most]));
      for (const [page, score] of best) scores.set(page, (scores.get(page) ?? 0) + share * score);
    };
    addBest(
      whole.search(text).map(({ id, score }) => ({ page: String(id), score })),
      PAGE_SHARE,
    );
    addBest(
      parts.search(text).map(({ page, score }) => ({ page: String(page), score })),
      1 - PAGE_SHARE,
    );
    return [...scores].sort(([, a], [, b]) => b - a).map(([page]) => page);
  };
}

const LENIENT = {
  fuzzy: (term: string) => (isPair(term) || term.length < MAY_BE_MISTYPED ? false : 0.2),
  prefix: (term: string) => !isPair(term) && term.length >= MAY_BE_CUT,
  weights: { fuzzy: 0.35, prefix: 0.3 },
};

function isPair(term: string): boolean {
  return isCharacter(term.charAt(0));
}

function readingOf({
  suffixes,
  stopwords,
}: LanguageData): Required<Pick<Options, 'tokenize' | 'processTerm'>> {
  const stem = createStemmer(suffixes);
  // A stop phrase of several words is not told from its words here.
  const stopWords = new Set(stopwords.map(fold));
  return {
    tokenize(text) {
      const tokens = tokensOf(fold(text));
      return [...tokens.filter((token) => !isCharacter(token)), ...pairsOf(tokens)];
    },
    processTerm: (term) => (stopWords.has(term) ? null : stem(term)),
  };
}

function passagesOf(page: Page): { heading: string; text: string }[] {
  return [
    { heading: '', text: blockText(page.intro) },
    ...page.sections.map(({ heading, blocks }) => ({ heading, text: blockText(blocks) })),
    ...page.steps.map(({ heading, blocks }) => ({ heading: heading ?? '', text: blockText(blocks) })),
    { heading: 'tasks', text: page.tasks.map(({ name }) => inlineText(name)).join('\n') },
    { heading: 'links', text: page.links.map(({ text }) => text).join('\n') },
  ].filter(({ text }) => text !== '');
}
