import { describe, expect, it } from '@jest/globals';
import { openChat } from './chat';
import { guideKnowledge } from './guide/guideKnowledge';

/** A playbook that cannot be had. */
const broken = (): never => {
  throw new Error('the playbook is gone');
};

describe('a turn that fails', () => {
  it('is told of, and answered when it is delivered again', async () => {
    let isBroken = true;
    const chat = openChat({ knowledge: () => (isBroken ? broken() : guideKnowledge) });
    const failed = await chat.say('help', { id: '1' });
    expect([failed.status, failed.cards[0]?.text]).toEqual([
      200,
      expect.stringContaining('Something went wrong'),
    ]);
    expect(chat.log.lines.map(({ message }) => message)).toEqual(['a turn failed']);

    isBroken = false;
    const again = await chat.say('help', { id: '1' });
    expect(again.cards[0]?.text).not.toContain('Something went wrong');
  });

  it('answers a button in passing', async () => {
    const chat = openChat({ knowledge: broken });
    expect(await chat.press({ v: 1, verb: 'languages' })).toMatchObject({
      status: 200,
      body: {
        statusCode: 200,
        type: 'application/vnd.microsoft.activity.message',
        value: expect.any(String),
      },
    });
  });

  it('is counted as failed', async () => {
    const outcomes: string[] = [];
    const observer = {
      turnEnded: (_type: string, outcome: string) => outcomes.push(outcome),
      answered: () => {},
    };
    const chat = openChat({ knowledge: broken, observer });
    await chat.say('help');
    expect(outcomes).toEqual(['failed']);
  });
});
