import { describe, expect, it } from '@jest/globals';
import { MemoryStore } from '../../../src/store/memory';
import { knowledgeOf } from '../../once/content';
import { KICK_OFF } from '../../once/kickOff';
import { onlyCard } from '../boards/boardChat';
import { openChat } from '../chat';

/** Two bots on one store. */
function pair(client: string) {
  const store = new MemoryStore();
  const open = () => openChat({ store, knowledge: knowledgeOf(KICK_OFF) });
  const [one, other] = [open(), open()];
  let sent = 0;
  const say = async (bot: typeof one, text: string) => {
    sent += 1;
    return onlyCard(await bot.say(text, { id: `activity-${sent}`, channelId: client }));
  };
  return { one, other, say };
}

describe.each(['msteams', 'emulator'])('a conversation whose turns reach two instances, in %s', (client) => {
  it('goes on about the page that the other has shown', async () => {
    const { one, other, say } = pair(client);
    await say(one, 'kick-off');
    expect((await say(other, 'and the tasks?')).text).toContain('en task 11');
  });

  it('is in the language that was chosen at the other', async () => {
    const { one, other, say } = pair(client);
    await say(one, 'Deutsch');
    expect((await say(other, 'Kick-off')).text).toContain('Quelle');
  });

  it('goes on with the guide', async () => {
    const { one, other, say } = pair(client);
    const first = await say(one, 'guide me');
    const second = await say(other, first.buttons[0]?.title ?? '');
    expect(second.text).not.toBe(first.text);
    expect((await say(one, 'back')).text).toBe(first.text);
  });
});

describe('an answer of one instance', () => {
  it('can be rated at the other, by Teams’ own buttons', async () => {
    const { one, other, say } = pair('msteams');
    await say(one, 'tasks of kick-off');
    const rated = await other.send({
      type: 'invoke',
      name: 'message/submitAction',
      value: { actionName: 'feedback', actionValue: { reaction: 'dislike', feedback: 'too short' } },
      deliveryMode: undefined,
    });
    expect(rated.status).toBe(200);
    expect((await say(one, 'insights')).text).toContain('too short');
  });

  it('can be rated at the other, by the buttons of its card', async () => {
    const { one, other, say } = pair('emulator');
    const answer = await say(one, 'tasks of kick-off');
    await other.submit(answer.choose('No, this was not helpful'), { channelId: 'emulator', text: '' });
    expect((await say(one, 'insights')).text).toContain('1 found not helpful');
  });
});
