import { z } from 'zod';
import type { Answer, Source } from '../../answering/answer';
import type { Task } from '../../playbook/page';
import { inlineText } from '../../playbook/text';
import { pageUri } from '../pageUri';

const termSchema = z.object({ key: z.string().describe('the same in all languages'), label: z.string() });

export const taskSchema = z.object({
  id: z.string().describe('number of the task in FTOP'),
  name: z.string(),
  requirement: z.enum(['mandatory', 'optional', 'unknown']),
  role: termSchema.nullable(),
  services: z.array(termSchema),
  step: z.string().nullable().describe('heading of the step that it belongs to'),
  page: z.string().describe('id of the page that defines it'),
  title: z.string(),
  phase: z.string().nullable(),
  locale: z.string(),
  uri: z.string(),
});
export type TaskFields = z.infer<typeof taskSchema>;

/** The tasks of an answer that has some, on every page that defines them. */
export function taskFields(answer: Answer): TaskFields[] {
  switch (answer.kind) {
    case 'tasks':
      return answer.groups.flatMap(({ tasks }) => tasks.map((task) => fieldsOf(task, answer.source)));
    case 'all-tasks':
      return answer.groups.flatMap(({ source, tasks }) => tasks.map((task) => fieldsOf(task, source)));
    case 'task':
      return answer.definitions.map((source) => fieldsOf(source.task, source));
    default:
      // The tools that list tasks ask for no other.
      return [];
  }
}

function fieldsOf({ id, name, requirement, role, services, step }: Task, { page }: Source): TaskFields {
  return {
    id,
    name: inlineText(name).trim(),
    requirement,
    role,
    services,
    step,
    page: page.id,
    title: page.title,
    phase: page.phase?.key ?? null,
    locale: page.locale,
    uri: pageUri(page),
  };
}
