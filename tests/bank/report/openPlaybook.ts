import { withDefaults } from '../../../src/answering/options';
import { learn } from '../../../src/answering/search/languageKnowledge';
import type { Known } from '../../../src/answering/situationOf';
import type { AnswerLine } from '../../../src/ask/answerLine';
import { createAnswerLines } from '../../../src/ask/answerLines';
import { type Corpus, readCorpus } from '../../bench/ranking/rankingCorpus';
import { type FactReader, factReader } from '../judge';
import type { BankQuestion } from '../readQuestions';

/** A playbook, ready to be asked by whatever is measured. */
export type OpenPlaybook = {
  corpus: Corpus;
  /** What the bot's ranking knows of it. */
  known: Known;
  /** The bot's whole answer. */
  answer(question: BankQuestion): AnswerLine;
  factOf: FactReader;
};

export async function openPlaybook(contentDir: string): Promise<OpenPlaybook> {
  const corpus = await readCorpus(contentDir);
  const { playbook } = corpus;
  const pages = [...playbook.pages.values()].flatMap((own) => [...own.values()]);
  const tasks = new Set(pages.flatMap((page) => page.tasks.map(({ id }) => id)));
  const answerLineOf = createAnswerLines(playbook);
  return {
    corpus,
    known: { playbook, languages: learn(playbook, withDefaults({})), tasks },
    answer: ({ id, question: text, locale, context_page: page }) => answerLineOf({ id, text, locale, page }),
    factOf: factReader(contentDir, playbook),
  };
}
