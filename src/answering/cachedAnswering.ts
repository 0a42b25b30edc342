import { LRUCache } from 'lru-cache';
import type { Reply } from './answer';
import type { Answering } from './answering';

/** More than a team asks differently in a day. With their cards some 35 MiB: replies share the pages, they do not copy them. */
const MOST_REPLIES = 1000;

/**
 * The same answering with a cache of the `most` replies that were used last. Callers must not change a reply: the next
 * one gets the same object.
 */
export function cachedAnswering(answering: Answering, most = MOST_REPLIES): Answering {
  const replies = new LRUCache<string, Reply>({ max: most });
  const cached = (key: string, compose: () => Reply): Reply => {
    const known = replies.get(key);
    if (known) return known;
    const reply = compose();
    replies.set(key, reply);
    return reply;
  };
  return {
    answer: (question) => {
      const { text, locale, page, previous } = question;
      return cached(JSON.stringify([text, locale, page, previous]), () => answering.answer(question));
    },
    knows: (name, locale) => answering.knows(name, locale),
    suggest: (text, locale, most) => answering.suggest(text, locale, most),
    show: (topic, locale) => cached(JSON.stringify([topic, locale]), () => answering.show(topic, locale)),
  };
}
