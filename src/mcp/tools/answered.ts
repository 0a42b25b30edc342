import { z } from 'zod';
import type { Reply } from '../../answering/answer';
import type { Topic } from '../../answering/topic';
import { type AnswerLine, answerLine } from '../../ask/answerLine';
import type { Known } from '../../ask/answerLines';
import type { Locale } from '../../playbook/locale';
import { citationsOf } from '../citations';
import { isAnswered } from '../isAnswered';
import type { McpParts } from '../parts';
import { COMMON_OUTPUT } from './tool';

/** The fields of `playbook ask --json`, but for the id of a question, with their source. */
export const ANSWER_OUTPUT = {
  ...COMMON_OUTPUT,
  kind: z
    .enum(['answer', 'choices', 'none'])
    .describe('choices: nothing fits surely, these are the closest pages; none: the playbook does not say'),
  intent: z.string().describe('what was understood: tasks, next_steps, out_of_scope and so on'),
  confidence: z
    .number()
    .nullable()
    .describe('how likely the first of pages is right, 0 to 1; null where no page was looked for'),
  pages: z.array(z.string()).describe('ids of the pages that fit, the best first, at most five'),
  taskIds: z.array(z.string()).describe('FTOP numbers of the tasks that are shown'),
  urls: z.array(z.string()).describe('addresses that the text links to'),
};

type Answered = Omit<AnswerLine, 'id'> &
  Pick<z.infer<z.ZodObject<typeof COMMON_OUTPUT>>, 'answered' | 'sources'>;

/** A reply as the tools return it; all but `answered` and `sources` is what `playbook ask --json` prints. */
export function answered(reply: Reply, locale: Locale, { cards }: McpParts): Answered {
  const { id: _unused, ...line } = answerLine(null, locale, reply, cards);
  return {
    ...line,
    answered: isAnswered(reply.answer),
    sources: citationsOf(reply.answer, reply.quotes),
  };
}

/** The same for a topic that is asked for by its name; `answer` for what else is to be told of it. */
export function shown(
  topic: Topic,
  locale: Locale,
  { answering }: Known,
  parts: McpParts,
): { answer: Reply['answer']; common: Answered } {
  const reply = answering.show(topic, locale);
  return { answer: reply.answer, common: answered(reply, locale, parts) };
}
