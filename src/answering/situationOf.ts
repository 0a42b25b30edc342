import type { TaskId } from '../playbook/page';
import type { Playbook } from '../playbook/playbook';
import { confidenceIn } from './decide/confidence';
import { withContext } from './decide/followUp';
import { scorePages } from './decide/pageScore';
import type { Asking, Situation } from './decide/situation';
import { parseQuestion } from './query/parseQuestion';
import { understand } from './query/understand';
import { unknownWords } from './query/unknownWords';
import type { Question } from './question';
import type { KnownLanguages } from './search/languageKnowledge';
import { type FoundPage, findPages } from './search/rank';

/** What questions are compared with; `tasks` are the ids of all tasks. */
export type Known = { playbook: Playbook; languages: KnownLanguages; tasks: ReadonlySet<TaskId> };

/** All that is known of a question when it is decided what to answer. */
export function situationOf(question: Question, known: Known): Situation {
  const { asking, found } = lookUp(question, known);
  const ranked = scorePages(found, asking);
  return { ...asking, ranked, confidence: confidenceIn(ranked, asking) };
}

/** A question as it was understood, and the pages that have anything of it. Training begins here, too. */
export function lookUp(
  question: Question,
  { playbook, languages, tasks }: Known,
): { asking: Asking; found: FoundPage[] } {
  const parsed = parseQuestion(question.text, question.locale, languages);
  const readers = parsed.lexicons.flatMap(({ locale }) => languages.get(locale) ?? []);
  const unknown = unknownWords(parsed, question.text, readers);
  const without = { question, unknown, readers, playbook };
  const asked = withContext(
    understand(parsed, question.text, (id) => tasks.has(id)),
    without,
  );
  const query = {
    words: asked.words,
    allWords: asked.allWords,
    tokens: parsed.tokens.filter((_, at) => !parsed.isStopWord[at]),
    pages: [...asked.saidPages, ...(question.page === null ? [] : [question.page])],
  };
  return { asking: { ...without, asked }, found: findPages(query, readers) };
}
