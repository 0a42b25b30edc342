import { describe, expect, it } from '@jest/globals';
import { checkActivity } from '../../../src/server/request/activityEdge';

const MESSAGE = {
  type: 'message',
  id: '1',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  from: { id: '29:ada', name: 'Ada' },
  recipient: { id: '28:bot', name: 'Playbook' },
  conversation: { id: 'c', conversationType: 'personal' },
  text: 'next steps?',
};

const REFUSED = 'This is no Bot Framework activity. ';
const NEEDS_SERVICE_URL = 'serviceUrl: is needed to send the answer to, unless deliveryMode is expectReplies';

describe('an activity that can be processed', () => {
  it.each<[string, object]>([
    ['has what it needs', {}],
    ['may have no text, or none that is one', { text: null }],
    ['may have any text', { text: ['x'] }],
    ['may have any value', { value: '__proto__' }],
    ['may say nothing of what is not needed', { id: null, recipient: null, locale: null, entities: null }],
    [
      'may have no address when the answer goes into the response',
      { serviceUrl: undefined, deliveryMode: 'expectReplies' },
    ],
    [
      'may have no address as an invoke whose answer is expected in the response',
      { serviceUrl: undefined, type: 'invoke', deliveryMode: 'expectReplies' },
    ],
    ['may have any characters that are whole', { text: '\ud83d\ude00 𠮷 \u0000', value: { '😀': ['𠮷'] } }],
    ['may be of a type that nobody knows', { type: 'smile' }],
    ['may have more than is known', { anything: { goes: true } }],
    [
      'may have dates in them',
      { timestamp: '2026-01-31T12:00:00.000Z', localTimestamp: '2026-01-31T13:00:00+01:00' },
    ],
    ['may tell of members', { membersAdded: [{ id: '29:ada' }], membersRemoved: [] }],
    ['may come from this machine', { serviceUrl: 'http://localhost:56150/_connector' }],
  ])('%s', (_name, given) => {
    expect(checkActivity({ ...MESSAGE, ...given })).toEqual({ ok: true });
  });
});

