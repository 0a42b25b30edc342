import type { Answering } from '../../src/answering/answering';
import type { Cards } from '../../src/cards/cards';
import { reportOn } from '../../src/insights/report/report';
import { findPage, type Playbook } from '../../src/playbook/playbook';
import type { Scene } from './scenes';

const ACM = 'assess-conduct-adoption-and-change-management-conversation';
const WRONG = ['unexpected', 'not-saved', 'action-unknown', 'text-too-long', 'no-text', 'forwarded'] as const;

/** Scenes for the short cards around the answers, and for answers in a state of their own. */
export function messageScenesOf(playbook: Playbook, answering: Answering, cards: Cards): Scene[] {
  const view = (locale: string) => ({ locale, part: 0, notices: [] });
  const nextSteps = (locale: string) => answering.show({ kind: 'next-steps', page: ACM }, locale);
  const scene = (name: string, card: Scene['card']): Scene => ({ name, card });
  return [
    scene('help', (locale) => cards.answer(answering.show({ kind: 'help' }, locale), view(locale))),
    ...WRONG.map((kind) => scene(`error-${kind}`, (locale) => cards.error(kind, view(locale)))),
    scene('notice', (locale) => cards.notice(...titled(playbook, locale), view(locale))),
    scene('noticed', (locale) =>
      cards.withNotice(cards.answer(nextSteps(locale), view(locale)), titled(playbook, locale)[1]),
    ),
    scene('gone', (locale) =>
      cards.answer(answering.show({ kind: 'page', page: 'no-such-page' }, locale), view(locale)),
    ),
    scene('comment-ask', (locale) => cards.comment('id', { ...view(locale), askTeam: 'draft' })),
    scene('insights-none', (locale) => cards.insights(reportOn([], 0, 0), (page) => page, view(locale))),
    scene('digest-on', (locale) => cards.digestState(true, view(locale))),
    scene('tasks-boards', (locale) =>
      cards.answer(answering.show({ kind: 'tasks', page: ACM, filter: ANY }, locale), {
        ...view(locale),
        boards: true,
      }),
    ),
    scene('other-language', (locale) => {
      const [other, spoken] = locale === 'de' ? ['en', 'de'] : ['de', locale];
      return cards.answer({ ...nextSteps(other), spoken }, { ...view(other), own: locale });
    }),
    scene('inserted', (locale) => {
      const inserted = cards.inserted(nextSteps(locale), view(locale));
      if (!inserted) throw new Error(`${ACM} cannot be inserted`);
      return inserted.card;
    }),
    scene('guide-process', (locale) => {
      const pages = [...(playbook.pages.get(locale)?.values() ?? [])];
      const [first] = pages;
      const choices = pages.map(({ id, title }) => ({ id, title }));
      const chosen = [first?.phase?.label ?? ''];
      return cards.guide(
        { question: 'process', here: 'start', choices, chosen, back: 'start' },
        view(locale),
      );
    }),
    scene('guide-step', (locale) => {
      const page = findPage(playbook, ACM, locale)?.page;
      const choices = (page?.steps ?? []).map(({ heading }, index) => ({
        id: String(index),
        title: heading ?? String(index + 1),
      }));
      const chosen = [page?.phase?.label ?? '', page?.title ?? ''];
      return cards.guide({ question: 'step', here: 'topic', choices, chosen, back: 'topic' }, view(locale));
    }),
  ];
}

const ANY = { requirement: null, roles: [], services: [] };

/** A title and a text in a language. */
function titled(playbook: Playbook, locale: string): [title: string, text: string] {
  const page = findPage(playbook, ACM, locale)?.page;
  return [page?.phase?.label ?? '', page?.title ?? ''];
}
