import type { Card } from '../../src/cards/card/card';
import type { TeamCards } from '../../src/cards/teamCards';
import type { Playbook } from '../../src/playbook/playbook';
import type { QuestionState, TeamQuestion } from '../../src/team/question';
import type { Scene } from './scenes';

const ACM = 'assess-conduct-adoption-and-change-management-conversation';
const KICK_OFF = 'initiate-conduct-customer-kick-off';
const ASKED_AT = Date.parse('2026-03-10T09:00:00Z');
const PLACE = 'Contoso › Adoption';
const GRACE = { id: '29:grace', name: 'Grace Hopper' };
const KENJI = { id: '29:kenji', name: 'Kenji Sato' };

const ASKED: Readonly<Record<string, string>> = {
  en: 'Who decides about the pilot group, and until when?',
  de: 'Wer entscheidet über die Pilotgruppe, und bis wann?',
  es: '¿Quién decide sobre el grupo piloto y hasta cuándo?',
  'pt-BR': 'Quem decide sobre o grupo piloto, e até quando?',
  'zh-CN': '试点组由谁决定，截止到什么时候？',
  ja: 'パイロット グループは誰がいつまでに決めますか?',
};

const CLAIMED: QuestionState = { kind: 'claimed', by: KENJI, at: ASKED_AT };
const ANSWERED: QuestionState = {
  kind: 'answered',
  by: KENJI,
  at: ASKED_AT,
  answer: {
    text: 'The customer’s sponsor does, two weeks before the kick-off.\nThis page tells how.',
    page: KICK_OFF,
  },
  proposed: false,
};

/** A scene for every card about questions to the team, from the playbook in `content/`. */
export function teamScenesOf(playbook: Playbook, cards: TeamCards): Scene[] {
  const reader = (locale: string) => ({ locale, notices: [] });
  const scene = (name: string, card: (locale: string) => Card): Scene => ({ name: `team-${name}`, card });
  const form = (locale: string) => ({ draft: 'draft', text: ASKED[locale] ?? '', place: PLACE });
  return [
    scene('ask', (locale) => cards.ask(form(locale), null, reader(locale))),
    scene('ask-refused', (locale) => cards.ask(form(locale), { code: 'too-many' }, reader(locale))),
    scene('offer', (locale) => cards.offer(form(locale), locale)),
    scene('receipt', (locale) => cards.receipt(questionIn(locale), playbook, PLACE, reader(locale))),
    scene('open', (locale) => cards.posted(questionIn(locale), playbook)),
    scene('claimed', (locale) => cards.posted(questionIn(locale, CLAIMED), playbook)),
    scene('answered', (locale) =>
      cards.posted({ ...questionIn(locale, ANSWERED), told: 'unsure' }, playbook),
    ),
    scene('taken', (locale) =>
      cards.shown(questionIn(locale, CLAIMED), playbook, {
        locale,
        notices: [cards.refusalText({ code: 'taken', by: KENJI }, locale)],
      }),
    ),
    scene('form', (locale) =>
      cards.form(
        questionIn(locale),
        { text: '', find: 'Kick-off', page: null, found: [KICK_OFF, ACM] },
        playbook,
        null,
        reader(locale),
      ),
    ),
    scene('answer', (locale) => cards.answered(questionIn(locale, ANSWERED), playbook, locale)),
    scene('mine', (locale) =>
      cards.mine(
        [questionIn(locale, ANSWERED), questionIn(locale, CLAIMED), questionIn(locale)],
        0,
        reader(locale),
      ),
    ),
    scene('channels', (locale) =>
      cards.channels(
        {
          channels: [
            { scope: { kind: 'all' }, place: PLACE, by: GRACE },
            { scope: { kind: 'locale', locale: 'de' }, place: 'Contoso › Deutsch', by: KENJI },
          ],
          places: [{ id: '19:a', name: PLACE }],
          find: '',
          locales: ['en', 'de'],
          said: '',
        },
        playbook,
        reader(locale),
      ),
    ),
    scene('refused', (locale) => cards.refusal({ code: 'not-manager' }, reader(locale))),
  ];
}

export function questionIn(locale: string, state: QuestionState = { kind: 'open' }): TeamQuestion {
  const place = {
    kind: 'channel',
    conversation: '19:a',
    team: '19:t',
    channel: '19:a',
    tenant: null,
    serviceUrl: null,
  } as const;
  return {
    id: '0000000000000000-0000000000000000',
    text: ASKED[locale] ?? ASKED.en ?? '',
    locale,
    page: ACM,
    asker: GRACE,
    from: place,
    client: 'msteams',
    askedAt: ASKED_AT,
    place,
    placeLocale: locale,
    state,
    change: 1,
    changedAt: ASKED_AT,
    cards: [],
    trouble: null,
    receipt: null,
    told: null,
    unsure: 0,
  };
}
