import type { Reply } from '../../answering/answer';
import { pageOfTopic, type Topic } from '../../answering/topic';
import type { Card } from '../../cards/card/card';
import type { View } from '../../cards/card/view';
import type { Cards } from '../../cards/cards';
import type { Phrases } from '../../i18n/phrases';
import { servedLocales } from '../../i18n/servedLocales';
import type { Texts } from '../../i18n/texts';
import { canonicalLocale, type Locale, matchLocale } from '../../playbook/locale';
import { withRecent } from '../composeBox/recents';
import type { ConversationMemory, Where } from '../turn/turn';
import type { TurnInput, TurnResponse } from '../turn/turnInput';
import { unservedNotice } from '../turn/unservedNotice';
import { isRateable } from './answered';

/**
 * A longer message is not treated as a question; the bot says so. This also limits the work that one message can cause.
 */
export const LONGEST_MESSAGE = 1000;

/** The part of the bot without the Bot Framework: a turn goes in; a card and what to remember come out. */
export type Responder = {
  /** What the text of a turn is answered with; null where it is no question. */
  answer(input: TurnInput): Reply | null;
  /** What a button is answered with. */
  shown(input: TurnInput, topic: Topic): Reply;
  /** The card for `reply`, which is what `answer` says. */
  question(input: TurnInput, reply?: Reply | null): TurnResponse;
  /** The card for `reply`, which is what `shown` says. */
  topic(input: TurnInput, topic: Topic, part: number, reply?: Reply): TurnResponse;
  language(input: TurnInput, locale: Locale): TurnResponse;
  languages(input: TurnInput): TurnResponse;
  /** Returns the card and leaves memory as it is. */
  say(input: TurnInput, card: Card): TurnResponse;
  view(input: TurnInput): View;
};

export function createResponder(cards: Cards, texts: Texts): Responder {
  const tell = (input: TurnInput, reply: Reply, part: number, asked: string | null): TurnResponse => ({
    card: cards.answer(reply, {
      ...responder.view(input),
      part,
      ...(input.guide && { guide: input.guide }),
      ...(input.rating !== null && isRateable(reply.answer) && { rating: input.rating }),
    }),
    person: withRecent(input.person, reply),
    conversation: subjectAfter(reply, input.conversation),
    reply,
    asked,
    toast: null,
  });

  const servedBy = ({ knowledge }: TurnInput) => servedLocales(texts, knowledge.playbook);

  /** Adds a notice that the language is not available, unless the turn already has a notice. */
  const withUnserved = (input: TurnInput, locale: Locale): TurnInput => {
    const tag = canonicalLocale(locale);
    const isKnown = tag === undefined || matchLocale(tag, servedBy(input)) !== undefined;
    if (isKnown || input.notices.length > 0) return input;
    return { ...input, notices: unservedNotice(tag, 'languages.unavailable', texts.in(input.locale)) };
  };

  const responder: Responder = {
    answer(input) {
      const { text, where } = input.turn;
      // In a group chat this means: somebody mentioned the bot and wrote nothing else.
      if (text === '') return isShared(where) ? responder.shown(input, { kind: 'help' }) : null;
      if (text.length > LONGEST_MESSAGE) return null;
      const { page, previous } = input.conversation;
      return input.knowledge.answering.answer({ text, locale: input.locale, page, previous });
    },
    shown: ({ knowledge, locale }, topic) => knowledge.answering.show(topic, locale),
    question(input, reply = responder.answer(input)) {
      const { text } = input.turn;
      if (reply !== null) return tell(input, reply, 0, text === '' ? null : text);
      return responder.say(
        input,
        cards.error(text === '' ? 'no-text' : 'text-too-long', responder.view(input)),
      );
    },
    topic: (input, topic, part, reply = responder.shown(input, topic)) => tell(input, reply, part, null),
    language(input, locale) {
      if (!servedBy(input).includes(locale)) return responder.languages(withUnserved(input, locale));
      const phrases = texts.in(locale);
      const isWhole = matchLocale(locale, texts.locales) !== undefined;
      const [title, text] = isWhole
        ? [phrases.t('language.switched.title'), phrases.t('language.switched.text')]
        : [phrases.languageName(locale), phrases.t('language.switched.partly', partly(phrases))];
      const card = cards.notice(title, text, { locale, part: 0, notices: [] });
      return { ...responder.say(input, card), person: { ...input.person, chosen: locale } };
    },
    languages: (input) => responder.say(input, cards.languages(responder.view(input), servedBy(input))),
    say: ({ person, conversation }, card) => ({
      card,
      person,
      conversation,
      reply: null,
      asked: null,
      toast: null,
    }),
    view: ({ turn, locale, own, notices, askTeam, mayPost }) => ({
      locale,
      part: 0,
      notices,
      boards: true,
      isShared: isShared(turn.where),
      ...(own !== undefined && { own }),
      ...(mayPost !== undefined && { mayPost }),
      ...(askTeam !== undefined && { askTeam }),
    }),
  };
  return responder;
}

/** Whether others read along. */
export function isShared({ place }: Where): boolean {
  return place.kind !== 'personal';
}

/** What to say of a language that the playbook has pages in and the bot has no words of its own in. */
function partly({ languageHere, locale, writtenIn }: Phrases): { language: string; other: string } {
  return { language: languageHere(locale), other: languageHere(writtenIn) };
}

/** What the conversation is about after a reply. For a task ("4047?") this is the page that defines it. */
function subjectAfter(reply: Reply, before: ConversationMemory): ConversationMemory {
  if (!reply.topic) return before;
  const page = reply.topic.kind === 'task' ? (reply.pages[0] ?? null) : pageOfTopic(reply.topic);
  return { page: page ?? before.page, previous: reply.topic };
}
