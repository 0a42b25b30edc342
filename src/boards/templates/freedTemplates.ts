import { isFormer } from '../board/named';
import type { Blueprint } from './blueprint';
import { readableTemplates, type Template, templatesDocument } from './templates';

/**
 * The document of the templates of a home, without tasks for a former member: on the next board nobody has them. What
 * cannot be read stays as it is.
 */
export function freedTemplates(value: unknown): unknown {
  const stored = templatesDocument.safeParse(value).data;
  if (!stored) return value;
  return {
    ...stored,
    templates: stored.templates.map((one) => readableTemplates([one]).map(freed)[0] ?? one),
  };
}

function freed(template: Template): Template {
  return { ...template, blueprint: withoutFormer(template.blueprint) };
}

function withoutFormer({ people, own, ...rest }: Blueprint): Blueprint {
  return {
    ...rest,
    people: people.filter(({ to }) => !isFormer(to)),
    own: own.map((task) => ({ ...task, to: task.to && isFormer(task.to) ? null : task.to })),
  };
}
