import { describe, expect, it } from '@jest/globals';
import { onlyCard, openBoardChat } from '../boards/boardChat';
import { MIA, QUESTION, teamChat } from './teamChat';

const team = teamChat();
const ben = () => team.inChannel('ben');

/** The next process on the same store, with the same service of the channel. */
async function restart() {
  return team.add(
    await openBoardChat({
      store: team.store,
      stub: team.chat.stub,
      startsAt: team.chat.now(),
      isManager: ({ id }) => id === MIA.from.id,
    }),
  );
}

describe('a restart', () => {
  it('before the question is posted loses nothing', async () => {
    await team.chooseHere();
    await team.chat.stop();
    await team.ask();
    expect(team.posted()).toEqual([]);
    const next = await restart();
    expect((await team.card()).text).toContain(QUESTION);
    await next.pass(3000);
    expect(team.posted()).toHaveLength(1);
  });

  it('before the answer is sent loses nothing, and repeats nothing', async () => {
    await team.chooseHere();
    const before = team.sentTo('29:grace').length;
    await team.ask();
    const form = await team.press(ben(), await team.card(), 'Answer');
    await team.chat.stop();
    await team.press(ben(), form, 'Send the answer', { text: 'The customer does.' });
    expect(team.sentTo('29:grace')).toHaveLength(before);
    const next = await restart();
    await team.untilSentTo('29:grace', before + 1);
    await team.untilCard('Answered by Ben');
    // The press is delivered again, to the new process.
    await next.pressIn(ben(), form, 'Send the answer', { text: 'The customer does.' });
    await next.pass(5000);
    expect(team.sentTo('29:grace')).toHaveLength(before + 1);
    expect(team.posted()).toHaveLength(1);
  });
});

describe('while the service of the channel', () => {
  it.each([
    ['puts it off', { status: 429, retryAfter: '5' }],
    ['is down', { status: 503 }],
  ])('%s, the question waits and is posted once', async (_what, answer) => {
    await team.chooseHere();
    team.chat.stub.script('open', answer);
    await team.ask();
    await team.card();
    await team.chat.pass(5000);
    expect(team.posted()).toHaveLength(1);
  });

  it('takes the question and fails, it is not posted again once somebody has pressed on it', async () => {
    await team.chooseHere();
    team.chat.stub.script('open', { deliveredWith: 500 });
    await team.ask();
    const card = await team.card();
    await team.press({ ...ben(), replyToId: team.posted()[0]?.id }, card, 'Claim');
    await team.untilCard('Ben is looking into it');
    await team.chat.pass(25_000);
    expect(team.posted()).toHaveLength(1);
  });

  it('does not know the message any more, an open question is posted anew', async () => {
    await team.chooseHere();
    await team.ask();
    const card = await team.card();
    team.chat.stub.script('update', { status: 404 });
    await team.press(ben(), card, 'Claim');
    await team.chat.stub.until(() => team.posted().length === 2, 'a new message');
    expect(team.posted()[1]?.versions[0]?.card?.text).toContain('Ben is looking into it');
  });

  it('refuses the bot, the asker is told, and it is tried again when they look', async () => {
    await team.chooseHere();
    team.chat.stub.script('open', { status: 403, code: 'BotNotInConversationRoster' });
    const receipt = await team.ask();
    const told = await team.chat.stub.until(
      () => team.chat.log.lines.some(({ message }) => /could not be shown/.test(message)),
      'the log says so',
    );
    expect(told).toBe(true);
    await team.chat.pass(1000);
    const state = await team.press(team.graces(), receipt, 'Refresh');
    expect(state.text).toContain('It has not arrived there yet');
    await team.card();
  });
});

describe('while the asker cannot be reached', () => {
  const answered = async (...answers: Parameters<typeof team.chat.stub.script>[1][]) => {
    await team.chooseHere();
    await team.ask();
    const form = await team.press(ben(), await team.card(), 'Answer');
    team.chat.stub.script('post', ...answers);
    await team.press(ben(), form, 'Send the answer', { text: 'The customer does.' });
  };

  it('the answer waits and is sent once', async () => {
    await answered({ status: 429, retryAfter: '3' }, { status: 401 });
    await team.untilSentTo('29:grace');
    await team.chat.pass(5000);
    expect(team.sentTo('29:grace')).toHaveLength(1);
  });

  it('and nobody says whether it arrived, it is sent once more and the channel is told', async () => {
    await answered({ status: 500 }, { status: 500 });
    await team.untilCard('did not confirm that the answer has reached Grace');
    expect(team.sentTo('29:grace')).toEqual([]);
    const mine = onlyCard(await team.chat.say('my questions', team.graces()));
    expect(mine.text).toContain('Answered by Ben');
  });

  it('for good, the channel is told', async () => {
    await answered({ status: 403, code: 'BotNotInConversationRoster' });
    await team.untilCard('could not be sent to Grace');
  });
});

describe('the asker’s own card', () => {
  it('follows what happens, in the personal chat where it took the place of the answer', async () => {
    await team.chooseHere();
    const { serviceUrl } = team.chat.stub;
    // What the bot has answered, as the service of the chat keeps it.
    const posted = await fetch(`${serviceUrl}/v3/conversations/a:grace/activities`, {
      method: 'POST',
      body: JSON.stringify({ text: 'no answer' }),
    });
    const { id } = Object(await posted.json());
    await team.ask({ ...team.graces(), replyToId: id });
    await team.press(ben(), await team.card(), 'Claim');
    await team.chat.stub.until(
      () =>
        team.chat.stub.messages
          .find((message) => message.id === id)
          ?.versions.at(-1)
          ?.card?.text.includes('Ben is looking into it'),
      'the state on the card of the asker',
    );
  });
});
