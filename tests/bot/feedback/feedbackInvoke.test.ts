import { describe, expect, it } from '@jest/globals';
import { parseFeedback } from '../../../src/bot/feedback/feedbackInvoke';

const value = (feedback: unknown, reaction: unknown = 'dislike') => ({
  actionName: 'feedback',
  actionValue: { reaction, feedback },
});

describe('feedback from the buttons below a message', () => {
  it.each([
    ['as Teams writes it', '{"feedbackText":" too long "}', 'too long'],
    ['as the Agents Playground writes it', 'too long', 'too long'],
    ['as an object', { feedbackText: 'too long' }, 'too long'],
    ['with nothing written', '{"feedbackText":""}', null],
    ['with nothing at all', undefined, null],
    ['with other JSON', '42', '42'],
    ['with a wrong type', 42, null],
  ])('is read %s', (_how, feedback, comment) => {
    expect(parseFeedback(value(feedback))).toEqual({ reaction: 'dislike', comment });
  });

  it.each([
    [undefined],
    ['like'],
    [{ actionName: 'other', actionValue: { reaction: 'like' } }],
    [{ actionName: 'feedback' }],
    [value('', 'love')],
  ])('is not seen in %j', (other) => {
    expect(parseFeedback(other)).toBeUndefined();
  });
});
