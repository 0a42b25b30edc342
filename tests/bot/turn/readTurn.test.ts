import { describe, expect, it } from '@jest/globals';
import { readTurn } from '../../../src/bot/turn/readTurn';

/** What a client sends may be anything. */
const read = (activity: object) => readTurn(activity as Parameters<typeof readTurn>[0]);

describe('the turn of an activity', () => {
  it('has what the bot needs to know, and no more', () => {
    const activity = {
      type: 'message',
      text: '<at>Playbook</at> help',
      from: { id: '29:ada', name: 'Ada', aadObjectId: 'x' },
      recipient: { id: '28:bot' },
      conversation: { id: 'c', conversationType: 'personal' },
      locale: 'de-DE',
      entities: [
        { type: 'mention', mentioned: { id: '28:bot', name: 'Playbook' }, text: '<at>Playbook</at>' },
        { type: 'mention', mentioned: { id: '29:grace', name: 'Grace' }, text: '<at>Grace</at>' },
        { type: 'clientInfo', locale: 'en-US', country: 'US' },
      ],
    };
    expect(read(activity)).toEqual({
      text: 'help',
      value: undefined,
      place: 'personal',
      person: { id: '29:ada', name: 'Ada', directoryId: 'x' },
      mentioned: ['Grace'],
      localeHints: ['de-DE', 'en-US'],
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
    expect(turn.mentioned[0]).toHaveLength(256);
    expect(turn.localeHints).toEqual(Array.from({ length: 8 }, () => 'de'));
  });

  it.each<[object, string]>([
    [{ conversationType: 'personal' }, 'personal'],
    [{ conversationType: 'groupChat', isGroup: true }, 'group'],
    [{ conversationType: 'channel', isGroup: true }, 'channel'],
    [{}, 'personal'],
    [{ isGroup: true }, 'group'],
    [{ conversationType: 7 }, 'personal'],
  ])('takes place in %j: %s', (conversation, place) => {
    expect(read({ conversation }).place).toBe(place);
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
    expect(read({ value: { v: 1 } }).value).toEqual({ v: 1 });
    expect(read({ value: null }).value).toBeUndefined();
    expect(read({ value: 0 }).value).toBe(0);
  });
});
