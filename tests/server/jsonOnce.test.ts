import { expect, it } from '@jest/globals';
import { createJsonOnce } from '../../src/server/jsonOnce';

const card = (text: string) => ({ type: 'AdaptiveCard', body: [{ type: 'TextBlock', text }] });

const shown = card('Zoë');
it.each([
  ['nothing', undefined, 'null'],
  ['a problem', { error: { code: 'not_ready' } }, undefined],
  ['a card', { statusCode: 200, value: shown }, undefined],
  ['a card with another one in it', { value: { ...card('a'), actions: [{ card: card('b') }] } }, undefined],
  [
    'several cards, one of them twice',
    { activities: [{ attachments: [{ content: shown }, { content: card('日本') }] }, { content: shown }] },
    undefined,
  ],
])('%s is written as JSON.stringify does, however often', (_name, body, text = JSON.stringify(body)) => {
  const json = createJsonOnce();
  for (let times = 0; times < 3; times += 1) expect(json(body).toString()).toBe(text);
});

it('a card that was sent twice is kept as it was written', () => {
  const json = createJsonOnce();
  let reads = 0;
  const counted = {
    ...card('a'),
    get summary() {
      reads += 1;
      return 'read';
    },
  };
  for (let times = 0; times < 5; times += 1) json({ value: counted });
  expect(reads).toBe(2);
});
