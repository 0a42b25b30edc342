import type { Reply } from './answer';
import type { Answering } from './answering';

/** Enough for what a team asks in a day, and little beside the index: replies hold pages, not copies of them. */
const MOST_REPLIES = 250;

/**
 * The same answers, each composed once as long as it is asked for now and then: of the questions and buttons before, the
 * `most` latest ones are known. Whoever gets a reply must not change it, for the next one gets the same.
 */
export function remembering(answering: Answering, most = MOST_REPLIES): Answering {
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
