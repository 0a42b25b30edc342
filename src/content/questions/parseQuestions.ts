import { questionKey } from '../../playbook/questionKey';
import { collectProblems } from '../problems/report';
import type { ParsedQuestions } from '../stages/parsedQuestions';
import type { SourceFile } from '../stages/sourceFile';
import { readCharacters } from '../text/characters';

/** In UTF-16 code units: as much as is kept of a question that had no answer. */
const LONGEST_QUESTION = 200;
/** For one page in one language; hundreds would say the same in other words. */
const MOST_QUESTIONS = 100;

/**
 * The questions of a file beside a page, one a line; empty lines, and those that begin with `#`, are skipped. Pure; never
 * throws: what is no question is reported and left out.
 */
export function parseQuestions({ path, locale, content }: SourceFile): ParsedQuestions {
  const { report, problems } = collectProblems(path);
  const text = readCharacters(content, report);
  const questions: ParsedQuestions['questions'] = [];
  for (const [at, written] of text.split('\n').entries()) {
    const question = written.trim();
    const line = at + 1;
    if (question === '' || question.startsWith('#')) continue;
    if (questions.length === MOST_QUESTIONS) {
      report(
        'questions_too_many',
        line,
        `There are more than ${MOST_QUESTIONS} questions, and the rest was left out: keep those that differ most.`,
      );
      break;
    }
    if (question.length > LONGEST_QUESTION) {
      report(
        'question_too_long',
        line,
        `The question has ${question.length} characters, more than the ${LONGEST_QUESTION} that are read, and was left out: shorten it.`,
      );
    } else if (questionKey(question) === '') {
      report(
        'question_wordless',
        line,
        `"${question}" has no word and was left out: write a question, or remove the line.`,
      );
    } else questions.push({ text: question, line });
  }
  return { locale, file: path, questions, text, problems };
}
