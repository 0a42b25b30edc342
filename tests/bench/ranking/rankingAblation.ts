import { type Answering, createAnswering } from '../../../src/answering/answering';
import { wordsOfAll } from '../../../src/answering/options';
import type { LanguageWords } from '../../../src/answering/vocabulary/languageWords';
import { type LanguageData, readLanguages } from '../../../src/answering/vocabulary/schema';
import type { Locale } from '../../../src/playbook/locale';
import type { Page } from '../../../src/playbook/page';
import type { Playbook } from '../../../src/playbook/playbook';
import type { BenchQuestion } from '../questions';
import { type Corpus, withPage } from './rankingCorpus';
import { isRefused, qualityOf, rankOfAnswer } from './rankingFigures';

/** What is left when one part of the ranking is switched off. `hit1` is the share for each language. */
export type Ablation = {
  part: string;
  hit1: Record<Locale, number>;
  all: { hit1: number; hit3: number; mrr: number };
  /** Of the questions about something else, the share that was answered with none. */
  refused: number;
};

type Variant = {
  part: string;
  learn(playbook: Playbook, languages: ReadonlyMap<Locale, LanguageData>): (locale: Locale) => Answering;
  question?: (question: BenchQuestion) => BenchQuestion;
};

const VARIANTS: readonly Variant[] = [
  { part: 'nothing', learn: (playbook) => always(createAnswering(playbook)) },
  withWords('stemming', (data) => ({ ...data, suffixes: [] })),
  withWords('stop words', (data) => ({ ...data, stopwords: [], particles: [] })),
  withWords('synonyms and translations', (data) => ({ ...data, concepts: {} })),
  withWords('compounds', (data) => ({ ...data, compounds: false })),
  { part: 'pairs of characters', learn: (playbook) => always(createAnswering(playbook, { pairs: false })) },
  {
    part: 'correction of typing errors',
    learn: (playbook) => always(createAnswering(playbook, { spelling: false })),
  },
  {
    part: 'titles and file names',
    learn: (playbook) => always(createAnswering(playbook, { titles: false })),
  },
  withPages('links', (page) => ({ ...page, links: [] })),
  withPages('tasks', (page) => ({
    ...page,
    tasks: [],
    steps: page.steps.map((step) => ({ ...step, tasks: [] })),
  })),
  { part: 'other languages than the reader’s', learn: ownLanguageOnly },
  {
    part: 'the page of the conversation',
    learn: (playbook) => always(createAnswering(playbook)),
    question: (question) => ({ ...question, page: null }),
  },
];

/** Switches every part off in turn; the first result is that of everything together. */
export function measureAblations(corpora: readonly Corpus[]): Ablation[] {
  const languages = readLanguages();
  return VARIANTS.map(({ part, learn, question: changed = (question) => question }) => {
    const asked = corpora.flatMap(({ playbook, questions }) => {
      const answeringOf = learn(playbook, languages);
      return questions.map((question) => ({ answering: answeringOf(question.locale), question }));
    });
    const paged = new Set(withPage(asked.map(({ question }) => question)));
    const ranked = asked
      .filter(({ question }) => paged.has(question))
      .map(({ answering, question }) => ({ question, rank: rankOfAnswer(answering, changed(question)) }));
    const foreign = asked.filter(({ question }) => question.none);
    const locales = (corpora[0]?.playbook.locales ?? []).filter((locale) =>
      ranked.some(({ question }) => question.locale === locale),
    );
    return {
      part,
      hit1: Object.fromEntries(
        locales.map((locale) => [
          locale,
          qualityOf(ranked.filter(({ question }) => question.locale === locale).map(({ rank }) => rank)).hit1,
        ]),
      ),
      all: qualityOf(ranked.map(({ rank }) => rank)),
      refused:
        foreign.filter(({ answering, question }) => isRefused(answering, changed(question))).length /
        foreign.length,
    };
  });
}

function always(answering: Answering) {
  return () => answering;
}

function withWords(part: string, change: (data: LanguageData) => LanguageData): Variant {
  return {
    part,
    learn(playbook, languages) {
      const changed = [...languages].map(([locale, data]) => [locale, change(data)] as const);
      return always(createAnswering(playbook, { languages: wordsOfAll(new Map(changed)) }));
    },
  };
}

function withPages(part: string, change: (page: Page) => Page): Variant {
  return {
    part,
    learn(playbook) {
      const pages = [...playbook.pages].map(
        ([locale, own]) => [locale, new Map([...own].map(([id, page]) => [id, change(page)]))] as const,
      );
      return always(createAnswering({ ...playbook, pages: new Map(pages) }));
    },
  };
}

/** A reader's language knows nothing of the others: neither their words nor their pages. */
function ownLanguageOnly(playbook: Playbook, data: ReadonlyMap<Locale, LanguageData>) {
  const languages = wordsOfAll(data);
  const known = new Map<Locale, Answering>();
  return (locale: Locale) => {
    const answering = known.get(locale) ?? inOneLanguage(playbook, languages, locale);
    known.set(locale, answering);
    return answering;
  };
}

/** Answers from the pages of one language, with the words of that language. */
export function inOneLanguage(
  playbook: Playbook,
  languages: ReadonlyMap<Locale, LanguageWords>,
  locale: Locale,
): Answering {
  return createAnswering(
    {
      ...playbook,
      locales: [locale],
      pages: new Map([...playbook.pages].filter(([own]) => own === locale)),
    },
    { languages: new Map([...languages].filter(([own]) => own === locale)) },
  );
}
