import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AnswerLine } from '../../src/ask/answerLine';
import type { Playbook } from '../../src/playbook/playbook';
import type { BankQuestion } from './readQuestions';

/** What an answer may be right or wrong in. */
export const MEASURES = [
  'page first',
  'page among three',
  'follow-up',
  'intent',
  'fact on the card',
  'link on the card',
  'tasks',
  'task by name or number',
  'aggregate',
  'refused',
  'near miss refused',
  'answered',
] as const;
export type Measure = (typeof MEASURES)[number];

export type Verdict = { measure: Measure; right: boolean };

/** Whether an answer is as the bank says, measure by measure; only those that the question has something to say about. */
export function judge(question: BankQuestion, answer: AnswerLine, factOf: FactReader): Verdict[] {
  const verdicts: Verdict[] = [];
  const say = (measure: Measure, right: boolean) => verdicts.push({ measure, right });
  const [first] = answer.pages;
  const wanted = question.pages ?? [];
  const rightPage = first !== undefined && wanted.includes(first);
  say(
    'intent',
    answer.intent === question.intent ||
      (question.intent === 'search' && answer.kind === 'answer' && rightPage),
  );
  if (question.none) {
    say('refused', answer.kind === 'none');
    if (question.kind === 'near_miss') say('near miss refused', answer.kind === 'none');
    return verdicts;
  }
  if (question.intent === 'help' || question.intent === 'greeting') return verdicts;
  say('answered', answer.kind !== 'none');
  if (question.intent === 'aggregate_tasks') {
    say(
      'aggregate',
      answer.intent === 'aggregate_tasks' &&
        (question.ids === undefined || sameIds(question.ids, answer.taskIds)),
    );
    return verdicts;
  }
  if (wanted.length > 0) {
    if (question.context_page !== null) say('follow-up', rightPage);
    else {
      say('page first', rightPage);
      say(
        'page among three',
        answer.pages.slice(0, 3).some((page) => wanted.includes(page)),
      );
    }
  }
  if (question.ids && question.intent === 'tasks') say('tasks', sameIds(question.ids, answer.taskIds));
  if (question.ids && question.intent === 'task_lookup')
    say(
      'task by name or number',
      question.ids.every((id) => answer.taskIds.includes(id)),
    );
  if (question.links) {
    const shown = new Set(answer.urls.map(plainUrl));
    say(
      'link on the card',
      question.links.some((link) => shown.has(plainUrl(link))),
    );
  }
  const fact = factOf(question);
  if (fact !== null) {
    const shown = lettersOf(answer.text);
    say(
      'fact on the card',
      fact.every((piece) => shown.includes(piece)),
    );
  }
  return verdicts;
}

function sameIds(wanted: readonly string[], shown: readonly string[]): boolean {
  return new Set(shown).size === new Set(wanted).size && wanted.every((id) => shown.includes(id));
}

function plainUrl(url: string): string {
  return url
    .replace(/^mailto:/, '')
    .replace(/^https?:\/\//, '')
    .replace(/\/+$/, '')
    .toLowerCase();
}

/**
 * What the page says in answer to a question, as `lettersOf` has it, line by line and cell by cell, for a card sets them
 * apart; null where the bank names nothing.
 */
export type FactReader = (question: BankQuestion) => string[] | null;

export function factReader(contentDir: string, playbook: Playbook): FactReader {
  const texts = new Map<string, string>();
  const textOf = (file: string): string => {
    const known = texts.get(file) ?? readFileSync(path.join(contentDir, file), 'utf8').replace(/^\uFEFF/, '');
    texts.set(file, known);
    return known;
  };
  return ({ evidence }) => {
    if (!evidence) return null;
    const file = playbook.pages.get(evidence.locale)?.get(evidence.page)?.file;
    if (file === undefined) return null;
    const said = textOf(file).slice(evidence.start, evidence.start + evidence.length);
    const pieces = withoutMarkup(said)
      .split(/[|\n]/)
      .map(lettersOf)
      .filter((piece) => piece !== '');
    return pieces.length > 0 ? pieces : null;
  };
}

function withoutMarkup(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&');
}

/** Letters and digits alone, so that neither typesetting nor white space counts. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
