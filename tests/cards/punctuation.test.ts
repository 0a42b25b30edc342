import { describe, expect, it } from '@jest/globals';
import type { Answer } from '../../src/answering/answer';
import { NO_FILTER } from '../../src/answering/topic';
import { cardText } from '../../src/cards/card/cardText';
import { cards } from '../once/parts';
import { acmPage, link, task } from './fixtures/page';
import { replyOf, viewIn } from './fixtures/reply';

const TWO = [
  { key: 'edge', label: 'Edge' },
  { key: 'intune', label: 'Intune' },
];
const page = acmPage({
  tasks: [task('1', 'One', { services: TWO })],
  links: [link('a', 'https://a.example')],
});
const source = { page, fallback: null };
const filter = { ...NO_FILTER, requirement: 'mandatory' as const };
const tasks: Answer = {
  kind: 'tasks',
  step: null,
  named: null,
  source,
  filter,
  terms: [],
  groups: [{ step: 'First', tasks: page.tasks }],
  total: 1,
  forAll: 0,
};
const definitions = [{ page, task: task('1', 'One', { services: TWO }), fallback: null }];
const phases: Answer = {
  kind: 'phases',
  source: null,
  phases: [{ phase: { key: 'assess', label: 'X' }, pages: [] }],
};

const shown = (answer: Answer, locale: string) => cardText(cards.answer(replyOf(answer), viewIn(locale)));
const summary = (answer: Answer, locale: string) => cards.answer(replyOf(answer), viewIn(locale)).summary;

describe('the punctuation of a card', () => {
  it.each([
    ['en', 'Filter: mandatory only', 'Edge, Intune', 'Phases: X'],
    ['de', 'Filter: nur erforderliche', 'Edge, Intune', 'Phasen: X'],
    ['ja', '絞り込み: 必須のみ', 'Edge、Intune', 'フェーズ: X'],
    ['zh-CN', '筛选：仅必需', 'Edge、Intune', '阶段：X'],
  ])('is that of its language: %s', (locale, filtered, services, named) => {
    expect(shown(tasks, locale)).toContain(filtered);
    expect(shown(tasks, locale)).toContain(services);
    expect(shown({ kind: 'task', definitions, missing: [] }, locale)).toContain(services);
    expect(summary(phases, locale)).toBe(named);
  });

  it('of a summary does not announce what is not there', () => {
    expect(summary({ kind: 'phases', source: null, phases: [] }, 'en')).toBe('Phases');
  });

  it('of a summary needs no brackets, which look different everywhere', () => {
    const groups = [{ heading: null, links: page.links }];
    const resources: Answer = { kind: 'resources', source, best: [], groups };
    expect(summary(resources, 'zh-CN')).toBe(`资源 – ${page.title} · 1 个链接`);
  });

  it('leaves no gaps in what is spoken, which must have no markup', () => {
    const titled = acmPage({ title: 'Adoption & Change <Management>' });
    const answer: Answer = { kind: 'roles', source: { page: titled, fallback: null }, roles: [] };
    const { content } = cards.answer(replyOf(answer), viewIn('en'));
    expect(content.speak).toBe('Roles – Adoption Change Management');
  });
});
