import type { Locale } from '../../playbook/locale';
import type { PageId } from '../../playbook/page';
import { findPage, findTask, type Playbook, phaseIndex } from '../../playbook/playbook';
import type { Answer, PageChoice, Quote, Reply } from '../answer';
import type { Decision } from '../decide/decision';
import { quoted } from '../decide/lines/quoted';
import type { LineRef } from '../search/lines/lineIndex';
import type { Topic } from '../topic';
import { pageChoice } from './pageChoice';

const MOST_PAGES = 5;

/** A reply without what only the question tells. */
type Composed = Omit<Reply, 'confidence' | 'spoken'>;

/** What a reply has that is about no page. */
const NO_PAGE = { quotes: [], pages: [], topic: null };

/** The reply for a decision; `show` composes the answer that shows a topic, undefined when the playbook has it no more. */
export function replyWith(
  decision: Decision,
  playbook: Playbook,
  locale: Locale,
  show: (topic: Topic) => Answer | undefined,
): Composed {
  const quotesOn = (page: PageId, lines: readonly LineRef[] = []): Quote[] => {
    const found = lines.length > 0 ? findPage(playbook, page, locale) : undefined;
    return found ? lines.flatMap((line) => quoted(found.page, line) ?? []) : [];
  };
  const choices = (ids: readonly PageId[], topicOf?: (page: PageId) => Topic): PageChoice[] =>
    ids.slice(0, MOST_PAGES).flatMap((id) => pageChoice(playbook, id, locale, topicOf?.(id)) ?? []);
  const quoting = (offered: PageChoice[], linesOf: (page: PageId) => readonly LineRef[]) =>
    offered.map((choice) => ({ ...choice, quotes: quotesOn(choice.page, linesOf(choice.page)) }));
  switch (decision.kind) {
    case 'small-talk':
      return { answer: { kind: decision.talk }, intent: decision.talk, ...NO_PAGE };
    case 'choices': {
      const offered = quoting(choices(decision.pages, decision.topicOf), decision.quotesOf);
      const pages = offered.map(({ page }) => page);
      return { answer: { kind: 'choices', choices: offered }, intent: decision.intent, ...NO_PAGE, pages };
    }
    case 'none': {
      const { reason, task, intent } = decision;
      const tasks = (decision.tasks ?? []).flatMap((id) => findTask(playbook, id, locale).slice(0, 1));
      const pages = choices(decision.nearest);
      const nearest = decision.quotesOf ? quoting(pages, decision.quotesOf) : pages;
      const answer: Answer = { kind: 'none', reason, task, nearest, ...(tasks.length > 0 && { tasks }) };
      return { answer, intent, ...NO_PAGE };
    }
    case 'tasks':
      return taskReply(decision, playbook, locale);
    case 'topic': {
      const { topic, intent, others, also, wantsAll = false } = decision;
      const answer = show(topic);
      if (!answer) return gone(intent, choices(others));
      const pages = [...pagesOf(topic, answer), ...others].filter((id) => findPage(playbook, id, locale));
      const quotes = 'page' in topic && topic.page !== null ? quotesOn(topic.page, decision.quotes) : [];
      const instead =
        also && also.pages.length > 0 ? { also: quoting(choices(also.pages), also.quotesOf) } : {};
      const whole = wantsAll ? { wantsAll } : {};
      return {
        answer,
        intent,
        quotes,
        ...whole,
        ...instead,
        pages: [...new Set(pages)].slice(0, MOST_PAGES),
        topic,
      };
    }
  }
}

function taskReply(
  { tasks, missing, first }: Extract<Decision, { kind: 'tasks' }>,
  playbook: Playbook,
  locale: Locale,
): Composed {
  const definitions = tasks.flatMap((id) => findTask(playbook, id, locale));
  const [task] = tasks;
  if (definitions.length === 0 || task === undefined) return gone('task_lookup', []);
  const own = definitions.filter(({ page }) => page.id === first);
  const ordered = [...own, ...definitions.filter((definition) => !own.includes(definition))];
  const pages = [...new Set(ordered.map(({ page }) => page.id))];
  return {
    answer: { kind: 'task', definitions: ordered, missing },
    intent: 'task_lookup',
    quotes: [],
    pages: pages.slice(0, MOST_PAGES),
    topic: { kind: 'task', task },
  };
}

/** The reply when the playbook no longer has what was to be shown. */
function gone(intent: Reply['intent'], nearest: PageChoice[]): Composed {
  return { answer: { kind: 'none', reason: 'gone', task: null, nearest }, intent, ...NO_PAGE };
}

/** The pages that an answer is about. */
function pagesOf(topic: Topic, answer: Answer): PageId[] {
  if ('page' in topic && topic.page !== null) return [topic.page];
  if (topic.kind === 'compare') return topic.pages;
  if (answer.kind === 'all-tasks') return answer.groups.map(({ source }) => source.page.id);
  if (answer.kind === 'duties') return answer.processes.map(({ source }) => source.page.id);
  if (answer.kind === 'changes') return answer.changes.map(({ page }) => page.page);
  if (topic.kind === 'phase') return [phaseIndex(topic.phase)];
  return topic.kind === 'phases' ? ['index'] : [];
}
