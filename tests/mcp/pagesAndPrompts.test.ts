import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '@modelcontextprotocol/client';
import MarkdownIt from 'markdown-it';
import type { Known } from '../../src/ask/answerLines';
import { pageMarkdown } from '../../src/mcp/markdown/pageMarkdown';
import { blockText, inlineText } from '../../src/playbook/text';
import { ownKnowledge } from '../once/content';
import { texts } from '../once/parts';
import { connected, partsOf } from './connected';

const KICK_OFF = 'initiate-conduct-customer-kick-off';
let known: Known;
let client: Client;
beforeAll(async () => {
  known = await ownKnowledge();
  client = await connected(partsOf(() => known));
});

describe('the pages as resources', () => {
  it('are all there in every language, and by a template', async () => {
    const { resources } = await client.listResources();
    const ids = [...known.playbook.pages].flatMap(([locale, pages]) =>
      [...pages.keys()].map((id) => `playbook://${locale}/${id}`),
    );
    expect(resources.map(({ uri }) => uri).sort()).toEqual(ids.sort());
    expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
    const { resourceTemplates } = await client.listResourceTemplates();
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual(['playbook://{locale}/{page}']);
  });

  it('are read as Markdown', async () => {
    const uri = `playbook://pt-BR/${KICK_OFF}`;
    const { contents } = await client.readResource({ uri });
    expect(contents).toEqual([{ uri, mimeType: 'text/markdown', text: expect.stringMatching(/^# .+\n/) }]);
  });

  it('are completed by language and name', async () => {
    const ref = { type: 'ref/resource', uri: 'playbook://{locale}/{page}' } as const;
    const locale = await client.complete({ ref, argument: { name: 'locale', value: 'z' } });
    const page = await client.complete({
      ref,
      argument: { name: 'page', value: 'mig' },
      context: { arguments: { locale: 'de' } },
    });
    expect([locale.completion.values, page.completion.values]).toEqual([['zh-CN'], ['migrate-migration']]);
  });

  it('say every word that was read of them, as text that Markdown takes for text', () => {
    const markdown = new MarkdownIt();
    for (const pages of known.playbook.pages.values()) {
      for (const page of pages.values()) {
        const shown = squeezed(textOf(markdown.parse(pageMarkdown(page, texts.in(page.locale)), {})));
        const words = [
          page.title,
          blockText(page.intro),
          ...page.sections.flatMap(({ heading, blocks }) => [heading, blockText(blocks)]),
          ...page.steps.flatMap(({ heading, blocks }) => [heading ?? '', blockText(blocks)]),
          ...page.tasks.flatMap(({ id, name }) => [id, inlineText(name)]),
        ];
        const missing = words
          .flatMap((text) => text.split('\n'))
          .filter((one) => !shown.includes(squeezed(one)));
        expect([page.file, missing]).toEqual([page.file, []]);
      }
    }
  });
});

describe('the prompts', () => {
  it('are offered by name, and a phase is completed', async () => {
    const { prompts } = await client.listPrompts();
    expect(prompts.map(({ name, title }) => [name, title])).toEqual([
      ['prepare-kick-off', 'Prepare the kick-off'],
      ['what-is-left', 'What is left in this phase'],
    ]);
    const { completion } = await client.complete({
      ref: { type: 'ref/prompt', name: 'what-is-left' },
      argument: { name: 'phase', value: 'as' },
    });
    expect(completion.values).toEqual(['assess']);
  });

  it.each(['en', 'de', 'es', 'pt-BR', 'zh-CN', 'ja'])(
    'prepare the kick-off with its page in %s',
    async (locale) => {
      const { messages } = await client.getPrompt({ name: 'prepare-kick-off', arguments: { locale } });
      expect(messages).toMatchObject([
        { content: { type: 'text', text: texts.in(locale).t('agent.kick-off.task') } },
        { content: { type: 'resource', resource: { uri: `playbook://${locale}/${KICK_OFF}` } } },
      ]);
    },
  );

  it('tell what is left of a phase, the mandatory tasks first, without those that are done', async () => {
    const args = { phase: 'Assess', locale: 'en' };
    const all = await linesLeft(args);
    const some = await linesLeft({ ...args, done: '4047, 3734' });
    expect(all.length - some.length).toBe(2);
    expect(some.join('\n')).not.toMatch(/^(4047|3734) /m);
    const marks = all.map((line) => (line.includes('· Mandatory ·') ? 0 : 1));
    expect(marks).toEqual([...marks].sort());
    expect(all[0]).toMatch(/^\d+ .+ · Mandatory · .+ · playbook:\/\/en\//);
  });

  it('say so when nothing is left', async () => {
    const all = await linesLeft({ phase: 'enable' });
    const done = all.map((line) => line.split(' ')[0]).join(',');
    const { messages } = await client.getPrompt({
      name: 'what-is-left',
      arguments: { phase: 'enable', done },
    });
    expect(messages).toMatchObject([
      { content: { text: texts.in('en').t('agent.left.nothing', { phase: 'Enable' }) } },
    ]);
  });
});

async function linesLeft(args: Record<string, string>): Promise<string[]> {
  const { messages } = await client.getPrompt({ name: 'what-is-left', arguments: args });
  const content = messages[0]?.content;
  return content?.type === 'text' ? content.text.split('\n').slice(2) : [];
}

/** What a reader of the Markdown sees. */
function textOf(tokens: readonly MarkdownIt.Token[]): string {
  return tokens
    .map(({ type, content, children }) => {
      if (children) return textOf(children);
      return type === 'softbreak' || type === 'hardbreak' ? ' ' : type.endsWith('_close') ? '' : content;
    })
    .join('');
}

function squeezed(text: string): string {
  return text.replace(/[\s|]+/g, '');
}
