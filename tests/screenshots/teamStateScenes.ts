import type { TeamCards } from '../../src/cards/teamCards';
import type { Playbook } from '../../src/playbook/playbook';
import type { Scene } from './scenes';
import { questionIn } from './teamScenes';

const PLACE = 'Contoso › Adoption';

/** Scenes for the cards of questions to the team in their other states. */
export function teamStateScenesOf(playbook: Playbook, cards: TeamCards): Scene[] {
  const reader = (locale: string) => ({ locale, notices: [] });
  const scene = (name: string, card: Scene['card']): Scene => ({ name: `team-${name}`, card });
  const form = (found: string[] | null) => ({ text: '', find: '', page: null, found });
  return [
    scene('cancelled', (locale) => cards.cancelled(reader(locale))),
    scene('mine-none', (locale) => cards.mine([], 0, reader(locale))),
    scene('form-refused', (locale) =>
      cards.form(questionIn(locale), form([]), playbook, { code: 'answer-empty' }, reader(locale)),
    ),
    scene('withdrawn', (locale) => cards.posted(questionIn(locale, { kind: 'withdrawn', at: 0 }), playbook)),
    scene('channels-none', (locale) =>
      cards.channels(
        { channels: [], places: [{ id: '19:a', name: PLACE }], find: '', locales: ['en', locale], said: '' },
        playbook,
        reader(locale),
      ),
    ),
    scene('channels-nowhere', (locale) =>
      cards.channels({ channels: [], places: [], find: '', locales: [], said: '' }, playbook, reader(locale)),
    ),
  ];
}
