import type { Reply } from './answer';
import type { Answering } from './answering';

/** Enough for a team's day, and little memory beside the index: replies share the pages, they do not copy them. */
const MOST_REPLIES = 250;

/**
 * The same answering with a cache of the `most` replies that were used last. Callers must not change a reply: the next
 * one gets the same object.
 */
export function cachedAnswering(answering: Answering, most = MOST_REPLIES): Answering {
  const replies = new Map<string, Reply>();
  const remembered = (key: string, reply: () => Reply): Reply => {
    const known = replies.get(key);
    const found = known ?? reply();
    // A map keeps the order in which keys were set: the oldest is the first.
    if (known) replies.delete(key);
    replies.set(key, found);
    const oldest = replies.keys().next();
    if (replies.size > most && !oldest.done) replies.delete(oldest.value);
    return found;
  };
  return {
    answer: (question) => {
      const { text, locale, page, previous } = question;
      return remembered(JSON.stringify([text, locale, page, previous]), () => answering.answer(question));
    },
    show: (topic, locale) => remembered(JSON.stringify([topic, locale]), () => answering.show(topic, locale)),
  };
}
