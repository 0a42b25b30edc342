import { describe, expect, it } from '@jest/globals';
import { cardResponse, toastResponse } from '../../../../src/bot/framework/outgoing/cardInvoke';

describe('the answer to a button', () => {
  it('shows a card', () => {
    const card = { type: 'AdaptiveCard', version: '1.5', body: [] } as const;
    expect(cardResponse(card)).toEqual({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card },
    });
  });

  it('shows a text in passing', () => {
    expect(toastResponse('Sorry')).toEqual({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Sorry' },
    });
  });
});
