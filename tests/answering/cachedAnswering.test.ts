import { describe, expect, it } from '@jest/globals';
import { type Answering, createAnswering } from '../../src/answering/answering';
import { cachedAnswering } from '../../src/answering/cachedAnswering';
import type { Question } from '../../src/answering/question';
import { smallPlaybook } from './smallPlaybook';

const asked = (text: string, page: string | null = null): Question => ({
  text,
  locale: 'en',
  page,
  previous: null,
});

/** Counts what is really worked out. */
function counted(answering: Answering) {
  const questions: string[] = [];
  const counting: Answering = {
    answer(question) {
      questions.push(question.text);
      return answering.answer(question);
    },
    show: (topic, locale) => answering.show(topic, locale),
    knows: (name, locale) => answering.knows(name, locale),
    suggest: (text, locale, most) => answering.suggest(text, locale, most),
  };
  return { questions, counting };
}

describe('cachedAnswering', () => {
  const answering = createAnswering(smallPlaybook);

  it('works a question out once', () => {
    const { questions, counting } = counted(answering);
    const memory = cachedAnswering(counting);
    expect(memory.answer(asked('migration tasks'))).toBe(memory.answer(asked('migration tasks')));
    expect(questions).toEqual(['migration tasks']);
  });

  it('answers as if it remembered nothing', () => {
    const memory = cachedAnswering(answering);
    for (const question of [asked('tasks'), asked('tasks', 'migrate-migration'), asked('tasks')]) {
      expect(memory.answer(question)).toEqual(answering.answer(question));
    }
  });

  it('shows a topic in each language by itself', () => {
    const memory = cachedAnswering(answering);
    const topic = { kind: 'page', page: 'migrate-migration' } as const;
    expect(memory.show(topic, 'en')).toEqual(answering.show(topic, 'en'));
    expect(memory.show(topic, 'de')).toEqual(answering.show(topic, 'de'));
  });

  it('forgets what was not asked for longest', () => {
    const { questions, counting } = counted(answering);
    const memory = cachedAnswering(counting, 2);
    for (const text of ['a', 'b', 'a', 'c', 'a', 'b']) memory.answer(asked(text));
    expect(questions).toEqual(['a', 'b', 'c', 'b']);
  });
});
