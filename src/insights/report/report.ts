import type { Locale } from '../../playbook/locale';
import type { InsightRecord } from '../record';
import { groupPages, type PageOpinion } from './groupPages';
import { groupQuestions, type UnansweredQuestion } from './groupQuestions';
import { groupTeamQuestions, type TeamQuestionAsked } from './groupTeamQuestions';
import { isoDate } from './isoDate';

/** The number of questions without an answer, and of ratings of each kind. */
export type Totals = { misses: number; likes: number; dislikes: number };

export type LanguageInsights = {
  locale: Locale;
  totals: Totals;
  /** The most frequent first, then the newest. */
  unanswered: UnansweredQuestion[];
  /** Pages with at least one dislike: most dislikes first; with equal dislikes, fewer likes first. */
  pages: PageOpinion[];
  /** Questions to the team, the newest first. */
  team: TeamQuestionAsked[];
};

export type InsightsReport = {
  /** ISO dates (UTC), both inclusive. */
  since: string;
  until: string;
  totals: Totals;
  /** Languages with at least one record, the one with most misses and dislikes first. */
  languages: LanguageInsights[];
};

/** @param since epoch milliseconds, like `until` */
export function reportOn(records: readonly InsightRecord[], since: number, until: number): InsightsReport {
  const locales = [...new Set(records.map(({ locale }) => locale))];
  const languages = locales.map((locale) =>
    languageInsights(
      locale,
      records.filter((record) => record.locale === locale),
    ),
  );
  return {
    since: isoDate(since),
    until: isoDate(until),
    totals: totalsOf(records),
    languages: languages.sort(
      (a, b) => badOf(b.totals) - badOf(a.totals) || a.locale.localeCompare(b.locale, 'en'),
    ),
  };
}

function languageInsights(locale: Locale, records: readonly InsightRecord[]): LanguageInsights {
  return {
    locale,
    totals: totalsOf(records),
    unanswered: groupQuestions(records.filter(({ kind }) => kind === 'miss')),
    pages: groupPages(records),
    team: groupTeamQuestions(records),
  };
}

function totalsOf(records: readonly InsightRecord[]): Totals {
  const count = (kind: InsightRecord['kind']) => records.filter((record) => record.kind === kind).length;
  return { misses: count('miss'), likes: count('like'), dislikes: count('dislike') };
}

function badOf({ misses, dislikes }: Totals): number {
  return misses + dislikes;
}
