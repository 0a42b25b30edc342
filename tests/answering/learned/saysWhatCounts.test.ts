import { describe, expect, it } from '@jest/globals';
import { createAnswering } from '../../../src/answering/answering';
import { saysWhatCounts } from '../../../src/answering/learned/saysWhatCounts';
import type { Block } from '../../../src/playbook/text';
import { page, paragraph, playbook, section, words } from '../fixtures';

const table = (...rows: readonly [example: string, kind: string][]): Block => ({
  kind: 'table',
  header: [{ inlines: words('Example') }, { inlines: words('Kind') }],
  rows: rows.map((row) => row.map((cell) => ({ inlines: words(cell) }))),
});
const withBlocks = (title: string, ...blocks: Block[]) =>
  page(title.toLowerCase(), title, { sections: [{ ...section('other', 'Examples', ''), blocks }] });

describe('a page says what counts as a kind of case', () => {
  it('where its title stands in a table of examples', () => {
    const rows = table(['They do not answer.', 'Silent customer'], ['They said no.', 'Refused']);
    expect(saysWhatCounts(withBlocks('Silent Customer', rows))).toBe(true);
    expect(saysWhatCounts(withBlocks('Refused', rows))).toBe(true);
    expect(saysWhatCounts(withBlocks('Silent / Customer', rows))).toBe(true);
    expect(saysWhatCounts(withBlocks('Customer', rows))).toBe(false);
  });

  it('not where it stands in a text, and not where it has no letters', () => {
    expect(saysWhatCounts(withBlocks('Silent', paragraph('Silent')))).toBe(false);
    expect(saysWhatCounts(withBlocks('–', table(['They do not answer.', '–'])))).toBe(false);
  });
});

describe('who asks what a case counts as gets the page that says so, in each language', () => {
  const LINES: Readonly<Record<string, readonly [line: string, kind: string]>> = {
    en: ['The customer does not have enough staff.', 'Resources missing'],
    de: ['Der Kunde hat nicht genug Personal.', 'Zu wenig Leute'],
    es: ['El cliente no tiene suficiente personal.', 'Falta de equipo'],
    'pt-BR': ['O cliente não tem pessoal suficiente.', 'Falta de equipe'],
    ja: ['お客様の担当者が足りません。', '人員不足'],
    'zh-CN': ['客户的人手不足。', '资源缺乏'],
  };
  const pages = Object.entries(LINES).flatMap(([locale, [line, kind]]) => [
    // The same words at the top of another page.
    page('notes', '…', { locale, intro: [paragraph(line)] }),
    page('kind', kind, {
      locale,
      sections: [{ ...section('other', '—', ''), blocks: [table([line, kind])] }],
    }),
  ]);
  const answering = createAnswering(playbook(pages));
  const firstOf = (locale: string, text: string) =>
    answering.answer({ text, locale, page: null, previous: null }).pages[0];

  it.each([
    ['en', 'the customer does not have enough staff, which status is that?'],
    ['de', 'Der Kunde hat nicht genug Personal, welcher Status ist das?'],
    ['es', 'el cliente no tiene suficiente personal, ¿qué estado pongo?'],
    ['pt-BR', 'o cliente não tem pessoal suficiente, qual status eu marco?'],
    ['ja', 'お客様の担当者が足りない場合はどのステータスですか'],
    ['zh-CN', '客户的人手不足，标记为什么状态？'],
  ])('%s: %s', (locale, text) => {
    expect(firstOf(locale, text)).toBe('kind');
  });
});
