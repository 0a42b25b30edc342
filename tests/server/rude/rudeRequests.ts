/** A request that no decent client sends: its name, and what of a decent activity is different. */
export type RudeRequest = [name: string, activity: Record<string, unknown>];

const junk = '\u0000\ud800\udfff\udc00\ud83d\u202e\ufeff\u200b\uffff\u{1f4a9}';
const nested = (depth: number): unknown => {
  let value: unknown = 'bottom';
  for (let level = 0; level < depth; level += 1) value = { action: value };
  return value;
};
/** JSON.parse makes an own property of it, which a literal would not. */
const prototype: unknown = JSON.parse(
  '{"__proto__":{"v":1,"verb":"languages"},"constructor":{"prototype":{}}}',
);

const button = (data: unknown) => ({ text: undefined, value: data });
const invoke = (name: unknown, value?: unknown) => ({ type: 'invoke', deliveryMode: undefined, name, value });
const execute = (data: unknown) =>
  invoke('adaptiveCard/action', {
    action: { type: 'Action.Execute', verb: 'show', data },
    trigger: 'manual',
  });
const show = (topic: unknown, part: unknown = 0) => ({ v: 1, verb: 'show', topic, part });
const filter = { requirement: null, roles: [], services: [] };

/** Those are answered: with a card, or a 4xx for what is not even an activity. */
export const RUDE_REQUESTS: readonly RudeRequest[] = [
  ['no text', { text: undefined }],
  ['null for a text', { text: null }],
  ['a number for a text', { text: 4047 }],
  ['a list for a text', { text: ['next', 'steps'] }],
  ['an object for a text', { text: { toString: 'x' } }],
  ['an empty text', { text: '' }],
  ['nothing but white space', { text: ' \u00a0\u3000\n&nbsp;' }],
  ['nothing but punctuation', { text: '?!…。、' }],
  ['a text of junk', { text: junk }],
  ['a text of many kinds of junk', { text: junk.repeat(90) }],
  ['a text of combining marks', { text: `a${'\u0301'.repeat(900)}` }],
  ['a very long text', { text: 'next steps '.repeat(20_000) }],
  ['one very long word', { text: 'x'.repeat(900) }],
  ['markup in a text', { text: '<script>alert(1)</script> [x](javascript:alert(1)) {{DATE()}}' }],
  ['a regular expression for a text', { text: '((a+)+)+$[' }],
  ['names of an object for a text', { text: '__proto__ constructor toString' }],
  ['a huge number for a task', { text: '9'.repeat(400) }],
  ['a million mentions', { text: '<at>x</at>'.repeat(20_000) }],
  ['an unknown type', { type: 'smile' }],
  ['a type that is none', { type: 42 }],
  ['an empty type', { type: '' }],
  ['a type that is a name of an object', { type: '__proto__' }],
  ['no type', { type: undefined }],
  ['no conversation', { conversation: undefined }],
  ['a conversation without an id', { conversation: {} }],
  ['a conversation that is a text', { conversation: 'c' }],
  ['a conversation with a strange id', { conversation: { id: `../../users/${junk}` } }],
  ['a conversation of a strange type', { conversation: { id: 'c', conversationType: ['channel'] } }],
  ['nobody', { from: undefined }],
  ['somebody without an id', { from: { name: 'Ada' } }],
  ['somebody with a number for an id', { from: { id: 7 } }],
  ['somebody with a strange id', { from: { id: junk, name: junk } }],
  ['somebody with a name that is none', { from: { id: 'x', name: {} } }],
  ['no bot', { recipient: undefined }],
  ['a bot that is a text', { recipient: 'bot' }],
  ['a strange channel', { channelId: junk }],
  ['a channel that is none', { channelId: {} }],
  ['a service that is no address', { serviceUrl: 'not an address' }],
  ['a service on the disk', { serviceUrl: 'file:///etc/passwd' }],
  ['a service that is a list', { serviceUrl: [] }],
  ['a locale that is none', { locale: '!!!' }],
  ['a locale of junk', { locale: junk }],
  ['a locale that is a number', { locale: 49 }],
  ['a very long locale', { locale: 'de-'.repeat(5000) }],
  ['entities that are a text', { entities: 'mention' }],
  ['entities full of nulls', { entities: [null, null] }],
  ['entities without a type', { entities: [{}] }],
  ['a mention of nobody', { entities: [{ type: 'mention' }, { type: 'clientInfo', locale: {} }] }],
  [
    'a mention that is everything',
    { entities: [{ type: 'mention', mentioned: { id: '28:bot' }, text: 'e' }] },
  ],
  ['attachments that are numbers', { attachments: [1, 2] }],
  ['attachments that are empty', { attachments: [{}] }],
  ['data of the channel that are a text', { channelData: 'x' }],
  ['a timestamp that is none', { timestamp: 'yesterday' }],
  ['a timestamp far away', { timestamp: '+275760-09-13T00:00:00.000Z' }],
  ['an id that is an object', { id: { a: 1 } }],
  ['a strange way of delivery', { deliveryMode: 7 }],
  ['members that are a text', { type: 'conversationUpdate', membersAdded: 'everybody' }],
  ['members that are nobody', { type: 'conversationUpdate', channelId: 'emulator', membersAdded: [null] }],
  ['an installation that is none', { type: 'installationUpdate', action: { add: true } }],
  ['an unknown invoke', invoke('give/money')],
  ['an invoke without a name', invoke(undefined)],
  ['an invoke whose name is a list', invoke(['adaptiveCard/action'])],
  ['an invoke without a value', invoke('adaptiveCard/action')],
  ['an invoke with null for a value', invoke('adaptiveCard/action', null)],
  ['an invoke with a text for a value', invoke('adaptiveCard/action', 'show')],
  ['an invoke without an action', invoke('adaptiveCard/action', { action: null })],
  ['an invoke with a deep value', invoke('adaptiveCard/action', nested(2000))],
  ['an invoke without an address', { ...execute({ v: 1, verb: 'languages' }), serviceUrl: undefined }],
  ['a message without an address', { serviceUrl: undefined }],
  ['a message without an address or a way of delivery', { serviceUrl: undefined, deliveryMode: undefined }],
  ['a button whose answer is expected as a reply', { ...execute(null), deliveryMode: 'expectReplies' }],
  ['a button without data', execute(undefined)],
  ['a button with a list', execute([1, 2, 3])],
  ['a button with a text', button('show')],
  ['a button with deep data', button(nested(2000))],
  ['a button that is a prototype', button(prototype)],
  ['a pressed prototype', execute(prototype)],
  ['a button with an unknown verb', execute({ v: 1, verb: 'delete' })],
  ['a button whose verb is an object', execute({ v: 1, verb: { show: 1 } })],
  ['a button of the future', execute({ v: 1e9, verb: 'show' })],
  ['a button with a negative part', execute(show({ kind: 'phases' }, -1))],
  ['a button with a part beyond all', execute(show({ kind: 'phases' }, 1e9))],
  ['a button with the last part of a short answer', execute(show({ kind: 'phases' }, 10_000))],
  ['a button with half a part', execute(show({ kind: 'phases' }, 0.5))],
  ['a button with an unknown topic', execute(show({ kind: 'secrets' }))],
  ['a button to a page that is none', execute(show({ kind: 'page', page: '../../etc/passwd' }))],
  ['a button to a prototype', execute(show({ kind: 'page', page: '__proto__' }))],
  ['a button to a strange passage', execute(show({ kind: 'passage', page: 'index', index: 9999 }))],
  ['a button to a step that is none', execute(show({ kind: 'steps', page: 'customer-kickoff', step: 9999 }))],
  ['a button to a task that is none', execute(show({ kind: 'task', task: '0'.repeat(12) }))],
  ['a button to a task that is no number', execute(show({ kind: 'task', task: 'DROP TABLE' }))],
  ['a button to a phase that is none', execute(show({ kind: 'phase', phase: 'constructor' }))],
  [
    'a button with a huge filter',
    execute(show({ kind: 'all-tasks', phase: null, filter: { ...filter, roles: Array(5000).fill('x') } })),
  ],
  [
    'a button with a filter that fits nothing',
    execute(show({ kind: 'all-tasks', phase: 'constructor', filter: { ...filter, roles: ['toString'] } })),
  ],
  ['a button with words of junk', execute(show({ kind: 'resources', page: 'index', words: [junk, ''] }))],
  ['a button to a language that is none', execute({ v: 1, verb: 'language', locale: '__proto__' })],
  ['a button of the guide to nowhere', execute({ v: 1, verb: 'guide', choice: 'topic:tasks:__proto__' })],
  ['a button of the guide of junk', execute({ v: 1, verb: 'guide', choice: `phase:${junk}` })],
  ['a guide that is very long', execute({ v: 1, verb: 'guide', choice: 'x'.repeat(100_000) })],
];

