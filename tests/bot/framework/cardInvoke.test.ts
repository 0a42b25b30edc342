import { describe, expect, it } from '@jest/globals';
import { cardInvokeData, cardResponse, toastResponse } from '../../../src/bot/framework/cardInvoke';

describe('the data of a pressed button', () => {
  it.each<[unknown, unknown]>([
    [{ action: { type: 'Action.Execute', verb: 'show', data: { v: 1 } }, trigger: 'manual' }, { v: 1 }],
    [{ action: { data: 'text' } }, 'text'],
    [{ action: { data: null } }, null],
    [{ action: { verb: 'show' } }, undefined],
    [{ action: { verb: 7, data: { v: 1 } } }, undefined],
    [{ action: null }, undefined],
    [{ action: [] }, undefined],
    [{}, undefined],
    [[], undefined],
    ['action', undefined],
    [null, undefined],
    [undefined, undefined],
  ])('in %j is %j', (value, data) => {
    expect(cardInvokeData(value)).toEqual(data);
  });
});

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
