import type { Reply } from '../../src/answering/answer';
import type { Answering } from '../../src/answering/answering';
import type { Question } from '../../src/answering/question';
import { NO_FILTER, type Topic } from '../../src/answering/topic';
import type { Card } from '../../src/cards/card/card';
import type { Cards } from '../../src/cards/cards';
import { topicsOf } from '../../src/cards/rows/pageButtons';
import { topicTitle } from '../../src/cards/rows/topicTitle';
import type { Texts } from '../../src/i18n/texts';
import type { InsightRecord } from '../../src/insights/record';
import { type InsightsReport, reportOn } from '../../src/insights/report/report';
import { findPage, PHASE_KEYS, type Playbook } from '../../src/playbook/playbook';
import { blockText } from '../../src/playbook/text';

/** What a picture shows: the name of its file, and the card in a language. */
export type Scene = { name: string; card(locale: string): Card };

const ACM = 'assess-conduct-adoption-and-change-management-conversation';
const ASSESSMENT = 'assess-conduct-technical-assessment';
const MANDATORY = { ...NO_FILTER, requirement: 'mandatory' as const };
const FILTERED = { ...MANDATORY, not: { roles: ['fe'], services: ['teams'] } };

const TOPICS: [name: string, topic: Topic, part?: number][] = [
  ['overview', { kind: 'page', page: ACM }],
  ['section', { kind: 'passage', page: ACM, index: 6 }],
  ['next-steps', { kind: 'next-steps', page: ACM }],
  ['resources', { kind: 'resources', page: ACM, words: [] }],
  ['steps', { kind: 'steps', page: ACM, step: 0 }],
  ['roles', { kind: 'roles', page: ACM }],
  ['tasks', { kind: 'tasks', page: ACM, filter: MANDATORY }],
  ['tasks-of-service', { kind: 'tasks', page: ACM, filter: { ...NO_FILTER, services: ['exchange'] } }],
  ['task', { kind: 'task', task: '4047' }],
  ['all-tasks', { kind: 'all-tasks', filter: MANDATORY, phase: null }, 1],
  ['filtered', { kind: 'all-tasks', filter: FILTERED, phase: 'assess' }],
  ['compare', { kind: 'compare', pages: ['initiate-conduct-customer-kick-off', ASSESSMENT] }],
  ['changes', { kind: 'changes', page: null }],
  ['duties', { kind: 'duties', role: 'fm', phase: 'assess' }],
  ['around', { kind: 'around', page: 'migrate-migration' }],
  ['phases', { kind: 'phases' }],
  ['phase', { kind: 'phase', phase: 'assess' }],
];

/** A scene for every template, from the playbook in `content/`. */
export function scenesOf(playbook: Playbook, answering: Answering, cards: Cards, texts: Texts): Scene[] {
  const view = (locale: string, part = 0) => ({ locale, part, notices: [] });
  return [
    {
      name: 'welcome',
      card: (locale) => cards.welcome(view(locale), { pages: pagesOf(playbook), locales: texts.locales }),
    },
    ...TOPICS.map(([name, topic, part]) => ({
      name,
      card: (locale: string) => cards.answer(answering.show(topic, locale), view(locale, part)),
    })),
    { name: 'choices', card: (locale) => cards.answer(choicesReply(answering, locale), view(locale)) },
    {
      name: 'quote',
      card: (locale) => cards.answer(answering.answer(fact(locale)), view(locale)),
    },
    {
      name: 'folded',
      card: (locale) => cards.answer(foldedReply(answering, locale), view(locale)),
    },
    {
      name: 'also',
      card: (locale) => cards.answer(unsureReply(answering, locale), view(locale)),
    },
    {
      name: 'closest',
      card: (locale) => cards.answer(closestReply(answering, locale), view(locale)),
    },
    {
      name: 'none',
      card: (locale) => cards.answer(answering.answer(unanswered(locale)), view(locale)),
    },
    {
      name: 'rating',
      card: (locale) => {
        const reply = answering.show({ kind: 'next-steps', page: ACM }, locale);
        return cards.answer(reply, { ...view(locale), rating: 'id' });
      },
    },
    { name: 'comment', card: (locale) => cards.comment('id', view(locale)) },
    {
      name: 'insights',
      card: (locale) => {
        const titleOf = (page: string, language: string) =>
          findPage(playbook, page, language)?.page.title ?? page;
        return cards.insights(insightsOf(locale), titleOf, view(locale));
      },
    },
    {
      name: 'digest',
      card: (locale) => {
        const titleOf = (page: string, language: string) =>
          findPage(playbook, page, language)?.page.title ?? page;
        return cards.digest(insightsOf(locale), titleOf, view(locale));
      },
    },
    { name: 'digest-off', card: (locale) => cards.digestState(false, view(locale)) },
    {
      name: 'none-ask',
      card: (locale) =>
        cards.answer(answering.answer(unanswered(locale)), { ...view(locale), askTeam: 'draft' }),
    },
    { name: 'languages', card: (locale) => cards.languages(view(locale), texts.locales) },
    { name: 'error', card: (locale) => cards.error('action-outdated', view(locale)) },
    {
      name: 'guide-phase',
      card: (locale) =>
        cards.guide(
          { question: 'phase', here: 'start', choices: phaseChoices(playbook, locale), chosen: [] },
          view(locale),
        ),
    },
    {
      name: 'guide-topic',
      card: (locale) => {
        const page = findPage(playbook, ACM, locale)?.page;
        const topics = page ? topicsOf(page) : [];
        const choices = topics.map((topic) => ({
          id: topic.kind,
          title: topicTitle(topic, texts.in(locale)),
        }));
        return cards.guide(
          {
            question: 'topic',
            here: `process:assess:${ACM}`,
            choices,
            chosen: [page?.phase?.label ?? '', page?.title ?? ''],
            back: 'phase:assess',
          },
          view(locale),
        );
      },
    },
    {
      name: 'guide-answer',
      card: (locale) => {
        const page = findPage(playbook, ACM, locale)?.page;
        const reply = answering.show({ kind: 'next-steps', page: ACM }, locale);
        const chosen = [page?.phase?.label ?? '', page?.title ?? ''];
        return cards.answer(reply, { ...view(locale), guide: { choice: `process:assess:${ACM}`, chosen } });
      },
    },
  ];
}

