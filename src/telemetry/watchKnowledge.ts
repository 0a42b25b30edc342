import type { Answering } from '../answering/answering';
import type { Knowledge } from '../bot/turn/knowledge';
import type { Tracing } from './tracing';

/** The knowledge with each answer as a step of its turn. The same object for as long as the knowledge is the same. */
export function knowledgeWatcher(tracing: Pick<Tracing, 'begin'>): (knowledge: Knowledge) => Knowledge {
  const known = new WeakMap<Knowledge, Knowledge>();
  return (knowledge) => {
    const watched = known.get(knowledge) ?? {
      ...knowledge,
      answering: watchAnswering(knowledge.answering, tracing),
    };
    known.set(knowledge, watched);
    return watched;
  };
}

function watchAnswering(answering: Answering, tracing: Pick<Tracing, 'begin'>): Answering {
  const step = <T>(what: string, answer: () => T): T => {
    const end = tracing.begin('answer', what);
    try {
      const answered = answer();
      end();
      return answered;
    } catch (error) {
      end({}, error);
      throw error;
    }
  };
  return {
    answer: (question) => step('question', () => answering.answer(question)),
    show: (topic, locale) => step('topic', () => answering.show(topic, locale)),
    knows: (name, locale) => step('knows', () => answering.knows(name, locale)),
    suggest: (text, locale, most) => step('suggest', () => answering.suggest(text, locale, most)),
  };
}
