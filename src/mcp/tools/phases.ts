import { z } from 'zod';
import { readerLocale } from '../lookup';
import { ANSWER_OUTPUT, shown } from './answered';
import { localeInput, tool } from './tool';

export const phases = tool({
  name: 'phases',
  title: 'Phases and their pages',
  description:
    'The phases of an engagement in their order, each with its pages. The ids of pages and the keys of phases are what the other tools take.',
  input: { locale: localeInput },
  output: {
    ...ANSWER_OUTPUT,
    phases: z.array(
      z.object({
        key: z.string(),
        label: z.string(),
        pages: z.array(z.object({ page: z.string().describe('id'), title: z.string() })),
      }),
    ),
  },
  answer({ locale: tag }, known, parts) {
    const { answer, common } = shown({ kind: 'phases' }, readerLocale(tag, known.playbook), known, parts);
    const listed = answer.kind === 'phases' ? answer.phases : [];
    return {
      ...common,
      phases: listed.map(({ phase, pages }) => ({
        ...phase,
        pages: pages.map(({ page, title }) => ({ page, title })),
      })),
    };
  },
});
