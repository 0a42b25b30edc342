import type { PageId, TaskId } from '../playbook/page';
import type { Playbook } from '../playbook/playbook';
import { withContext } from './decide/followUp';
import type { Situation } from './decide/situation';
import type { Asking } from './learned/asking';
import { type Confidence, confidenceIn } from './learned/confidence';
import { intentFeatures, withLikeliestIntent } from './learned/intent';
import { scorePages } from './learned/pageScore';
import { unknownWords } from './learned/unknownWords';
import { parseQuestion } from './query/parseQuestion';
import { type Understanding, understand } from './query/understand';
import type { Question } from './question';
import { type KindsOfRoles, kindsOfRoles, withRolesMeant } from './rolesMeant';
import type { KnownLanguage, KnownLanguages } from './search/languageKnowledge';
import { type FoundPage, findPages } from './search/rank';

/** What questions are compared with; `tasks` are the ids of all tasks. */
export type Known = {
  playbook: Playbook;
  languages: KnownLanguages;
  tasks: ReadonlySet<TaskId>;
  kindsOfRoles: KindsOfRoles;
};

/** What questions about a playbook are compared with, from what was learnt of it. */
export function knownOf(playbook: Playbook, languages: KnownLanguages): Known {
  const pages = [...playbook.pages.values()].flatMap((own) => [...own.values()]);
  const tasks = new Set(pages.flatMap((page) => page.tasks.map(({ id }) => id)));
  const names = languages.locales.map((locale) => languages.get(locale)?.lexicon.roleNames ?? []);
  return { playbook, languages, tasks, kindsOfRoles: kindsOfRoles(playbook, names) };
}

/** All that is known of a question when it is decided what to answer. */
export function situationOf(question: Question, known: Known): Situation {
  const { asking, found, features } = lookUp(question, known);
  const meant = inContext({ ...asking, asked: withLikeliestIntent(asking.asked, features) });
  const ranked = scorePages(found, meant);
  const confidence = asking.written === null ? confidenceIn(ranked, meant) : SAID_BY_AUTHORS;
  return { ...meant, ranked, confidence };
}

const SAID_BY_AUTHORS: Confidence = { answerable: 1, right: 1 };

/** What the conversation adds to a question. */
export function inContext(asking: Asking): Asking {
  return { ...asking, asked: withContext(asking.asked, asking) };
}

/**
 * A question as its words alone say it, the pages that have anything of it, and what speaks for one intent or another.
 * Training begins here, too.
 */
export function lookUp(
  question: Question,
  { playbook, languages, tasks, kindsOfRoles: kinds }: Known,
): { asking: Asking; found: FoundPage[]; features: Record<string, number> } {
  const parsed = parseQuestion(question.text, question.locale, languages);
  const readers = parsed.lexicons.flatMap(({ locale }) => languages.get(locale) ?? []);
  const understood = understand(parsed, question.text, (id) => tasks.has(id));
  const asked = { ...understood, filter: withRolesMeant(understood.filter, kinds) };
  const written = writtenFor(question, asked, readers);
  const query = {
    words: asked.words,
    allWords: asked.allWords,
    tokens: parsed.tokens.filter((_, at) => !parsed.isStopWord[at]),
    pages: [...asked.saidPages, question.page, written].filter((page) => page !== null),
  };
  const found = findPages(query, readers);
  const unknown = unknownWords(parsed, question.text, readers);
  return {
    asking: { question, language: parsed.language, asked, unknown, written, readers, playbook },
    found,
    features: intentFeatures(parsed, asked, found, question.page !== null),
  };
}

/** The page of the author's question that is asked again, in the reader's language or another that it was read in. */
function writtenFor(
  { text, page }: Question,
  { allWords, contentWords, onlyFact }: Understanding,
  readers: readonly KnownLanguage[],
): PageId | null {
  // In a conversation, "what are the tasks?" is about its page, whoever wrote it down for another one.
  if (page !== null && (contentWords === 0 || onlyFact)) return null;
  const lexicons = readers.map(({ lexicon }) => lexicon);
  const found = readers.flatMap(({ written }) => written.find(text, allWords, lexicons) ?? []);
  const most = found.reduce((highest, { alike }) => Math.max(highest, alike), 0);
  return found.find(({ alike }) => alike === most)?.page ?? null;
}
