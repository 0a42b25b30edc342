import type { Reply } from '../answering/answer';
import type { Topic } from '../answering/topic';
import type { Card } from '../cards/card/card';
import type { GuideWay } from '../cards/card/guide';
import type { View } from '../cards/card/view';
import type { Cards } from '../cards/cards';
import type { Texts } from '../i18n/texts';
import { canonicalLocale, type Locale, matchLocale } from '../playbook/locale';
import { isRateable } from './feedback/answered';
import type { Knowledge } from './knowledge';
import type { ConversationMemory, PersonMemory, Turn } from './turn';
import { unservedNotice } from './unservedNotice';

/** A turn with everything that an answer depends on. */
export type Hearing = {
  turn: Turn;
  locale: Locale;
  /** Lines to show on top of the card. */
  notices: readonly string[];
  knowledge: Knowledge;
  person: PersonMemory;
  conversation: ConversationMemory;
  /** The id under which the card of an answer can be rated by its own buttons; null for none. */
  rating: string | null;
  /** Where the answer leads back to when somebody is being guided. */
  guide?: GuideWay;
};

/** The card to send, and what to remember. `reply` is set when the card answers from the playbook. */
export type Response = {
  card: Card;
  person: PersonMemory;
  conversation: ConversationMemory;
  reply: Reply | null;
  /** What was typed and is answered by `reply`; null for a button. */
  asked: string | null;
  /** A line to show in passing, where the client can, in place of the card. */
  toast: string | null;
};

/** A longer message is no question, and is told so; it also bounds the work that one message can cause. */
export const LONGEST_MESSAGE = 1000;

/** The plain part of the bot: what is heard in, a card and what to remember out. */
export type Responder = {
  question(hearing: Hearing): Response;
  topic(hearing: Hearing, topic: Topic, part: number): Response;
  language(hearing: Hearing, locale: Locale): Response;
  languages(hearing: Hearing): Response;
  /** A card that changes nothing of what is remembered. */
  say(hearing: Hearing, card: Card): Response;
  view(hearing: Hearing): View;
};

export function createResponder(cards: Cards, texts: Texts): Responder {
  const tell = (hearing: Hearing, reply: Reply, part: number, asked: string | null): Response => ({
    card: cards.answer(reply, {
      ...responder.view(hearing),
      part,
      ...(hearing.guide && { guide: hearing.guide }),
      ...(hearing.rating !== null && isRateable(reply.answer) && { rating: hearing.rating }),
    }),
    person: hearing.person,
    conversation: subjectAfter(reply, hearing.conversation),
    reply,
    asked,
    toast: null,
  });

  /** With a line that a language is not spoken, unless the turn has one already. */
  const withUnserved = (hearing: Hearing, locale: Locale): Hearing => {
    const tag = canonicalLocale(locale);
    const isKnown = tag === undefined || matchLocale(tag, texts.locales) !== undefined;
    if (isKnown || hearing.notices.length > 0) return hearing;
    return { ...hearing, notices: unservedNotice(tag, 'languages.unavailable', texts.in(hearing.locale)) };
  };

  const responder: Responder = {
    question(hearing) {
      const { turn, conversation } = hearing;
      const view = responder.view(hearing);
      if (turn.text === '') {
        // In a chat of several, somebody has mentioned the bot and said no more.
        if (turn.place !== 'personal') return responder.topic(hearing, { kind: 'help' }, 0);
        return responder.say(hearing, cards.error('no-text', view));
      }
      if (turn.text.length > LONGEST_MESSAGE)
        return responder.say(hearing, cards.error('text-too-long', view));
      const { page, previous } = conversation;
      const question = { text: turn.text, locale: hearing.locale, page, previous };
      return tell(hearing, hearing.knowledge.answering.answer(question), 0, turn.text);
    },
    topic: (hearing, topic, part) =>
      tell(hearing, hearing.knowledge.answering.show(topic, hearing.locale), part, null),
    language(hearing, locale) {
      if (!texts.locales.includes(locale)) return responder.languages(withUnserved(hearing, locale));
      const phrases = texts.in(locale);
      const [title, text] = [phrases.t('language.switched.title'), phrases.t('language.switched.text')];
      const card = cards.notice(title, text, { locale, part: 0, notices: [] });
      return { ...responder.say(hearing, card), person: { ...hearing.person, chosen: locale } };
    },
    languages: (hearing) => responder.say(hearing, cards.languages(responder.view(hearing))),
    say: ({ person, conversation }, card) => ({
      card,
      person,
      conversation,
      reply: null,
      asked: null,
      toast: null,
    }),
    view: ({ locale, notices }) => ({ locale, part: 0, notices, boards: true }),
  };
  return responder;
}

/** What the conversation is about after a reply. After "4047?" that is the page which defines the task. */
function subjectAfter(reply: Reply, before: ConversationMemory): ConversationMemory {
  if (!reply.topic) return before;
  const page = reply.topic.kind === 'task' ? (reply.pages[0] ?? null) : pageOf(reply.topic);
  return { page: page ?? before.page, previous: reply.topic };
}

function pageOf(topic: Topic): string | null {
  switch (topic.kind) {
    case 'page':
    case 'section':
    case 'passage':
    case 'next-steps':
    case 'resources':
    case 'steps':
    case 'roles':
    case 'tasks':
    case 'around':
    case 'changes':
      return topic.page;
    case 'compare':
    case 'duties':
    case 'task':
    case 'all-tasks':
    case 'phases':
    case 'phase':
    case 'help':
      return null;
  }
}
