import { z } from 'zod';
import { readerLocale } from '../lookup';
import { Refusal } from '../refusal';
import { ANSWER_OUTPUT, shown } from './answered';
import { taskFields, taskSchema } from './taskFields';
import { localeInput, tool } from './tool';

const FORM = 'is no FTOP number such as "4047"';

export const task = tool({
  name: 'task',
  title: 'One task by its number',
  description: 'A task by its FTOP number, with every page that defines it.',
  input: {
    id: z
      .string(FORM)
      .regex(/^\d{1,12}$/, FORM)
      .describe('FTOP number, such as "4047"'),
    locale: localeInput,
  },
  output: { ...ANSWER_OUTPUT, tasks: z.array(taskSchema).describe('the task, once for each page') },
  answer({ id, locale: tag }, known, parts) {
    const topic = { kind: 'task', task: id } as const;
    const { answer, common } = shown(topic, readerLocale(tag, known.playbook), known, parts);
    if (answer.kind !== 'task')
      throw new Refusal(
        `No page of the playbook defines task ${id}. Check the number, or list the tasks of a page or phase with the tool tasks.`,
      );
    return { ...common, tasks: taskFields(answer) };
  },
});
