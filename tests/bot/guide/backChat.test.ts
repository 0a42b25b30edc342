import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Knowledge } from '../../../src/bot/turn/knowledge';
import { ownKnowledge } from '../../once/content';
import { openChat } from '../chat';

const PHASE = 'Which phase are you in?';
const PROCESS = 'Which process is it about?';
const TOPIC = 'What would you like to know?';
const STEP = 'Which step?';
const WAY_BACK = 'Continue the guide';

describe('on the way through our playbook, the guide', () => {
  let knowledge: Knowledge;

  beforeAll(async () => {
    knowledge = await ownKnowledge();
  });

  const say = async (chat: ReturnType<typeof openChat>, text: string) => (await chat.say(text)).cards[0];

  async function toSteps() {
    const chat = openChat({ knowledge });
    for (const text of ['guide me', 'Assess', 'Conduct Services Workshops']) await say(chat, text);
    return { chat, steps: await say(chat, 'Steps') };
  }

  it('leads from the phases over a process and its sections to a step', async () => {
    const { chat, steps } = await toSteps();
    expect(steps?.text).toContain(STEP);
    expect(steps?.text).toContain('Assess › Conduct Services Workshops › Steps');
    expect((await say(chat, '1'))?.text).toContain(WAY_BACK);
  });

  it('goes back by the word, from the answer to its choices and on to the phases', async () => {
    const { chat } = await toSteps();
    await say(chat, '1');
    const seen: (string | undefined)[] = [];
    for (const word of ['back', 'zurück', 'volver', '戻る', '返回']) seen.push((await say(chat, word))?.text);
    expect(seen).toEqual([STEP, TOPIC, PROCESS, PHASE, PHASE].map((title) => expect.stringContaining(title)));
  });

  it('goes back by a button at each step', async () => {
    const { chat, steps } = await toSteps();
    let card = steps;
    for (const title of [TOPIC, PROCESS, PHASE]) {
      const back = card?.buttons.find((button) => button.title === 'Back');
      card = (await chat.press(back?.data)).cards[0];
      expect(card?.text).toContain(title);
    }
    expect(card?.buttons.map(({ title }) => title)).not.toContain('Back');
  });

  it('has a way back on what is answered in between, and is left after a few other questions', async () => {
    const { chat } = await toSteps();
    for (const asked of ['kickoff deck', 'task 4047', 'which phases are there?']) {
      expect((await say(chat, asked))?.text).toContain(WAY_BACK);
    }
    expect((await say(chat, 'kickoff deck'))?.text).not.toContain(WAY_BACK);
    expect((await say(chat, '1'))?.text).not.toContain(WAY_BACK);
  });

  it('is left after a few presses that have nothing to do with it, and not while its page is read', async () => {
    const { chat } = await toSteps();
    await say(chat, '1');
    const open = async (page: string) =>
      (await chat.press({ v: 1, verb: 'show', topic: { kind: 'roles', page }, part: 0 })).cards[0]?.text;
    for (let press = 0; press < 5; press++)
      expect(await open('assess-conduct-services-workshops')).toContain(WAY_BACK);
    for (let press = 0; press < 3; press++) expect(await open('migrate-migration')).toContain(WAY_BACK);
    expect(await open('migrate-migration')).not.toContain(WAY_BACK);
  });

  it('is offered to nobody but who is guided, where others write as well', async () => {
    const { chat } = await toSteps();
    const other = { from: { id: '29:other', name: 'Other' } };
    expect((await chat.say('task 4047', other)).cards[0]?.text).not.toContain(WAY_BACK);
    expect((await chat.say('1', other)).cards[0]?.text).not.toContain(WAY_BACK);
    expect((await say(chat, 'task 4047'))?.text).toContain(WAY_BACK);
  });

  it('does not take what follows an answer for a choice', async () => {
    const { chat } = await toSteps();
    await say(chat, '1');
    expect((await say(chat, 'Conduct Customer Kickoff'))?.text).not.toContain(TOPIC);
  });

  it('comes back to what was asked before somebody asked something else', async () => {
    const { chat } = await toSteps();
    await say(chat, 'task 4047');
    expect((await say(chat, 'back'))?.text).toContain(STEP);
    expect((await say(chat, 'back'))?.text).toContain(TOPIC);
  });

  it('begins on "back" when nobody is guided, for the playbook has no answer to that', async () => {
    const chat = openChat({ knowledge });
    await say(chat, 'next steps of the customer kickoff');
    expect((await say(chat, 'zurück'))?.text).toContain(PHASE);
  });
});
