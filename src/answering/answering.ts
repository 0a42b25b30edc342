import type { Locale } from '../playbook/locale';
import type { PageId, TaskId } from '../playbook/page';
import { findTask, type Playbook } from '../playbook/playbook';
import type { Intent, PageChoice, Reply } from './answer';
import { bestLinks } from './best-links';
import { compose, pageChoice } from './compose';
import { decide } from './decide';
import type { Decision } from './decision';
import { learn } from './language-knowledge';
import type { Question } from './question';
import { LINK_PARTS, PAGE_PARTS, rankPages, type Wanted } from './rank';
import { readQuestion } from './reading';
import type { Topic } from './topic';
import { type Understanding, understand } from './understand';

export type Answering = {
  /** Answers any text; what the playbook does not say is answered with kind `none`. */
  answer(question: Question): Reply;
  /** What a button leads to; kind `none` with reason `gone` when the playbook no longer has it. */
  show(topic: Topic, locale: Locale): Reply;
};

const MOST_PAGES = 5;

/** Learns a playbook, once: answering is pure and synchronous from then on. Throws when the language data is broken. */
export function createAnswering(playbook: Playbook): Answering {
  const languages = learn(playbook);
  const tasks = new Set<TaskId>();
  for (const pages of playbook.pages.values()) {
    for (const page of pages.values()) for (const { id } of page.tasks) tasks.add(id);
  }
  const show = (topic: Topic, locale: Locale) =>
    compose(topic, playbook, locale, (page, words) => bestLinks(page, words, locale, languages));
  const choicesOf = (
    ids: readonly PageId[],
    locale: Locale,
    topicOf?: (page: PageId) => Topic,
  ): PageChoice[] =>
    ids.slice(0, MOST_PAGES).flatMap((id) => pageChoice(playbook, id, locale, topicOf?.(id)) ?? []);

  function reply(decision: Decision, locale: Locale): Reply {
    switch (decision.kind) {
      case 'small-talk':
        return { answer: { kind: decision.talk }, intent: decision.talk, pages: [], topic: null };
      case 'choices': {
        const choices = choicesOf(decision.pages, locale, decision.topicOf);
        return {
          answer: { kind: 'choices', choices },
          intent: decision.intent,
          pages: idsOf(choices),
          topic: null,
        };
      }
      case 'none': {
        const nearest = choicesOf(decision.nearest, locale);
        return {
          answer: { kind: 'none', reason: decision.reason, task: decision.task, nearest },
          intent: decision.intent,
          pages: [],
          topic: null,
        };
      }
      case 'tasks': {
        const places = decision.tasks.flatMap((id) => findTask(playbook, id, locale));
        const own = places.filter(({ page }) => page.id === decision.first);
        const ordered = [...own, ...places.filter((place) => !own.includes(place))];
        const [first] = decision.tasks;
        return {
          answer: { kind: 'task', places: ordered },
          intent: 'task_lookup',
          pages: [...new Set(ordered.map(({ page }) => page.id))].slice(0, MOST_PAGES),
          topic: first === undefined ? null : { kind: 'task', task: first },
        };
      }
      case 'topic': {
        const answer = show(decision.topic, locale);
        if (!answer) return gone(locale, decision.intent, decision.others);
        return {
          answer,
          intent: decision.intent,
          pages: [...new Set([...pageOf(decision.topic), ...decision.others])].slice(0, MOST_PAGES),
          topic: decision.topic,
        };
      }
    }
  }

  function gone(locale: Locale, intent: Intent, nearest: readonly PageId[]): Reply {
    return {
      answer: { kind: 'none', reason: 'gone', task: null, nearest: choicesOf(nearest, locale) },
      intent,
      pages: [],
      topic: null,
    };
  }

  function pageOf(topic: Topic): PageId[] {
    if ('page' in topic) return [topic.page];
    if (topic.kind === 'phase') return [`phase-${topic.phase}`];
    return topic.kind === 'phases' ? ['index'] : [];
  }

  return {
    answer(question) {
      const reading = readQuestion(question.text, question.locale, languages);
      const asked = understand(reading, question.text, (id) => tasks.has(id));
      const readers = reading.lexicons.flatMap(({ locale }) => languages.get(locale) ?? []);
      const ranked = rankPages(wantedBy(asked), readers);
      return reply(decide({ question, asked, ranked, readers, playbook }), question.locale);
    },
    show(topic, locale) {
      const intent = intentOf(topic);
      if (topic.kind === 'task') {
        const found = findTask(playbook, topic.task, locale).length > 0;
        if (!found) return gone(locale, intent, []);
        return reply({ kind: 'tasks', tasks: [topic.task], first: null }, locale);
      }
      return reply({ kind: 'topic', topic, intent, others: [] }, locale);
    },
  };
}

/** Links are looked for with every word, also those that say that links are wanted ("deck"). */
function wantedBy({ intent, words, allWords }: Understanding): Wanted {
  return intent === 'resources'
    ? { words, parts: LINK_PARTS, passages: { words: allWords, kinds: ['link'] } }
    : { words, parts: PAGE_PARTS, passages: { words, kinds: ['intro', 'section', 'step', 'task', 'link'] } };
}

function idsOf(choices: readonly PageChoice[]): PageId[] {
  return choices.map(({ page }) => page);
}

function intentOf(topic: Topic): Intent {
  switch (topic.kind) {
    case 'page':
      return 'overview';
    case 'section':
      switch (topic.section) {
        case 'overview':
        case 'objectives':
        case 'inputs':
        case 'outputs':
          return topic.section;
        case 'refresh':
        case 'other':
          return 'search';
      }
      break;
    case 'passage':
      return 'search';
    case 'next-steps':
      return 'next_steps';
    case 'resources':
    case 'steps':
    case 'roles':
    case 'tasks':
    case 'help':
      return topic.kind;
    case 'task':
      return 'task_lookup';
    case 'all-tasks':
      return 'aggregate_tasks';
    case 'phases':
    case 'phase':
      return 'phase_list';
  }
}
