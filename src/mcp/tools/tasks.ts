import { z } from 'zod';
import type { Topic } from '../../answering/topic';
import type { Playbook } from '../../playbook/playbook';
import { findKey, findPageId, readerLocale } from '../lookup';
import { Refusal } from '../refusal';
import { ANSWER_OUTPUT, shown } from './answered';
import { taskFields, taskSchema } from './taskFields';
import { localeInput, nameInput, tool } from './tool';

const input = {
  page: nameInput('the id of a page').optional().describe('only the tasks of this page'),
  phase: nameInput('a phase').optional().describe('only the tasks of this phase, such as "assess"'),
  requirement: z
    .enum(['mandatory', 'optional'], 'is neither "mandatory" nor "optional"')
    .optional()
    .describe('only the mandatory or only the optional ones'),
  role: nameInput('a role').optional().describe('only those of this role: a key such as "fm", or its name'),
  service: nameInput('a service')
    .optional()
    .describe('only those that name this service: a key such as "exchange", or its name'),
  locale: localeInput,
};

export const tasks = tool({
  name: 'tasks',
  title: 'Tasks of a page, a phase or the whole playbook',
  description:
    'The FTOP tasks of a page or of a phase (of the whole playbook with neither), by requirement, role and service. A filter by service leaves out tasks that are for all services; ask for the service "all-services" to see those.',
  input,
  output: { ...ANSWER_OUTPUT, tasks: z.array(taskSchema) },
  answer(args, known, parts) {
    const locale = readerLocale(args.locale, known.playbook);
    const { answer, common } = shown(topicOf(args, known.playbook), locale, known, parts);
    return { ...common, tasks: taskFields(answer) };
  },
});

function topicOf(
  { page, phase, requirement, role, service }: z.infer<z.ZodObject<typeof input>>,
  playbook: Playbook,
): Topic {
  if (page !== undefined && phase !== undefined)
    throw new Refusal('Both page and phase are given. Give the page alone: a page belongs to one phase.');
  const filter = {
    requirement: requirement ?? null,
    roles: role === undefined ? [] : [findKey(role, playbook.roles, 'role')],
    services: service === undefined ? [] : [findKey(service, playbook.services, 'service')],
  };
  if (page !== undefined) return { kind: 'tasks', page: findPageId(page, playbook), filter };
  const key = phase === undefined ? null : findKey(phase, playbook.phases, 'phase');
  return { kind: 'all-tasks', filter, phase: key };
}
