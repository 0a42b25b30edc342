import type { Phrases } from '../../i18n/phrases';
import type { PageOpinion } from '../../insights/report/groupPages';
import type { UnansweredQuestion } from '../../insights/report/groupQuestions';
import type { TeamQuestionAsked } from '../../insights/report/groupTeamQuestions';
import type { InsightsReport, LanguageInsights, Totals } from '../../insights/report/report';
import type { Locale } from '../../playbook/locale';
import type { PageId } from '../../playbook/page';
import { press, showAction } from '../card/button';
import type { Layout } from '../card/layout';
import type { TemplateData } from '../card/templates';
import { helpButton } from '../rows/helpButton';
import { asLabel, detailed } from '../text/labelled';
import { shortened } from '../text/shortened';
import { typesetText } from '../typeset/line';
import { smallRun } from '../typeset/textRun';

/** Returns the title of a page in a language. */
export type PageTitles = (page: PageId, locale: Locale) => string;

/** How much is shown of each language; the command line exports everything. */
export type InsightsRoom = { questions: number; pages: number; remarks: number };

const USUAL_ROOM: InsightsRoom = { questions: 10, pages: 5, remarks: 2 };

/** Unanswered questions and disliked pages, by language. */
export function insightsLayout(
  report: InsightsReport,
  titleOf: PageTitles,
  phrases: Phrases,
  room: InsightsRoom = USUAL_ROOM,
  title: string = phrases.t('insights.title'),
): Layout {
  const { since, until, languages } = report;
  const totals = totalsText(report.totals, phrases);
  return {
    template: 'insights',
    data: {
      period: typesetText(
        phrases.t('insights.period', { since: phrases.date(since), until: phrases.date(until) }),
        { size: 'Small', isSubtle: true },
      ),
      empty: languages.length === 0 ? phrases.t('insights.empty') : '',
      // With only one language, its own line already shows the totals.
      totals: languages.length > 1 ? totals : '',
      languages: languages.map((language) => languageData(language, titleOf, room, phrases)),
      ending: [],
    },
    place: '',
    title,
    summary: totals === '' ? title : detailed(title, totals, phrases),
    source: null,
    topic: null,
    turnTo: (part) => ({ verb: 'insights', part }),
    choices: [],
    shortcuts: [helpButton(phrases)],
  };
}

function languageData(
  language: LanguageInsights,
  titleOf: PageTitles,
  room: InsightsRoom,
  phrases: Phrases,
): TemplateData {
  const { locale, totals, unanswered, pages, team } = language;
  const questions = unanswered.slice(0, room.questions);
  const opinions = pages.slice(0, room.pages);
  const asked = team.slice(0, room.questions);
  return {
    name: phrases.languageName(locale),
    totals: totalsText(totals, phrases),
    questionsHeading: questions.length > 0 ? phrases.t('insights.questions') : '',
    questions: questions.map((question) => questionRow(question, phrases)),
    pagesHeading: opinions.length > 0 ? phrases.t('insights.pages') : '',
    pages: opinions.map((opinion) => pageData(opinion, titleOf(opinion.page, locale), room, phrases)),
    teamHeading: asked.length > 0 ? phrases.t('insights.team') : '',
    team: asked.map((question) => teamRow(question, (page) => titleOf(page, locale), phrases)),
  };
}

function questionRow({ question, count, last }: UnansweredQuestion, phrases: Phrases): TemplateData {
  return {
    count: `${count} ×`,
    question: typesetText(shortened(question, 200)),
    last: phrases.t('insights.last', { date: phrases.date(last) }),
  };
}

function teamRow(
  { question, page, last }: TeamQuestionAsked,
  titleOf: (page: PageId) => string,
  phrases: Phrases,
): TemplateData {
  const line = [
    phrases.t('insights.last', { date: phrases.date(last) }),
    ...(page === null ? [] : [phrases.t('insights.team.page', { page: titleOf(page) })]),
  ];
  return {
    question: typesetText(shortened(question, 200)),
    runs: [smallRun(shortened(line.join(' · '), 300), { isSubtle: true })],
  };
}

function pageData(opinion: PageOpinion, title: string, room: InsightsRoom, phrases: Phrases): TemplateData {
  const { page, likes, dislikes, questions, comments } = opinion;
  const remark = (label: string) => (text: string) => ({ label: asLabel(label), text: shortened(text, 300) });
  return {
    title: typesetText(shortened(title, 300)),
    counts: totalsText({ misses: 0, likes, dislikes }, phrases),
    remarks: [
      ...questions.slice(0, room.remarks).map(remark(phrases.t('insights.question'))),
      ...comments.slice(0, room.remarks).map(remark(phrases.t('insights.comment'))),
    ],
    open: press({ title, action: showAction({ kind: 'page', page }) }),
  };
}

/** Counts of zero are left out. */
function totalsText({ misses, likes, dislikes }: Totals, phrases: Phrases): string {
  return phrases.list([
    ...(misses > 0 ? [phrases.t('insights.misses', { count: misses })] : []),
    ...(dislikes > 0 ? [phrases.t('insights.dislikes', { count: dislikes })] : []),
    ...(likes > 0 ? [phrases.t('insights.likes', { count: likes })] : []),
  ]);
}
