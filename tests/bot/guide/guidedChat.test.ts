import { describe, expect, it } from '@jest/globals';
import { createAnswering } from '../../../src/answering/answering';
import { MemoryStore } from '../../../src/store/memory';
import { playbookOf } from '../../playbook/pages';
import { openChat } from '../chat';
import { guideKnowledge } from './guideKnowledge';

const openOn = (store = new MemoryStore()) => openChat({ knowledge: guideKnowledge, store });

const PHASE = 'Which phase are you in?';
const PROCESS = 'Which process is it about?';
const TOPIC = 'What would you like to know?';

describe('the guide', () => {
  it('leads to an answer by buttons', async () => {
    const chat = openOn();
    const phase = (await chat.say('guide me')).cards[0];
    const process = (await chat.press(phase?.choose('Initiate'))).cards[0];
    expect(process?.text).toContain(PROCESS);
    const topic = (await chat.press(process?.choose('Customer kick-off'))).cards[0];
    expect(topic?.text).toContain(TOPIC);
    expect(topic?.text).toMatch(/Initiate.*Customer kick-off/s);
    const answer = (await chat.press(topic?.choose('Tasks'))).cards[0];
    expect(answer?.text).toContain('Do 4047');
  });

  it('leads to an answer by what is typed: a title or a number', async () => {
    const chat = openOn();
    expect((await chat.say('guide me')).cards[0]?.text).toContain(PHASE);
    expect((await chat.say('initiate')).cards[0]?.text).toContain(PROCESS);
    expect((await chat.say('1')).cards[0]?.text).toContain(TOPIC);
    expect((await chat.say('Tasks')).cards[0]?.text).toContain('Do 4047');
  });

  it('leads on in the Emulator, where buttons are messages', async () => {
    const chat = openOn();
    const given = { channelId: 'emulator' };
    const phase = (await chat.say('guide me', given)).cards[0];
    const process = (await chat.submit(phase?.choose('Initiate'), given)).cards[0];
    expect(process?.text).toContain(PROCESS);
    expect((await chat.say('2', given)).cards[0]?.text).toContain(TOPIC);
  });

  it('speaks the language of who is guided, also when that changes on the way', async () => {
    const chat = openOn();
    await chat.say('guide me');
    await chat.say('Deutsch');
    const { cards } = await chat.say('Initiieren');
    expect(cards[0]?.buttons.map(({ title }) => title)).toContain('Auftakt beim Kunden');
  });

  it('keeps its place when something else is asked in between', async () => {
    const chat = openOn();
    await chat.say('guide me');
    await chat.say('Initiate');
    expect((await chat.say('4047')).cards[0]?.text).toContain('Task 4047');
    expect((await chat.say('Customer kick-off')).cards[0]?.text).toContain(TOPIC);
  });

  it('keeps its place when the bot is started again', async () => {
    const store = new MemoryStore();
    await openOn(store).say('guide me');
    expect((await openOn(store).say('Initiate')).cards[0]?.text).toContain(PROCESS);
  });

  it.each(['cancel', 'stop', 'abbrechen'])('ends on "%s"', async (word) => {
    const chat = openOn();
    await chat.say('guide me');
    expect((await chat.say(word)).cards[0]?.text).toContain('Cancelled');
    expect((await chat.say('1')).cards[0]?.text).not.toContain(PROCESS);
  });

  it('ends on its button', async () => {
    const chat = openOn();
    const phase = (await chat.say('guide me')).cards[0];
    expect((await chat.press(phase?.choose('Cancel'))).cards[0]?.text).toContain('Cancelled');
    expect((await chat.say('1')).cards[0]?.text).not.toContain(PROCESS);
  });

  it('ends with the answer', async () => {
    const chat = openOn();
    for (const said of ['guide me', 'Initiate', '1', 'Tasks']) await chat.say(said);
    expect((await chat.say('1')).cards[0]?.text).not.toContain(TOPIC);
  });

  it('begins again when it is asked for again', async () => {
    const chat = openOn();
    for (const said of ['guide me', 'Initiate']) await chat.say(said);
    expect((await chat.say('guide me')).cards[0]?.text).toContain(PHASE);
  });

  it('goes back by the button of an older card', async () => {
    const chat = openOn();
    const phase = (await chat.say('guide me')).cards[0];
    for (const said of ['Initiate', '1']) await chat.say(said);
    expect((await chat.press(phase?.choose('Assess'))).cards[0]?.text).toContain(PROCESS);
    expect((await chat.say('Sizing')).cards[0]?.text).toContain(TOPIC);
  });

  it.each(['process:initiate:removed', 'phase:paradise', 'nonsense'])(
    'begins anew when a button leads nowhere any more: %s',
    async (choice) => {
      const chat = openOn();
      const { status, cards } = await chat.press({ v: 1, verb: 'guide', choice });
      expect([status, cards[0]?.text]).toEqual([200, expect.stringContaining(PHASE)]);
    },
  );

  it('does not begin in a playbook without phases, and says so', async () => {
    const playbook = playbookOf([]);
    const chat = openChat({ knowledge: { playbook, answering: createAnswering(playbook) } });
    const { cards } = await chat.say('guide me');
    expect(cards[0]?.text).toContain('The playbook has no phases yet.');
    expect((await chat.say('4047')).cards[0]?.text).not.toContain('Continue the guide');
  });

  it('is each conversation’s own', async () => {
    const chat = openOn();
    await chat.say('guide me');
    const elsewhere = {
      conversation: { id: 'other', conversationType: 'personal', isGroup: false, name: '' },
    };
    expect((await chat.say('1', elsewhere)).cards[0]?.text).not.toContain(PROCESS);
  });
});
