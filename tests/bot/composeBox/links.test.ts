import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { createAnswering } from '../../../src/answering/answering';
import type { AdaptiveCardJson } from '../../../src/cards/card/card';
import { cardText } from '../../../src/cards/card/cardText';
import { loadPlaybook } from '../../../src/content/load';
import { openChat } from '../chat';

const CONTENT = path.join(__dirname, '../../../content');
const BASE = 'https://playbook.contoso.com/docs';
const MIGRATION = `${BASE}/en/migrate-migration`;

const body = z.object({
  composeExtension: z.object({
    type: z.literal('result'),
    attachments: z.array(
      z.object({
        content: z.custom<AdaptiveCardJson>(),
        preview: z.object({ content: z.object({ title: z.string() }) }),
      }),
    ),
  }),
});

describe('a link that is pasted into a message', () => {
  let chat: ReturnType<typeof openChat>;
  beforeAll(async () => {
    const { playbook } = await loadPlaybook(CONTENT, undefined, undefined, BASE);
    chat = openChat({ knowledge: { playbook, answering: createAnswering(playbook) } });
  });

  const paste = (value: unknown, given: object = {}) =>
    chat.send({
      type: 'invoke',
      name: 'composeExtension/queryLink',
      value,
      deliveryMode: undefined,
      conversation: { id: '19:others', conversationType: 'groupChat' },
      ...given,
    });
  const cardsOf = async (url: string, given: object = {}) => {
    const answer = await paste({ url }, given);
    expect(answer.status).toBe(200);
    return body.parse(answer.body).composeExtension.attachments;
  };

  it.each([
    ['en-US', MIGRATION, 'Migration'],
    ['de-DE', MIGRATION, 'Migration'],
    ['ja-JP', `${BASE}/de/migrate-migration.html?view=x#top`, '移行'],
  ])('becomes the card of its page in the language of the reader: %s', async (locale, url, title) => {
    const [first, ...more] = await cardsOf(url, { locale });
    expect(more).toEqual([]);
    expect(first?.preview.content.title).toContain(title);
    expect(JSON.stringify(first?.content)).toContain(`${BASE}/${locale.slice(0, 2)}/migrate-migration`);
    expect(JSON.stringify(first?.content)).not.toMatch(/Action\.(?:Execute|Submit)/);
  });

  it('says in the language of the reader that its page is gone', async () => {
    const [first, ...more] = await cardsOf(`${BASE}/en/migrate-of-old`, { locale: 'de-DE' });
    expect(more).toEqual([]);
    expect(first && cardText({ content: first.content, summary: '' })).toContain('führt zu keiner Seite');
    expect(JSON.stringify(first?.content)).not.toMatch(/Action\.(?:Execute|Submit)/);
  });

  it.each([
    'https://elsewhere.contoso.com/docs/en/migrate-migration',
    'https://playbook.contoso.com.evil.test/docs/en/migrate-migration',
    'https://playbook.contoso.com@evil.test/docs/en/migrate-migration',
    'javascript:alert(1)',
    '',
    '\uD800',
    `${MIGRATION}/${'../'.repeat(300_000)}`,
  ])('stays a link where it is none of the playbook: %.60s', async (url) => {
    expect(await cardsOf(url)).toEqual([]);
  });

  it.each([undefined, null, 7, 'text', {}, { url: 7 }, { url: { toString: 'x' } }, []])(
    'is refused when it is no link: %j',
    async (value) => {
      expect((await paste(value)).status).toBe(400);
      expect(chat.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
    },
  );

  it('is not read for people without the app', async () => {
    const { status } = await paste({ url: MIGRATION }, { name: 'composeExtension/anonymousQueryLink' });
    expect(status).toBe(400);
  });
});
