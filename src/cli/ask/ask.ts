import { parseArgs } from 'node:util';
import type { AnswerLine } from '../../ask/answerLine';
import { createAnswerLines } from '../../ask/answerLines';
import { loadPlaybook } from '../../content/load';
import { SOURCE_LOCALE } from '../../playbook/locale';
import type { Playbook } from '../../playbook/playbook';
import { readPlaybookUrl } from '../../settings/config';
import { type Command, UsageError } from '../command/command';
import { CONTENT_HELP, CONTENT_OPTIONS, readLocale } from '../command/contentOptions';
import type { Progress } from '../command/progress';
import { readBank } from './bank/readBank';
import { scoreBank } from './bank/score';
import { scoreText } from './bank/scoreText';
import { withContextPages } from './questions/contextPages';
import { type AskedQuestion, readQuestions } from './questions/readQuestions';
import { requireLocale } from './required';

const OPTIONS = {
  ...CONTENT_OPTIONS,
  context: { type: 'string' },
  json: { type: 'boolean', default: false },
  questions: { type: 'string' },
  expect: { type: 'boolean', default: false },
} as const;

export const ask: Command = {
  name: 'ask',
  usage:
    'ask [--content DIR] [--locale TAG] [--context PAGE] [--json] "QUESTION" | --questions FILE.jsonl [--expect]   answer as the bot does; with --expect say what is not as FILE expects',
  options: {
    ...CONTENT_HELP,
    '--locale TAG': 'the language of who asks, such as de or pt-BR (en)',
    '--context PAGE': 'the id of the page that the conversation is about, as in "export"',
    '--json': 'the answer as a line of JSON',
    QUESTION: 'in quotes',
    '--questions FILE.jsonl': 'a file of questions, each a line {"id", "locale", "question", "context_page"}',
    '--expect': 'says what is not as the lines of FILE expect, and ends with 1 when something is not',
  },
  examples: [
    'ask "next steps after the kickoff?"',
    'ask --locale de --json "nächste Schritte nach dem Kick-off"',
  ],
  async run(args, { out, err, progress }) {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
    const locale = readLocale(values.locale);
    const read = async (): Promise<Playbook> => {
      const reading = (done: number, total: number) => progress?.show('reading page', done, total);
      return (await loadPlaybook(values.content, locale, reading, readPlaybookUrl())).playbook;
    };
    // One wrong line of a file costs no other its answer.
    const withPages = <Q extends AskedQuestion>(
      given: readonly Q[],
      playbook: Playbook,
      file: string | undefined,
    ): Q[] => {
      const { questions, wrong } = withContextPages(given, playbook, saidIn(file));
      if (wrong.length > 0 && file === undefined) throw new UsageError(wrong.join('\n'));
      for (const line of wrong) err(`${line}; asked without it\n`);
      return questions;
    };
    if (values.expect) {
      const file = oneFile(values.questions, positionals);
      const given = await readBank(file);
      const playbook = await read();
      const bank = withPages(given, playbook, file);
      const score = scoreBank(bank, watched(createAnswerLines(playbook), bank.length, progress));
      progress?.end();
      out(values.json ? `${JSON.stringify(score)}\n` : scoreText(score));
      return score.misses.length > 0 ? 1 : 0;
    }
    const given = await wanted(positionals, values.questions, locale ?? SOURCE_LOCALE, values.context);
    const playbook = await read();
    if (locale !== undefined) requireLocale(locale, playbook);
    const questions = withPages(given, playbook, values.questions);
    const answer = watched(createAnswerLines(playbook), questions.length, progress);
    const lines = questions.map(answer);
    // Both may be the same terminal: the results come when the line that tells how far it is has gone.
    progress?.end();
    for (const line of lines) {
      out(values.json || values.questions !== undefined ? `${JSON.stringify(line)}\n` : `${line.text}\n`);
    }
    return 0;
  },
};

/** The same answers, telling how many of `total` there are. */
function watched<Question>(
  answer: (question: Question) => AnswerLine,
  total: number,
  progress: Progress | undefined,
): (question: Question) => AnswerLine {
  let done = 0;
  return (question) => {
    const line = answer(question);
    done += 1;
    progress?.show('answering question', done, total);
    return line;
  };
}

/** Where the page of the conversation was given: in a line of a file of questions, or on the command line. */
function saidIn(file: string | undefined): (question: AskedQuestion) => string {
  return ({ line }) => (file === undefined ? '--context' : `${file}:${line}: context_page`);
}

function oneFile(file: string | undefined, positionals: readonly string[]): string {
  if (file !== undefined && positionals.length === 0) return file;
  throw new UsageError('--expect needs --questions FILE.jsonl and no question');
}

async function wanted(
  positionals: readonly string[],
  file: string | undefined,
  locale: string,
  context: string | undefined,
): Promise<AskedQuestion[]> {
  const [text, ...more] = positionals;
  if (file !== undefined && text === undefined) return readQuestions(file);
  if (file !== undefined || text === undefined || more.length > 0) {
    throw new UsageError('expected one question in quotes, or --questions FILE.jsonl');
  }
  if (text.trim() === '')
    throw new UsageError('the question is empty: write it in quotes, such as "next steps?"');
  return [{ id: null, text, locale, page: context ?? null, line: 1 }];
}
