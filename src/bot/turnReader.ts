import type { TurnContext } from 'botbuilder';
import { servedLocales } from '../i18n/servedLocales';
import type { Texts } from '../i18n/texts';
import type { Locale } from '../playbook/locale';
import type { AnswerLog } from './feedback/answerLog';
import type { Memory } from './memory';
import { chooseLocale } from './turn/chooseLocale';
import type { Knowledge } from './turn/knowledge';
import { readActivity } from './turn/readActivity';
import type { Incoming } from './turn/turn';
import type { TurnInput } from './turn/turnInput';
import { unservedNotice } from './turn/unservedNotice';

/** Reads what a turn is about. */
export type TurnReader = {
  /** The activity as a plain record; several handlers of a turn need it, and it is parsed once. */
  incoming(context: TurnContext): Incoming;
  /** The same with what is remembered of the person and the conversation, and the language to answer in. */
  input(context: TurnContext): Promise<TurnInput>;
};

export type TurnReaderParts = {
  memory: Memory;
  texts: Texts;
  defaultLocale: Locale;
  /** The current knowledge; called once per turn. */
  knowledge: () => Knowledge;
  answerLog: AnswerLog;
};

export function createTurnReader(parts: TurnReaderParts): TurnReader {
  const { memory, texts, defaultLocale, answerLog } = parts;
  const parsed = new WeakMap<TurnContext, Incoming>();
  const reader: TurnReader = {
    incoming(context) {
      const known = parsed.get(context);
      if (known) return known;
      const incoming = readActivity(context.activity);
      parsed.set(context, incoming);
      return incoming;
    },
    async input(context) {
      const { turn } = reader.incoming(context);
      const [known, conversation] = await Promise.all([memory.person(context), memory.conversation(context)]);
      const knowledge = parts.knowledge();
      const served = servedLocales(texts, knowledge.playbook);
      const choice = chooseLocale(turn.localeHints, known, served, defaultLocale);
      const phrases = texts.in(choice.locale);
      const notices = choice.unserved ? unservedNotice(choice.unserved, 'language.unavailable', phrases) : [];
      const rating = answerLog.newRating(turn.where.client);
      return { turn, locale: choice.locale, notices, knowledge, person: choice.memory, conversation, rating };
    },
  };
  return reader;
}
