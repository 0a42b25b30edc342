import { describe, expect, it } from '@jest/globals';
import type { Topic } from '../../../src/answering/topic';
import { MAX_CARD_UNITS } from '../../../src/cards/card/card';
import { cardText } from '../../../src/cards/card/cardText';
import { cardUrls } from '../../../src/cards/card/cardUrls';
import { link } from '../fixtures/page';
import { replyOf } from '../fixtures/reply';
import { allParts, page, pagesOf, source, textOfAll } from '../fixtures/shownReply';
import { unitsOf } from '../fixtures/validate';

describe('resources', () => {
  const topic: Topic = { kind: 'resources', page: page.id, words: [] };
  const resources = (links: Parameters<typeof link>[]) => {
    const all = links.map((each) => link(...each));
    return replyOf({ kind: 'resources', source, best: [], groups: [{ heading: null, links: all }] }, topic);
  };

  it.each([
    ['here', 'Download the deck here, then adapt it.'],
    ['hier', 'Den Foliensatz finden Sie hier.'],
    ['aquí', 'Descargue la presentación aquí.'],
    ['此处', '请在此处下载演示文稿。'],
    ['こちら', '資料はこちらからダウンロードできます。'],
    ['2', 'Start with chapter 2.'],
    ['https://aka.ms/deck', 'The deck is at https://aka.ms/deck.'],
  ])('show the sentence around a link called "%s"', (words, context) => {
    const shown = allParts(resources([[words, 'https://aka.ms/deck', { context }]]));
    expect(shown.map(cardText).join()).toContain(context);
    expect(shown.flatMap(cardUrls)).toEqual(['https://aka.ms/deck']);
  });

  it('put the link at the word, not inside another', () => {
    const [card] = allParts(resources([['here', 'https://a.example', { context: 'Where? It is here.' }]]));
    expect(JSON.stringify(card)).toContain('Where? It is [here](https://a.example).');
  });

  it('open a page of the playbook by a press, and never a relative path', () => {
    const parts = allParts(resources([['Migration', 'migrate-migration.md', { page: 'migrate-migration' }]]));
    expect(parts.map(cardText).join()).toContain('Migration');
    expect(parts.flatMap(cardUrls)).toEqual([]);
    expect(pagesOf(parts)).toContain('migrate-migration');
    expect(JSON.stringify(parts)).not.toContain('.md)');
  });

  it('of a hundred are all there', () => {
    const parts = allParts(
      resources(Array.from({ length: 100 }, (_, index) => [`Link ${index}`, `https://aka.ms/link-${index}`])),
    );
    expect(new Set(parts.flatMap(cardUrls)).size).toBe(100);
    for (const { content } of parts) expect(unitsOf(content)).toBeLessThan(MAX_CARD_UNITS);
  });

  it('show the best ones first, and only once', () => {
    const [first, second] = [link('First', 'https://a.example/1'), link('Second', 'https://a.example/2')];
    const groups = [{ heading: 'Plan', links: [first, second] }];
    const shown = textOfAll(replyOf({ kind: 'resources', source, best: [second], groups }, topic));
    expect(shown).toContain('Best match\nSecond\nPlan\nFirst');
    expect(shown.match(/Second/g)).toHaveLength(1);
  });
});
