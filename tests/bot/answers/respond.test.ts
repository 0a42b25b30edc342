import { describe, expect, it } from '@jest/globals';
import type { Question } from '../../../src/answering/question';
import type { Topic } from '../../../src/answering/topic';
import { createResponder, LONGEST_MESSAGE } from '../../../src/bot/answers/respond';
import { NEW_PERSON } from '../../../src/bot/turn/turn';
import { fakeCards, fakeKnowledge, fakeTexts, PERSONAL_CHAT, replyOn, turnInputOf } from '../fakes';

const responder = createResponder(fakeCards, fakeTexts);
const filter = { requirement: null, roles: [], services: [] };
const tasks: Topic = { kind: 'tasks', page: 'kickoff', filter };

describe('a question', () => {
  it('is asked in the language to answer in, about the page of the conversation', () => {
    const asked: Question[] = [];
    const conversation = { page: 'sizing', previous: tasks };
    const knowledge = fakeKnowledge(undefined, asked);
    responder.question(turnInputOf({ text: 'only the mandatory ones' }, { knowledge, conversation }));
    expect(asked).toEqual([
      { text: 'only the mandatory ones', locale: 'de', page: 'sizing', previous: tasks },
    ]);
  });

  it('is answered with a card, and the conversation is about its page from then on', () => {
    const person = { ...NEW_PERSON, lastSeen: 'de' };
    expect(responder.question(turnInputOf({}, { person, notices: ['mind this'] }))).toMatchObject({
      card: {
        summary: '["de","answer","help",{"kind":"page","page":"kickoff"},0,{"notices":["mind this"]}]',
      },
      person,
      conversation: { page: 'kickoff', previous: { kind: 'page', page: 'kickoff' } },
      reply: { intent: 'overview' },
    });
  });

  it.each([
    ['', 'no-text'],
    ['x'.repeat(LONGEST_MESSAGE + 1), 'text-too-long'],
  ])('that is none is not asked', (text, kind) => {
    const asked: Question[] = [];
    const conversation = { page: 'sizing', previous: tasks };
    const knowledge = fakeKnowledge(undefined, asked);
    const response = responder.question(turnInputOf({ text }, { knowledge, conversation }));
    expect(response).toMatchObject({
      card: { summary: `["de","error","${kind}"]` },
      conversation,
      reply: null,
    });
    expect(asked).toEqual([]);
  });

  it.each(['channel', 'chat'] as const)(
    'that is the mention of the bot alone in a %s is one for help',
    (kind) => {
      const where = { ...PERSONAL_CHAT, place: { ...PERSONAL_CHAT.place, kind } };
      const response = responder.question(turnInputOf({ text: '', where }));
      expect(response.card.summary).toBe('["de","answer","help",{"kind":"help"},0]');
    },
  );

  it('may be as long as the limit', () => {
    const response = responder.question(turnInputOf({ text: 'x'.repeat(LONGEST_MESSAGE) }));
    expect(response.reply).not.toBeNull();
  });
});

describe('what the conversation is about', () => {
  it.each<[Topic, string]>([
    [{ kind: 'page', page: 'new' }, 'new'],
    [{ kind: 'section', page: 'new', section: 'inputs' }, 'new'],
    [{ kind: 'passage', page: 'new', index: 2 }, 'new'],
    [{ kind: 'next-steps', page: 'new' }, 'new'],
    [{ kind: 'resources', page: 'new', words: ['deck'] }, 'new'],
    [{ kind: 'steps', page: 'new', step: 1 }, 'new'],
    [{ kind: 'roles', page: 'new' }, 'new'],
    [{ kind: 'tasks', page: 'new', filter }, 'new'],
    [{ kind: 'task', task: '4047' }, 'kickoff'],
    [{ kind: 'all-tasks', filter, phase: null }, 'before'],
    [{ kind: 'phases' }, 'before'],
    [{ kind: 'phase', phase: 'assess' }, 'before'],
    [{ kind: 'help' }, 'before'],
  ])('after %j is "%s"', (topic, page) => {
    const conversation = { page: 'before', previous: null };
    const response = responder.topic(turnInputOf({}, { conversation }), topic, 0);
    expect(response.conversation).toEqual({ page, previous: topic });
  });

  it('stays when the reply is about nothing', () => {
    const conversation = { page: 'before', previous: tasks };
    const answering = { ...fakeKnowledge().answering, show: () => replyOn(null) };
    const knowledge = { ...fakeKnowledge(), answering };
    const input = turnInputOf({}, { conversation, knowledge });
    expect(responder.topic(input, { kind: 'help' }, 0).conversation).toEqual(conversation);
  });

  it('stays when a task is on no page', () => {
    const answering = { ...fakeKnowledge().answering, show: (topic: Topic) => replyOn(topic, { pages: [] }) };
    const input = turnInputOf(
      {},
      { conversation: { page: 'before', previous: null }, knowledge: { ...fakeKnowledge(), answering } },
    );
    expect(responder.topic(input, { kind: 'task', task: '1' }, 0).conversation.page).toBe('before');
  });
});

describe('a part of a long answer', () => {
  it('is shown as it was asked for', () => {
    expect(responder.topic(turnInputOf(), { kind: 'phases' }, 3).card.summary).toBe(
      '["de","answer","help",{"kind":"phases"},3]',
    );
  });
});

describe('the wish for another language', () => {
  it('is answered in that language, and kept', () => {
    const person = { ...NEW_PERSON, lastSeen: 'de' };
    expect(responder.language(turnInputOf({}, { person, notices: ['no French'] }), 'ja')).toMatchObject({
      card: { summary: '["ja","notice","ja: language.switched.title {}","ja: language.switched.text {}"]' },
      person: { chosen: 'ja', lastSeen: 'de', toldUnserved: null },
      reply: null,
    });
  });

  it.each(['fr', 'de-DE', '', '__proto__'])('that is not served (%j) lists those that are', (locale) => {
    expect(responder.language(turnInputOf(), locale)).toMatchObject({
      card: { summary: '["de","languages"]' },
      person: NEW_PERSON,
    });
  });
});