/** The pages of a phase, as if a question had fitted all of them. */
function choicesReply(answering: Answering, locale: string): Reply {
  const { answer } = answering.show({ kind: 'phase', phase: 'assess' }, locale);
  const choices = answer.kind === 'phase' ? answer.pages : [];
  return {
    answer: { kind: 'choices', choices },
    quotes: [],
    confidence: null,
    spoken: null,
    intent: 'search',
    pages: [],
    topic: null,
  };
}

/** A question of fact, whose line stands above the section that it is in. */
function fact(locale: string): Question {
  const text = FACTS[locale] ?? FACTS.en ?? '';
  return { text, locale, page: null, previous: null };
}

const FACTS: Readonly<Record<string, string>> = {
  en: 'what do I ask the account team before the kickoff?',
  de: 'Was frage ich das Account-Team vor dem Kick-off?',
  ja: 'キックオフの前にアカウント チームに何を確認しますか',
};

/** A line out of the middle of a long section, which is folded away below it; all sections of a page as one. */
function foldedReply(answering: Answering, locale: string): Reply {
  const shown = answering.show({ kind: 'passage', page: ACM, index: 0 }, locale);
  if (shown.answer.kind !== 'section') return shown;
  const blocks = [0, 1, 3, 4, 5].flatMap((index) => {
    const { answer } = answering.show({ kind: 'passage', page: ACM, index }, locale);
    return answer.kind === 'section' ? answer.blocks : [];
  });
  const said = blocks.slice(-1);
  const quotes = said.map((block) => ({ heading: null, text: blockText([block]), blocks: [block] }));
  return { ...shown, answer: { ...shown.answer, blocks }, intent: 'search', quotes };
}

/** The pages of a phase, each with its first line, as if none of them were surely meant. */
function closestReply(answering: Answering, locale: string): Reply {
  const reply = choicesReply(answering, locale);
  if (reply.answer.kind !== 'choices') return reply;
  const choices = reply.answer.choices.slice(0, 3).map((choice) => {
    const { answer } = answering.show(choice.topic, locale);
    const [block] = answer.kind === 'overview' ? answer.blocks : [];
    return block
      ? { ...choice, quotes: [{ heading: null, text: blockText([block]), blocks: [block] }] }
      : choice;
  });
  return { ...reply, answer: { kind: 'choices', choices } };
}

/** A page at a glance, and two others that may be meant instead. */
function unsureReply(answering: Answering, locale: string): Reply {
  const { answer } = closestReply(answering, locale);
  const [first, ...also] = answer.kind === 'choices' ? answer.choices : [];
  const shown = first ? answering.show(first.topic, locale) : choicesReply(answering, locale);
  return { ...shown, quotes: first?.quotes ?? [], also };
}

/** What a few weeks could have brought. */
function insightsOf(locale: string): InsightsReport {
  const at = Date.parse('2026-03-02T10:00:00Z');
  const of = (
    kind: InsightRecord['kind'],
    question: string,
    comment: string | null = null,
  ): InsightRecord => {
    const page = kind === 'miss' ? null : ACM;
    return { kind, question, comment, at, locale, page, intent: 'search', version: '1' };
  };
  const words =
    locale === 'ja'
      ? {
          miss: 'プリンターの設定方法は?',
          other: '価格を教えてください',
          asked: 'ACM の資料',
          said: 'リンクが古いです',
        }
      : {
          miss: 'How do I set up a printer?',
          other: 'prices',
          asked: 'deck for ACM',
          said: 'The link is out of date',
        };
  const records = [
    ...Array.from({ length: 3 }, () => of('miss', words.miss)),
    of('miss', words.other),
    of('dislike', words.asked, words.said),
    ...Array.from({ length: 12 }, () => of('like', words.asked)),
    { ...of('team', words.asked), page: ACM },
    { ...of('miss', 'Wie richte ich einen Drucker ein?'), locale: 'de' },
  ];
  return reportOn(records, at - 90 * 86_400_000, at);
}

/** Something that a playbook about cloud services does not say. */
function unanswered(locale: string): Question {
  const text = locale === 'ja' ? 'プリンターの設定方法は?' : 'How do I set up a printer?';
  return { text, locale, page: null, previous: null };
}

function phaseChoices(playbook: Playbook, locale: string): { id: string; title: string }[] {
  return PHASE_KEYS.map((key) => ({ id: key, title: playbook.phases.get(key)?.get(locale)?.[0] ?? key }));
}

function pagesOf(playbook: Playbook): number {
  return playbook.pages.get('en')?.size ?? 0;
}
