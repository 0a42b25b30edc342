import { parseArgs } from 'node:util';
import { loadPlaybook } from '../content/load';
import { SOURCE_LOCALE } from '../playbook/locale';
import { createAnswerLines } from './answerLines';
import { readBank } from './bank/readBank';
import { scoreBank } from './bank/score';
import { scoreText } from './bank/scoreText';
import { type Command, UsageError } from './command';
import { CONTENT_OPTIONS, readLocale } from './contentOptions';
import { type AskedQuestion, readQuestions } from './readQuestions';

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
  async run(args, { out }) {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
    const locale = readLocale(values.locale);
    if (values.expect) {
      const bank = await readBank(oneFile(values.questions, positionals));
      const { playbook } = await loadPlaybook(values.content, locale);
      const score = scoreBank(bank, createAnswerLines(playbook));
      out(values.json ? `${JSON.stringify(score)}\n` : scoreText(score));
      return score.misses.length > 0 ? 1 : 0;
    }
    const questions = await wanted(positionals, values.questions, locale ?? SOURCE_LOCALE, values.context);
    const { playbook } = await loadPlaybook(values.content, locale);
    const answer = createAnswerLines(playbook);
    for (const question of questions) {
      const line = answer(question);
      out(values.json || values.questions !== undefined ? `${JSON.stringify(line)}\n` : `${line.text}\n`);
    }
    return 0;
  },
};

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
  return [{ id: null, text, locale, page: context ?? null }];
}
