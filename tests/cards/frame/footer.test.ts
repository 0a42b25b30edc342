import { describe, expect, it } from '@jest/globals';
import { cardText } from '../../../src/cards/card/cardText';
import { cardUrls } from '../../../src/cards/card/cardUrls';
import type { Page } from '../../../src/playbook/page';
import { cards, texts } from '../../once/parts';
import { acmPage } from '../fixtures/page';
import { replyOf, viewIn } from '../fixtures/reply';

const ADDRESS = 'https://playbook.contoso.com/en/acm';

function replyFrom(page: Page) {
  const answer = {
    kind: 'section',
    source: { page, fallback: null },
    section: 'inputs',
    heading: null,
  } as const;
  return replyOf({ ...answer, blocks: [], missing: true }, { kind: 'page', page: page.id });
}

describe('the source of a card', () => {
  it.each(texts.locales)('is the title of its page in %s, with a link that says where it leads', (locale) => {
    const page = acmPage({ title: 'The ACM Conversation', address: ADDRESS });
    const card = cards.answer(replyFrom(page), viewIn(locale));
    expect(JSON.stringify(card.content)).toContain(
      `The ACM Conversation · [${texts.in(locale).t('footer.view')}](${ADDRESS}) · `,
    );
    expect(cardUrls(card)).toEqual([ADDRESS]);
  });

  it('has no link where nobody said where the page is published', () => {
    const page = acmPage({ title: 'The ACM Conversation' });
    const card = cards.answer(replyFrom(page), viewIn('en'));
    expect(cardText(card)).toContain('Source: The ACM Conversation · Refreshed');
    expect(cardUrls(card)).toEqual([]);
  });

  it('keeps the link below a title that looks like markup or the name of a file', () => {
    const page = acmPage({ title: 'Notes_*.md', address: `${ADDRESS}_(1)` });
    const card = cards.answer(replyFrom(page), viewIn('en'));
    expect(cardUrls(card)).toEqual([`${ADDRESS}_%281%29`]);
    expect(cardText(card)).toContain('Source: Notes_*.md');
  });

  it('keeps the link on a card that somebody inserts', () => {
    const page = acmPage({ address: ADDRESS });
    const inserted = cards.inserted(replyFrom(page), viewIn('en'));
    expect(inserted && cardUrls(inserted.card)).toEqual([ADDRESS]);
  });
});
