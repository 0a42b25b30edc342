import { parseArgs } from 'node:util';
import { createAnswering } from '../answering/answering';
import { createCards } from '../cards/cards';
import { loadPlaybook } from '../content/load';
import { createTexts } from '../i18n/texts';
import { matchLocale, SOURCE_LOCALE } from '../playbook/locale';
import { answerLine } from './answer-line';
import { type Command, UsageError } from './command';
import { CONTENT_OPTIONS, readLocale } from './content-options';
import { type AskedQuestion, readQuestions } from './read-questions';

export const ask: Command = {
  name: 'ask',
  usage:
    'ask [--content DIR] [--locale TAG] [--context PAGE] [--json] "QUESTION" | --questions FILE.jsonl   answer as the bot does',
  async run(args, { out }) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...CONTENT_OPTIONS,
        context: { type: 'string' },
        json: { type: 'boolean', default: false },
        questions: { type: 'string' },
      },
    });
    const locale = readLocale(values.locale);
    const questions = await wanted(positionals, values.questions, locale ?? SOURCE_LOCALE, values.context);
    const { playbook } = await loadPlaybook(values.content, locale);
    const answering = createAnswering(playbook);
    const cards = createCards(createTexts());
    for (const { id, text, locale: tag, page } of questions) {
      const reader = matchLocale(tag, playbook.locales) ?? SOURCE_LOCALE;
      const previous = page === null ? null : ({ kind: 'page', page } as const);
      const line = answerLine(id, reader, answering.answer({ text, locale: reader, page, previous }), cards);
      out(values.json || values.questions !== undefined ? `${JSON.stringify(line)}\n` : `${line.text}\n`);
    }
    return 0;
  },
};

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
