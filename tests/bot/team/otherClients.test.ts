import { expect, it } from '@jest/globals';
import { onlyCard } from '../boards/boardChat';
import type { CardSeen } from '../cardSeen';
import { MIA, QUESTION, teamChat } from './teamChat';

const team = teamChat();

it.each(['emulator', 'webchat', 'directline'])(
  'in %s a question is asked, claimed and answered in the one chat that there is, with messages for cards',
  async (channelId) => {
    const mia = { ...MIA, ...team.chat.personal('mia'), channelId };
    const submit = async (card: CardSeen, title: string, inputs: object = {}) =>
      onlyCard(await team.chat.submit({ ...Object(card.choose(title)), ...card.inputs, ...inputs }, mia));
    const settings = onlyCard(await team.chat.say('ask the team', mia));
    await submit(settings, 'Send them here');
    const none = onlyCard(await team.chat.say(QUESTION, mia));
    const receipt = await submit(await submit(none, 'Ask the team'), 'Send to the team');
    const [card] = await team.untilSentTo('29:mia');
    if (!card) throw new Error('nothing was posted');
    // The Emulator cannot change a message, so a new one says what is new.
    if (channelId === 'emulator') team.chat.stub.script('update', { status: 405 });
    await submit(card, 'Claim');
    const form = await submit(card, 'Answer');
    expect((await submit(form, 'Send the answer', { text: 'The customer.' })).text).toContain(
      'Answered by Mia',
    );
    const sent = await team.chat.stub.until(
      () => team.sentTo('29:mia').find(({ text }) => text.includes('The team has answered you')),
      'the answer',
    );
    expect(sent.text).toContain('The customer.');
    expect((await submit(receipt, 'Refresh')).text).toContain('The customer.');
  },
);
