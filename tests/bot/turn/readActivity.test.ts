import { describe, expect, it } from '@jest/globals';
import { readActivity } from '../../../src/bot/turn/readActivity';

/** What a client sends may be anything. */
const read = (activity: object) => readActivity(activity).turn;

describe('the turn of an activity', () => {
  it('has what the bot needs to know, and no more', () => {
    const activity = {
      type: 'message',
      id: '1',
      channelId: 'msteams',
      serviceUrl: 'https://smba.example/',
      text: '<at>Playbook</at> help',
      from: { id: '29:ada', name: 'Ada', aadObjectId: 'x' },
      recipient: { id: '28:bot' },
      conversation: { id: 'c', conversationType: 'personal' },
      locale: 'de-DE',
      entities: [
        { type: 'mention', mentioned: { id: '28:bot', name: 'Playbook' }, text: '<at>Playbook</at>' },
        { type: 'mention', mentioned: { id: '29:grace', name: 'Grace' }, text: '<at>Grace</at>' },
        { type: 'clientInfo', locale: 'en-US', country: 'US', timezone: 'Europe/Berlin' },
      ],
    };
    expect(read(activity)).toEqual({
      trace: expect.stringMatching(/^[0-9a-f]{32}$/),
      id: '1',
      text: 'help',
      written: 'help',
      forwarded: 'no',
      data: undefined,
      pressedOn: null,
      inPlace: false,
      inDialog: false,
      automatic: false,
      where: {
        place: {
          kind: 'personal',
          conversation: 'c',
          team: null,
          channel: null,
          tenant: null,
          serviceUrl: 'https://smba.example/',
        },
        client: 'msteams',
        bot: '28:bot',
        team: null,
        channel: null,
        event: null,
      },
      person: { id: '29:ada', name: 'Ada', directoryId: 'x' },
      mentioned: [{ id: '29:grace', name: 'Grace', said: 'Grace' }],
      localeHints: ['de-DE', 'en-US'],
      timeZone: 'Europe/Berlin',
    });
  });

  it('has names of a length that names have, and of many mentions and languages some', () => {
    const name = 'n'.repeat(400_000);
    const mentioned = Array.from({ length: 1000 }, (_, at) => ({
      type: 'mention',
      mentioned: { id: `29:${at}`, name },
    }));
    const locales = Array.from({ length: 20 }, () => ({ type: 'clientInfo', locale: 'de' }));
    const turn = read({
      from: { id: '29:ada', name, aadObjectId: name },
      locale: 'x'.repeat(400_000),
      entities: [...locales, ...mentioned],
    });
    expect(turn.person).toEqual({ id: '29:ada', name: name.slice(0, 256), directoryId: null });
    expect(turn.mentioned).toHaveLength(180);
    expect(turn.mentioned[0]?.name).toHaveLength(256);
    expect(turn.localeHints).toEqual(Array.from({ length: 8 }, () => 'de'));
  });

  it.each<[object, string]>([
    [{ conversationType: 'personal' }, 'personal'],
    [{ conversationType: 'groupChat', isGroup: true }, 'chat'],
    [{ conversationType: 'channel', isGroup: true }, 'channel'],
    [{}, 'personal'],
    [{ isGroup: true }, 'chat'],
    [{ conversationType: 7 }, 'personal'],
  ])('takes place in %j: %s', (conversation, kind) => {
    expect(read({ conversation }).where.place.kind).toBe(kind);
  });

  it.each<[string, object, object]>([
    [
      'the thread of a channel',
      {
        conversation: { id: '19:c;messageid=1', conversationType: 'channel', tenantId: 'contoso' },
        channelData: { team: { id: '19:t', name: 'Onboarding', aadGroupId: 'g' }, eventType: 'teamRenamed' },
      },
      {
        place: { channel: '19:c', conversation: '19:c;messageid=1', team: '19:t', tenant: 'contoso' },
        team: { id: '19:t', name: 'Onboarding', group: 'g' },
        event: 'teamRenamed',
      },
    ],
    [
      'a channel that Teams names',
      {
        conversation: { id: '19:c;messageid=1', conversationType: 'channel', tenantId: 'other' },
        channelData: { channel: { id: '19:named' }, tenant: { id: 'contoso' } },
      },
      { place: { channel: '19:named', tenant: 'contoso' }, channel: { id: '19:named', name: null } },
    ],
    [
      'parts of a wrong type',
      {
        conversation: { id: 7, tenantId: 7 },
        channelData: { team: { id: 7 }, channel: 'x', tenant: [], eventType: {} },
        serviceUrl: '',
      },
      {
        place: { kind: 'personal', conversation: '', team: null, tenant: null, serviceUrl: null },
        team: null,
      },
    ],
  ])('says where it is: %s', (_what, activity, where) => {
    expect(read(activity).where).toMatchObject(where);
  });

  it.each<[object, string | null]>([
    [{ localTimezone: 'Asia/Tokyo' }, 'Asia/Tokyo'],
    [{ localTimezone: 'Nowhere', entities: [{ timezone: 'Europe/Berlin' }] }, 'Europe/Berlin'],
    [{ localTimezone: 7, entities: [{ timezone: 8 }] }, null],
  ])('is in the time zone of %j: %s', (activity, zone) => {
    expect(read(activity).timeZone).toBe(zone);
  });

  it.each<[object, string[]]>([
    [{}, []],
    [{ locale: '' }, []],
    [{ locale: 7, entities: 'x' }, []],
    [{ locale: null, entities: [null, 1, { type: 'clientInfo' }, { type: 'clientInfo', locale: 5 }] }, []],
    [{ entities: [{ type: 'clientInfo', locale: 'ja-JP' }] }, ['ja-JP']],
    [{ entities: [{ type: 'other', locale: 'ja-JP' }] }, []],
  ])('finds in %j the locales %j', (activity, hints) => {
    expect(read(activity).localeHints).toEqual(hints);
  });

  it('has the data of a button, and none when it is null', () => {
    expect(read({ value: { v: 1 } }).data).toEqual({ v: 1 });
    expect(read({ value: null }).data).toBeUndefined();
    expect(read({ value: 0 }).data).toBe(0);
  });

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
  ])('has of an invoke with %j the data %j', (value, data) => {
    expect(read({ type: 'invoke', value }).data).toEqual(data);
  });

  it('is automatic when the client says so', () => {
    const invoke = (trigger: unknown) => ({ type: 'invoke', value: { action: {}, trigger } });
    expect(
      [read(invoke('automatic')), read(invoke('manual')), read(invoke(7))].map((turn) => turn.automatic),
    ).toEqual([true, false, false]);
  });
});
