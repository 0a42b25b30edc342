import type { Reply } from '../../src/answering/answer';
import type { Question } from '../../src/answering/question';
import type { Topic } from '../../src/answering/topic';
import type { Knowledge } from '../../src/bot/turn/knowledge';
import type { Logger } from '../../src/bot/turn/logger';
import { NEW_PERSON, type Turn, type Where } from '../../src/bot/turn/turn';
import type { TurnInput } from '../../src/bot/turn/turnInput';
import type { Card } from '../../src/cards/card/card';
import type { View } from '../../src/cards/card/view';
import type { Cards } from '../../src/cards/cards';
import type { Texts } from '../../src/i18n/texts';
import type { Playbook } from '../../src/playbook/playbook';
import { playbookOf } from '../playbook/pages';

export const SERVED = ['en', 'de', 'es', 'pt-BR', 'zh-CN', 'ja'];

/** Phrases that say which one they are: `de: language.switched.title {}`. */
export const fakeTexts: Texts = {
  locales: SERVED,
  in: (locale) => ({
    locale,
    writtenIn: locale,
    t: (key, params = {}) => `${locale}: ${key} ${JSON.stringify(params)}`,
    date: (iso) => iso,
    list: (items) => items.join(', '),
    names: (items) => items.join(', '),
    languageName: (tag) => tag,
    languageHere: (tag) => tag,
  }),
};

/** Cards whose summary says what they were asked to show, for whom, and with which notices. */
export const fakeCards: Cards = {
  answer: (reply, view) => cardOf(view, 'answer', reply.answer.kind, reply.topic, view.part),
  parts: () => 1,
  inserted: (reply, view) => ({
    preview: { title: reply.topic?.kind ?? '', text: '' },
    card: cardOf(view, 'inserted', reply.topic),
  }),
  languages: (view) => cardOf(view, 'languages'),
  notice: (title, text, view) => cardOf(view, 'notice', title, text),
  error: (kind, view) => cardOf(view, 'error', kind),
  withNotice: ({ content, summary }, text) => ({ content, summary: `${summary} ${text}` }),
  welcome: (view, info) => cardOf(view, 'welcome', info.pages),
  guide: (step, view) =>
    cardOf(
      view,
      'guide',
      step.question,
      step.chosen,
      step.choices.map(({ id }) => id),
    ),
  comment: (answer, view) => cardOf(view, 'comment', answer),
  digest: ({ totals }, _titleOf, view) => cardOf(view, 'digest', totals),
  digestState: (isOn, view) => cardOf(view, 'digest', isOn),
  insights: ({ totals }, _titleOf, view) => cardOf(view, 'insights', totals, view.part),
};

function cardOf({ locale, notices }: View, ...said: unknown[]): Card {
  const summary = JSON.stringify([locale, ...said, ...(notices.length > 0 ? [{ notices }] : [])]);
  return { content: { type: 'AdaptiveCard', version: '1.5', body: [] }, summary };
}

/** Answers every question with its own words, as the overview of the page "kickoff". */
export function fakeKnowledge(playbook: Playbook = playbookOf([]), asked: Question[] = []): Knowledge {
  return {
    playbook,
    answering: {
      answer(question) {
        asked.push(question);
        return replyOn({ kind: 'page', page: 'kickoff' });
      },
      show: (topic) => replyOn(topic),
      knows: () => true,
      suggest: () => [],
    },
  };
}

/** A reply without content that is about `topic`. */
export function replyOn(topic: Topic | null, given: Partial<Reply> = {}): Reply {
  return {
    answer: { kind: 'help' },
    quotes: [],
    confidence: null,
    spoken: null,
    intent: 'overview',
    pages: ['kickoff'],
    topic,
    ...given,
  };
}

/** Somebody's chat with the bot, outside of Teams. */
export const PERSONAL_CHAT: Where = {
  place: {
    kind: 'personal',
    conversation: 'a:ada',
    team: null,
    channel: null,
    tenant: null,
    serviceUrl: 'https://smba.example/',
  },
  client: 'emulator',
  bot: '28:bot',
  team: null,
  channel: null,
  event: null,
};

export function turnInputOf(turn: Partial<Turn> = {}, given: Partial<TurnInput> = {}): TurnInput {
  const { text = 'next steps?' } = turn;
  return {
    turn: {
      trace: '0123456789abcdef0123456789abcdef',
      id: 'activity',
      text,
      written: text,
      data: undefined,
      pressedOn: null,
      inPlace: false,
      inDialog: false,
      automatic: false,
      where: PERSONAL_CHAT,
      person: { id: '29:ada', name: 'Ada', directoryId: null },
      mentioned: [],
      localeHints: [],
      forwarded: 'no',
      timeZone: null,
      ...turn,
    },
    locale: 'de',
    notices: [],
    knowledge: fakeKnowledge(),
    person: NEW_PERSON,
    conversation: { page: null, previous: null },
    rating: null,
    ...given,
  };
}

export type LogLine = { level: keyof Logger; fields: object; message: string };

/** A logger that keeps what it is told. */
export function keptLog(): Logger & { lines: LogLine[] } {
  const lines: LogLine[] = [];
  const keep = (level: keyof Logger) => (fields: object, message: string) => {
    lines.push({ level, fields, message });
  };
  return { lines, debug: keep('debug'), info: keep('info'), warn: keep('warn'), error: keep('error') };
}
