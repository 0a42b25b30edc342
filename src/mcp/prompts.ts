import {
  completable,
  type GetPromptResult,
  type McpServer,
  ProtocolError,
  ProtocolErrorCode,
} from '@modelcontextprotocol/server';
import { z } from 'zod';
import { type Known, replied } from '../ask/answerLines';
import type { Locale } from '../playbook/locale';
import { findPage } from '../playbook/playbook';
import { findKey, readerLocale } from './lookup';
import { pageMarkdown } from './markdown/pageMarkdown';
import { pageUri } from './pageUri';
import type { McpParts } from './parts';
import { Refusal } from './refusal';
import { shown } from './tools/answered';
import { type TaskFields, taskFields } from './tools/taskFields';
import { localeInput, nameInput } from './tools/tool';

/** What somebody chooses from a menu: the pages and tasks are handed over, so that no tool needs to be called. */
export function registerPrompts(server: McpServer, parts: McpParts): void {
  // `describe` makes a schema of its own, which `completable` then marks.
  const locale = completable(localeInput.describe('language, such as "de"'), (begun = '') =>
    parts.knowledge().playbook.locales.filter((tag) => tag.toLowerCase().startsWith(begun.toLowerCase())),
  );
  const phase = completable(
    nameInput('a phase').describe('key or name of the phase, such as "assess"'),
    (begun) =>
      [...parts.knowledge().playbook.phases.keys()].filter((key) => key.startsWith(begun.toLowerCase())),
  );
  server.registerPrompt(
    'prepare-kick-off',
    {
      title: 'Prepare the kick-off',
      description: 'The page about the kick-off with the customer, and what to make of it.',
      argsSchema: z.object({ locale }),
    },
    (args) => orRefused(() => kickOff(args.locale, parts)),
  );
  server.registerPrompt(
    'what-is-left',
    {
      title: 'What is left in this phase',
      description: 'The tasks of a phase that are not done yet, mandatory ones first.',
      argsSchema: z.object({
        phase,
        done: z
          .string()
          .max(4000)
          .optional()
          .describe('numbers of the tasks that are done, with commas between'),
        locale,
      }),
    },
    (args) => orRefused(() => whatIsLeft(args, parts)),
  );
}

function kickOff(tag: string | undefined, { knowledge, texts }: McpParts): GetPromptResult {
  const known = knowledge();
  const locale = readerLocale(tag, known.playbook);
  const phrases = texts.in(locale);
  const asked = { id: null, text: phrases.t('agent.kick-off.question'), locale, page: null };
  const [best] = replied(asked, known)[1].pages;
  const found = best === undefined ? undefined : findPage(known.playbook, best, locale);
  if (!found)
    throw new Refusal(
      'The playbook has no page about a kick-off. Look for what it calls it with the tool search.',
    );
  const { page } = found;
  const text = pageMarkdown(page, texts.in(page.locale));
  return {
    messages: [
      { role: 'user', content: { type: 'text', text: phrases.t('agent.kick-off.task') } },
      {
        role: 'user',
        content: { type: 'resource', resource: { uri: pageUri(page), mimeType: 'text/markdown', text } },
      },
    ],
  };
}

function whatIsLeft(
  {
    phase: given,
    done = '',
    locale: tag,
  }: { phase: string; done?: string | undefined; locale?: string | undefined },
  parts: McpParts,
): GetPromptResult {
  const known = parts.knowledge();
  const locale = readerLocale(tag, known.playbook);
  const phrases = parts.texts.in(locale);
  const phase = findKey(given, known.playbook.phases, 'phase');
  const left = tasksLeft(phase, new Set(done.split(/[\s,;]+/)), locale, known, parts);
  const name = known.playbook.phases.get(phase)?.get(locale)?.[0] ?? phase;
  const lines = left.map(({ id, name: task, requirement, role, title, uri }) =>
    [`${id} ${task}`, phrases.t(`requirement.${requirement}`), role?.label, title, uri]
      .filter((part) => part !== undefined)
      .join(' · '),
  );
  const text =
    left.length > 0
      ? [phrases.t('agent.left.task', { phase: name }), '', ...lines].join('\n')
      : phrases.t('agent.left.nothing', { phase: name });
  return { messages: [{ role: 'user', content: { type: 'text', text } }] };
}

/** The tasks of a phase that are not done, the mandatory ones first, otherwise in the order of the playbook. */
function tasksLeft(
  phase: string,
  done: ReadonlySet<string>,
  locale: Locale,
  known: Known,
  parts: McpParts,
): TaskFields[] {
  const filter = { requirement: null, roles: [], services: [] };
  const { answer } = shown({ kind: 'all-tasks', filter, phase }, locale, known, parts);
  const left = taskFields(answer).filter(({ id }) => !done.has(id));
  const isMandatory = ({ requirement }: TaskFields) => Number(requirement === 'mandatory');
  return left.sort((a, b) => isMandatory(b) - isMandatory(a));
}

function orRefused(make: () => GetPromptResult): GetPromptResult {
  try {
    return make();
  } catch (error) {
    if (error instanceof Refusal) throw new ProtocolError(ProtocolErrorCode.InvalidParams, error.message);
    throw error;
  }
}
