import { describe, expect, it } from '@jest/globals';
import { cardActivity, cardFor } from '../../../../src/bot/framework/outgoing/cardActivity';
import type { Card } from '../../../../src/cards/card/card';

const data = { v: 1, verb: 'show', topic: { kind: 'page', page: 'kickoff' }, part: 0 };
const submit = { type: 'Action.Submit', title: 'Open', data };
const execute = { type: 'Action.Execute', title: 'Open', verb: 'show', data, fallback: submit };
const link = { type: 'Action.OpenUrl', title: 'Read', url: 'https://example.com' };
const text = { type: 'TextBlock', text: 'Action.Execute', wrap: true, isSubtle: false, maxLines: 0 };

const card: Card = {
  content: {
    type: 'AdaptiveCard',
    version: '1.5',
    speak: 'Kick-off',
    body: [
      text,
      { type: 'Container', items: [text], selectAction: { type: 'Action.Execute', verb: 'show', data } },
      {
        type: 'ActionSet',
        actions: [execute, link, { type: 'Action.ShowCard', card: { actions: [execute] } }],
      },
    ],
    actions: [execute, link],
  },
  summary: 'Kick-off at a glance',
};

const forEmulator = {
  type: 'AdaptiveCard',
  version: '1.3',
  speak: 'Kick-off',
  body: [
    text,
    { type: 'Container', items: [text], selectAction: { type: 'Action.Submit', data } },
    { type: 'ActionSet', actions: [submit, link, { type: 'Action.ShowCard', card: { actions: [submit] } }] },
  ],
  actions: [submit, link],
};

describe('the message with a card', () => {
  it('carries the card alone, and its summary for the notification', () => {
    const message = cardActivity(card, 'msteams');
    expect(message).toMatchObject({
      type: 'message',
      summary: 'Kick-off at a glance',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card.content }],
    });
    expect(message.text).toBeUndefined();
  });

  it.each(['msteams', 'outlook', 'm365extensions'])('shows %s the card as it is', (channel) => {
    expect(cardFor(card, channel)).toBe(card.content);
  });

  it.each(['webchat', 'directline', 'test', 'whatever'])(
    'shows %s buttons and rows that it can send',
    (channel) => {
      expect(cardFor(card, channel)).toEqual({ ...forEmulator, version: card.content.version });
    },
  );

  it('shows the Emulator buttons that it can send, and changes nothing else', () => {
    expect(cardFor(card, 'emulator')).toEqual(forEmulator);
  });

  it('leaves the card itself as it was', () => {
    const before = structuredClone(card);
    cardActivity(card, 'emulator');
    expect(card).toEqual(before);
  });
});
