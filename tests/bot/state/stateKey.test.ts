import { describe, expect, it } from '@jest/globals';
import { conversationKey, userKey } from '../../../src/bot/state/stateKey';
import { MAX_KEY_LENGTH } from '../../../src/store/limits';
import { newTurn } from './turns';

describe('the key of a state document', () => {
  it.each([
    [
      '19:0a1b@thread.tacv2;messageid=1690000000000',
      'state/conversations/msteams/19:0a1b@thread.tacv2;messageid=1690000000000',
    ],
    ['a:1X-y_z|livechat', 'state/conversations/msteams/a:1X-y_z|livechat'],
  ])('shows the id of conversation %s', (id, key) => {
    expect(conversationKey(newTurn(id))).toBe(key);
  });

  it('shows the id of the person', () => {
    expect(userKey(newTurn('conversation', '29:1abc'))).toBe('state/users/msteams/29:1abc');
  });

  it.each([
    ['that is too long', 'x'.repeat(2000)],
    ['with a slash', '../users/msteams/29:1abc'],
    ['with half a character', '\uD83D'],
    ['with blanks', 'a conversation'],
  ])('hashes an id %s', (_what, id) => {
    const key = conversationKey(newTurn(id));
    expect(key).toMatch(/^state\/conversations\/msteams\/#[0-9a-f]{64}$/);
    expect(key.length).toBeLessThan(MAX_KEY_LENGTH);
  });

  it('tells apart ids that look alike as UTF-8', () => {
    expect(conversationKey(newTurn('\uD83D'))).not.toBe(conversationKey(newTurn('\uD83C')));
  });

  it.each(['', undefined, 7])('refuses an activity whose conversation.id is %j', (id) => {
    const turn = newTurn();
    Object.assign(turn.activity.conversation, { id });
    expect(() => conversationKey(turn)).toThrow(
      expect.objectContaining({
        code: 'state_activity_incomplete',
        message:
          'The activity has no activity.conversation.id, so it has no state: check what the client sends.',
      }),
    );
  });

  it('refuses an activity without a sender', () => {
    const turn = newTurn();
    Reflect.deleteProperty(turn.activity, 'from');
    expect(() => userKey(turn)).toThrow(expect.objectContaining({ code: 'state_activity_incomplete' }));
  });
});