describe('an activity that cannot be processed', () => {
  it.each<[object, string]>([
    [{ type: undefined }, 'type: Invalid input: expected string, received undefined'],
    [{ type: 7 }, 'type: Invalid input: expected string, received number'],
    [{ type: '' }, 'type: Too small: expected string to have >=1 characters'],
    [{ id: 7 }, 'id: Invalid input: expected string, received number'],
    [{ channelId: undefined }, 'channelId: Invalid input: expected string, received undefined'],
    [{ channelId: 'x'.repeat(65) }, 'channelId: Too big: expected string to have <=64 characters'],
    [{ serviceUrl: undefined }, NEEDS_SERVICE_URL],
    [{ serviceUrl: undefined, type: 'invoke' }, NEEDS_SERVICE_URL],
    [{ serviceUrl: null, type: 'invoke' }, NEEDS_SERVICE_URL],
    [{ serviceUrl: '' }, `serviceUrl: Invalid URL; ${NEEDS_SERVICE_URL}`],
    [{ serviceUrl: 'file:///etc/passwd' }, 'serviceUrl: Invalid URL'],
    [{ serviceUrl: 'smba' }, 'serviceUrl: Invalid URL'],
    [{ deliveryMode: 1 }, 'deliveryMode: Invalid input: expected string, received number'],
    [{ from: undefined }, 'from: Invalid input: expected object, received undefined'],
    [{ from: {} }, 'from.id: Invalid input: expected string, received undefined'],
    [{ from: { id: '' } }, 'from.id: Too small: expected string to have >=1 characters'],
    [{ from: { id: 'x', name: {} } }, 'from.name: Invalid input: expected string, received object'],
    [
      { from: { id: 'x', aadObjectId: 3.5 } },
      'from.aadObjectId: Invalid input: expected string, received number',
    ],
    [
      { recipient: { id: 'x', role: ['bot'] } },
      'recipient.role: Invalid input: expected string, received array',
    ],
    [
      { conversation: { id: 'c', conversationType: 7, isGroup: 'yes', tenantId: -1 } },
      'conversation.conversationType: Invalid input: expected string, received number; conversation.isGroup: Invalid input: expected boolean, received string; conversation.tenantId: Invalid input: expected string, received number',
    ],
    [{ recipient: 'bot' }, 'recipient: Invalid input: expected object, received string'],
    [{ recipient: { id: 7 } }, 'recipient.id: Invalid input: expected string, received number'],
    [{ conversation: undefined }, 'conversation: Invalid input: expected object, received undefined'],
    [{ conversation: null }, 'conversation: Invalid input: expected object, received null'],
    [{ conversation: { id: 7 } }, 'conversation.id: Invalid input: expected string, received number'],
    [
      { conversation: { id: 'x'.repeat(1025) } },
      'conversation.id: Too big: expected string to have <=1024 characters',
    ],
    [{ locale: ['de'] }, 'locale: Invalid input: expected string, received array'],
    [{ locale: 'x'.repeat(65) }, 'locale: Too big: expected string to have <=64 characters'],
    [{ entities: {} }, 'entities: Invalid input: expected array, received object'],
    [{ entities: [null] }, 'entities.0: Invalid input: expected object, received null'],
    [{ entities: [{}] }, 'entities.0.type: Invalid input: expected string, received undefined'],
    [{ attachments: 'x' }, 'attachments: Invalid input: expected array, received string'],
    [{ attachments: [7] }, 'attachments.0: Invalid input: expected object, received number'],
    [{ channelData: 'x' }, 'channelData: Invalid input: expected object, received string'],
    [{ membersAdded: [{}] }, 'membersAdded.0.id: Invalid input: expected string, received undefined'],
    [{ membersRemoved: {} }, 'membersRemoved: Invalid input: expected array, received object'],
    [{ timestamp: 'yesterday' }, 'timestamp: is no date'],
    [{ localTimestamp: 7 }, 'localTimestamp: Invalid input: expected string, received number'],
    [{ expiration: '' }, 'expiration: is no date'],
  ])('%j', (given, message) => {
    expect(checkActivity({ ...MESSAGE, ...given })).toEqual({ ok: false, message: REFUSED + message });
  });

  it.each<[string, object, string]>([
    ['an id', { from: { id: '29:\ud800' } }, 'from.id'],
    ['the conversation', { conversation: { id: '\udc00c' } }, 'conversation.id'],
    ['a text', { text: 'next \ud83d' }, 'text'],
    [
      'the data of a button',
      { value: { action: { data: { to: ['x', '\udfff'] } } } },
      'value.action.data.to.1',
    ],
    ['an entity', { entities: [{ type: 'mention', text: '\ud800' }] }, 'entities.0.text'],
    ['the name of a field', { value: { '\ud800': 1 } }, 'value.\ufffd'],
    ['what nobody reads', { surprise: '\ud800' }, 'surprise'],
  ])('has half a character in %s', (_name, given, field) => {
    const message = `${REFUSED}${field}: is no well-formed text, it holds half of a surrogate pair`;
    expect(checkActivity({ ...MESSAGE, ...given })).toEqual({ ok: false, message });
  });

  it('is looked through however deep it is', () => {
    let value: unknown = '\ud800';
    for (let depth = 0; depth < 50_000; depth += 1) value = [value];
    const { message } = Object(checkActivity({ ...MESSAGE, value }));
    expect(message).toMatch(
      /^This is no Bot Framework activity\. value\.0\.0\.[0.]+…: is no well-formed text/,
    );
    expect(message.length).toBeLessThan(400);
  });

  it('has no more parts than anybody can send', () => {
    const many = Array.from({ length: 1001 }, () => ({ type: 'mention' }));
    const tooMany = { ok: false, message: expect.stringContaining('Too big') };
    expect(checkActivity({ ...MESSAGE, entities: many })).toEqual(tooMany);
    expect(checkActivity({ ...MESSAGE, attachments: many })).toEqual(tooMany);
  });

  it('is told of everything that is wrong with it', () => {
    expect(checkActivity({ ...MESSAGE, type: 7, from: null })).toEqual({
      ok: false,
      message: `${REFUSED}type: Invalid input: expected string, received number; from: Invalid input: expected object, received null`,
    });
  });

  it('is told of ten things that are wrong with it, however many there are', () => {
    const check = checkActivity({ ...MESSAGE, membersAdded: Array(20_000).fill({ id: 7 }) });
    expect(check).toMatchObject({
      ok: false,
      message: expect.stringMatching(/(?:membersAdded\.\d\.id: .*){10}$/),
    });
    expect(JSON.stringify(check).length).toBeLessThan(1000);
  });

  it.each([
    [undefined, 'undefined'],
    [null, 'null'],
    [[], 'array'],
    ['x', 'string'],
    [7, 'number'],
  ])('is no %j', (body, received) => {
    expect(checkActivity(body)).toEqual({
      ok: false,
      message: `${REFUSED}Invalid input: expected object, received ${received}`,
    });
  });
});
