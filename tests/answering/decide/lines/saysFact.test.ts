import { describe, expect, it } from '@jest/globals';
import { createAnswering } from '../../../../src/answering/answering';
import { page, paragraph, playbook, section } from '../../fixtures';

/** A page of which one line says each kind of fact, in each language. */
const LINES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'It tells the customer where to go.',
    'Send it once per conference.',
    'At most 512 characters fit.',
    'A reply comes within a month.',
  ],
  de: [
    'Sie sagt dem Kunden, wohin.',
    'Senden Sie sie regelmäßig, je Konferenz einmal.',
    'Höchstens 512 Zeichen passen.',
    'Die Antwort kommt innerhalb eines Monats.',
  ],
  es: [
    'Indica al cliente adónde ir.',
    'Envíela con regularidad, una vez por conferencia.',
    'Caben 512 caracteres como máximo.',
    'La respuesta llega dentro de un mes.',
  ],
  'pt-BR': [
    'Indica ao cliente aonde ir.',
    'Envie-a uma vez por conferência.',
    'Cabem no máximo 512 caracteres.',
    'A resposta chega dentro de um mês.',
  ],
  'zh-CN': ['它告诉客户去哪里。', '每次会议发送一次。', '不超过 512 个字符。', '一个月内会有回复。'],
  ja: [
    'お客様に行き先を伝えます。',
    '会議ごとに送信します。',
    '512 文字以内です。',
    '1 か月以内に返信があります。',
  ],
};
const pages = Object.entries(LINES).map(([locale, lines]) =>
  page('status-notes', 'Status Notes', {
    locale,
    intro: [paragraph('…')],
    sections: [{ ...section('other', '—', ''), blocks: lines.map(paragraph) }],
  }),
);
const answering = createAnswering(playbook(pages));

const quoted = (locale: string, text: string) =>
  answering.answer({ text, locale, page: 'status-notes', previous: null }).quotes.map((quote) => quote.text);

describe('in a conversation about a page, a question in few words is answered by the line that says such a fact', () => {
  it.each([
    ['en', 'how often?', 1],
    ['de', 'wie oft?', 1],
    ['es', '¿con qué frecuencia?', 1],
    ['pt-BR', 'com que frequência?', 1],
    ['zh-CN', '多久一次？', 1],
    ['ja', 'どのくらいの頻度ですか？', 1],
    ['en', 'how many?', 2],
    ['de', 'wie viele?', 2],
    ['es', '¿cuántos?', 2],
    ['pt-BR', 'quantos?', 2],
    ['de', 'wie lang?', 2],
    ['es', '¿de qué extensión? ¿qué longitud?', 2],
    ['pt-BR', 'qual o tamanho?', 2],
    ['ja', '何文字ですか？', 2],
    ['zh-CN', '写多长？', 2],
    ['en', 'how fast?', 3],
    ['de', 'bis wann?', 3],
    ['es', '¿en qué plazo?', 3],
    ['pt-BR', 'em quanto tempo?', 3],
    ['zh-CN', '什么时候？', 3],
  ])('%s: %s', (locale, text, line) => {
    expect(quoted(locale, text)).toContain(LINES[locale]?.[line]);
    expect(quoted(locale, text)).not.toContain(LINES[locale]?.[0]);
  });
});

it('a question that names the page and asks for a fact gets the line, not the beginning of the page', () => {
  const { quotes } = answering.answer({
    text: 'how often are status notes sent?',
    locale: 'en',
    page: null,
    previous: null,
  });
  expect(quotes.map(({ text }) => text)).toContain('Send it once per conference.');
});

describe('a question for the way to something gets the line with the link that leads there', () => {
  const expert = {
    en: 'expert',
    de: 'Experten',
    es: 'experto',
    'pt-BR': 'especialista',
    ja: '専門家の依頼',
    'zh-CN': '专家',
  };
  const requested = Object.entries(expert).map(([locale, name]) =>
    page('experts', name, {
      locale,
      sections: [
        {
          ...section('other', '—', ''),
          blocks: [
            ...[1, 2, 3, 4].map((at) => paragraph(`${name} ${name} ${name} – ${at}.`)),
            {
              kind: 'paragraph',
              inlines: [
                { kind: 'text', text: `${name}: ` },
                {
                  kind: 'link',
                  inlines: [{ kind: 'text', text: 'Desk' }],
                  target: { url: 'https://x.test', page: null },
                },
              ],
            },
          ],
        },
      ],
    }),
  );
  const { answer } = createAnswering(playbook(requested));

  it.each([
    ['en', 'how do I request an expert?'],
    ['de', 'Wie fordere ich einen Experten an?'],
    ['es', '¿Cómo solicito un experto?'],
    ['pt-BR', 'como eu peço um especialista?'],
    ['ja', '専門家の依頼方法は？'],
    ['zh-CN', '怎么申请专家？'],
  ])('%s: %s', (locale, text) => {
    const { quotes } = answer({ text, locale, page: 'experts', previous: null });
    expect(quotes.map((quote) => quote.text).join()).toContain('Desk');
  });
});
