import type { Answer, Source } from '../answering/answer';
import type { Link, Task } from '../playbook/page';
import { type Block, blockText, type Inline, inlineText } from '../playbook/text';
import { blockLinks, inlineLinks } from './links-in-text';

/** What an answer says, as lines, with the addresses and the task ids in it, in reading order. */
export type Contents = { source: Source | null; lines: string[]; urls: string[]; taskIds: string[] };

/** The words of the playbook that `answer` shows; titles first. */
export function contentsOf(answer: Answer): Contents {
  switch (answer.kind) {
    case 'overview':
    case 'section':
      return joined(answer.source, [answer.heading ?? '', blocks(answer.blocks)]);
    case 'next-steps':
      return joined(answer.source, [
        ...answer.steps.map(({ inlines }) => inlined(inlines)),
        ...answer.pages.map(({ title }) => title),
      ]);
    case 'resources':
      return joined(answer.source, [
        ...answer.best.map(link),
        ...answer.groups.flatMap(({ heading, links }) => [heading ?? '', ...links.map(link)]),
      ]);
    case 'steps':
      return joined(
        answer.source,
        answer.steps
          .filter((_, i) => answer.chosen === null || answer.chosen === i)
          .flatMap((step) => [
            step.heading ?? '',
            step.roles.map(({ label }) => label).join(', '),
            blocks(step.blocks),
            ...step.tasks.map(task),
          ]),
      );
    case 'roles':
      return joined(
        answer.source,
        answer.roles.flatMap(({ role, steps, tasks }) => [role.label, ...steps, ...tasks.map(task)]),
      );
    case 'tasks':
      return joined(
        answer.source,
        answer.groups.flatMap(({ step, tasks }) => [step ?? '', ...tasks.map(task)]),
      );
    case 'task':
      return joined(
        answer.places[0] ?? null,
        answer.places.map((place) => task(place.task)),
      );
    case 'all-tasks':
      return joined(
        null,
        answer.groups.flatMap(({ source, tasks }) => [source.page.title, ...tasks.map(task)]),
      );
    case 'phases':
      return joined(
        answer.source,
        answer.phases.flatMap(({ phase, pages }) => [phase.label, ...pages.map(({ title }) => title)]),
      );
    case 'phase':
      return joined(answer.source, [
        answer.phase.label,
        blocks(answer.intro),
        ...answer.pages.map(({ title }) => title),
      ]);
    case 'choices':
      return joined(
        null,
        answer.choices.map(({ title }) => title),
      );
    case 'none':
      return joined(
        null,
        answer.nearest.map(({ title }) => title),
      );
    case 'help':
    case 'greeting':
      return joined(null, []);
  }
}

type Piece = string | { line: string; urls: string[]; taskId?: string };

function joined(source: Source | null, pieces: readonly Piece[]): Contents {
  const parts = pieces.map((piece) => (typeof piece === 'string' ? { line: piece, urls: [] } : piece));
  return {
    source,
    lines: [source?.page.title ?? '', ...parts.map(({ line }) => line)].filter((line) => line !== ''),
    urls: [...new Set(parts.flatMap(({ urls }) => urls))],
    taskIds: [...new Set(parts.flatMap((part) => ('taskId' in part && part.taskId ? [part.taskId] : [])))],
  };
}

function blocks(found: readonly Block[]): Piece {
  return { line: blockText(found), urls: blockLinks(found) };
}

function inlined(inlines: readonly Inline[]): Piece {
  return { line: inlineText(inlines), urls: inlineLinks(inlines) };
}

function link({ text, url }: Link): Piece {
  return { line: text, urls: [url] };
}

function task({ id, name, requirement, role, services }: Task): Piece {
  const about = [requirement, role?.label ?? '', services.map(({ label }) => label).join(', ')];
  return {
    line: [id, inlineText(name), ...about].filter((part) => part !== '').join(' | '),
    urls: inlineLinks(name),
    taskId: id,
  };
}