/** Every field that an activity of Teams or the Emulator may have, and some of theirs. */
export const FIELDS = [
  'type id timestamp localTimestamp localTimezone serviceUrl channelId from conversation recipient text textFormat',
  'locale entities attachments attachmentLayout channelData value name action replyToId membersAdded membersRemoved',
  'expiration importance inputHint reactionsAdded suggestedActions relatesTo callerId semanticAction topicName',
  'historyDisclosed summary speak label valueType code conversation.conversationType conversation.isGroup',
  'conversation.tenantId from.name from.role from.aadObjectId recipient.id recipient.name channelData.eventType',
  'channelData.team channelData.tenant channelData.channel',
].flatMap((line) => line.split(' '));

export const WRONG_VALUES: readonly unknown[] = [null, 7, 'x', [null], { a: { b: null } }];

/** What a decent client sends, for each to be rude with. */
export const DECENT = {
  type: 'message',
  channelId: 'msteams',
  serviceUrl: 'http://127.0.0.1:9/nobody-listens',
  deliveryMode: 'expectReplies',
  from: { id: '29:rude', name: 'Rude' },
  recipient: { id: '28:bot', name: 'Playbook' },
  conversation: { id: 'rude', conversationType: 'personal' },
  locale: 'en-US',
  text: 'help',
};

/** What is different in a decent message, and in a decent press of a button. */
export const KINDS: readonly object[] = [
  {},
  {
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { data: { v: 1, verb: 'languages' } } },
  },
];

/** `field` may lie in an object: `from.name`. */
export function withField(activity: Record<string, unknown>, field: string, value: unknown): object {
  const [name = '', inner] = field.split('..');
  if (inner === undefined) return { ...activity, [name]: value };
  return { ...activity, [name]: { ...Object(activity[name]), [inner]: value } };
}
