import type { AnswerLine } from '../../../ask/answerLine';
import type { Expectation } from './readBank';

/** What an answer is worth. */
export type Verdict = {
  /** Everything that is not as expected, a sentence each. */
  wrong: string[];
  /** At which place an expected page comes, from 1; null when it does not come, or none is expected. */
  rank: number | null;
};

type Judged = Pick<AnswerLine, 'kind' | 'intent' | 'pages' | 'taskIds' | 'urls'>;

/** Compares an answer with what was expected. A bot that asks back has the page at the second place at best. */
export function judge(answer: Judged, expected: Expectation): Verdict {
  const rank = rankOf(answer, expected);
  return { wrong: [...wrongThings(answer, expected, rank)], rank };
}

function rankOf({ kind, pages }: Judged, expected: Expectation): number | null {
  const at = pages.findIndex((page) => expected.pages.includes(page));
  if (at < 0 || kind === 'none') return null;
  return kind === 'choices' ? Math.max(2, at + 1) : at + 1;
}

function* wrongThings(answer: Judged, expected: Expectation, rank: number | null): Generator<string> {
  const { kind, intent, pages, taskIds, urls } = answer;
  if (expected.none && kind !== 'none') yield `answered with ${pages[0] ?? intent}, expected no answer`;
  if (expected.pages.length > 0 && rank !== 1) {
    yield `${kind === 'choices' ? 'asked back between' : 'first page is'} ${listed(kind === 'choices' ? pages : pages.slice(0, 1))}, expected ${expected.pages.join(' or ')}`;
  }
  if (expected.intent !== null && intent !== expected.intent) {
    yield `intent is ${intent}, expected ${expected.intent}`;
  }
  if (expected.ids !== null && !sameMembers(taskIds, expected.ids)) {
    yield `tasks are ${listed(taskIds)}, expected ${listed(expected.ids)}`;
  }
  const missing = expected.links.filter((link) => !urls.includes(link));
  if (missing.length > 0) yield `no link to ${listed(missing)}`;
}

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((member) => b.includes(member));
}

function listed(names: readonly string[]): string {
  return names.length > 0 ? names.join(', ') : 'none';
}
