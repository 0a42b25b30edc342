import { withDefaults } from '../../../src/answering/options';
import { learn } from '../../../src/answering/search/languageKnowledge';
import { type Known, knownOf } from '../../../src/answering/situationOf';
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
  const answerLineOf = createAnswerLines(playbook);
  return {
    corpus,
    known: knownOf(playbook, learn(playbook, withDefaults({}))),
    answer: ({ id, question: text, locale, context_page: page }) => answerLineOf({ id, text, locale, page }),
    factOf: factReader(contentDir, playbook),
  };
}
