import { z } from 'zod';
import { inlineText } from '../../playbook/text';
import { findPageId, readerLocale } from '../lookup';
import { ANSWER_OUTPUT, shown } from './answered';
import { localeInput, pageInput, tool } from './tool';

export const nextSteps = tool({
  name: 'next_steps',
  title: 'Next steps of a page',
  description: 'What follows a process, as its page says, with the pages that each step leads to.',
  input: { page: pageInput, locale: localeInput },
  output: {
    ...ANSWER_OUTPUT,
    steps: z.array(
      z.object({ text: z.string(), pages: z.array(z.string()).describe('ids of the pages it leads to') }),
    ),
  },
  answer({ page, locale: tag }, known, parts) {
    const topic = { kind: 'next-steps', page: findPageId(page, known.playbook) } as const;
    const { answer, common } = shown(topic, readerLocale(tag, known.playbook), known, parts);
    const steps = answer.kind === 'next-steps' ? answer.steps : [];
    return {
      ...common,
      steps: steps.map(({ inlines, pages }) => ({ text: inlineText(inlines).trim(), pages })),
    };
  },
});
