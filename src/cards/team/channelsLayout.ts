import type { Phrases } from '../../i18n/phrases';
import type { Locale } from '../../playbook/locale';
import { nearestLabel, PHASE_KEYS, type Playbook } from '../../playbook/playbook';
import { type QuestionScope, scopeId } from '../../team/channels';
import { HERE } from '../actions/board/boardDraft';
import { teamSubmit } from '../actions/team/teamPress';
import type { Layout } from '../card/layout';
import type { TemplateData } from '../card/templates';
import { placeChoice } from '../places/placeChoice';
import type { Place } from '../places/placesFound';
import { helpButton } from '../rows/helpButton';
import { inputChoice } from '../rows/inputChoice';
import { typesetText } from '../typeset/line';
import { cut, smallRun } from '../typeset/textRun';
import { nameOf } from './questionData';

/** A channel that questions go to; `place` is its name. */
export type ChannelShown = { scope: QuestionScope; place: string; by: { id: string; name: string } };

export type ChannelsShown = {
  channels: readonly ChannelShown[];
  places: readonly Place[];
  /** What is searched among them; may be empty. */
  find: string;
  /** The languages of the bot. */
  locales: readonly Locale[];
  /** What has just been done; may be empty. */
  said: string;
};

/** For the list of places, in UTF-16 units of JSON: above it are all channels that questions go to. */
const LIST_BUDGET = 4_500;

/** Where questions to the team go, for managers. */
export function channelsLayout(
  { channels, places, find, locales, said }: ChannelsShown,
  playbook: Playbook,
  phrases: Phrases,
): Layout {
  const title = phrases.t('team.channels.title');
  const isHere = places.some(({ id }) => id === HERE);
  const scopes: QuestionScope[] = [
    { kind: 'all' },
    ...locales.map((locale) => ({ kind: 'locale' as const, locale })),
    ...PHASE_KEYS.map((phase) => ({ kind: 'phase' as const, phase })),
  ];
  const sought = { find, place: find === '' ? (places[0]?.id ?? '') : '' };
  const where = placeChoice(places, sought, teamSubmit('team-channels', {}), phrases, LIST_BUDGET);
  const canChoose = places.length > 0;
  const isAnythingToDo = canChoose || channels.length > 0;
  const choose = {
    title: phrases.t(isHere ? 'team.channels.here' : 'team.channels.choose'),
    action: teamSubmit('team-choose', isHere ? { place: HERE } : {}),
  };
  return {
    template: 'team-channels',
    data: {
      text: [
        ...typesetText(said, { weight: 'Bolder' }),
        ...typesetText(stateText(channels.length > 0, canChoose, phrases)),
      ],
      rows: channels.map((channel) => channelRow(channel, playbook, phrases)),
      scopeLabel: phrases.t('team.channels.scope'),
      scopes: (isAnythingToDo ? scopes : []).map((scope) =>
        inputChoice({ id: scopeId(scope), title: scopeText(scope, playbook, phrases) }),
      ),
      required: phrases.t('guide.required'),
      placeLabel: phrases.t('team.channels.place'),
      placePlaceholder: phrases.t('board.form.place.placeholder'),
      ...where.data,
      ...(isHere && { placeChoices: [] }),
    },
    place: '',
    title,
    summary: title,
    source: null,
    topic: null,
    choices: [
      ...(canChoose ? [choose] : []),
      ...(channels.length === 0
        ? []
        : [{ title: phrases.t('team.channels.drop'), action: teamSubmit('team-drop', {}) }]),
      ...(isAnythingToDo ? [] : [helpButton(phrases)]),
    ],
    shortcuts: [],
  };
}

/** Where the reader can choose no channel, the way to one. */
function stateText(isOn: boolean, canChoose: boolean, phrases: Phrases): string {
  if (isOn) return phrases.t('team.channels.on');
  if (canChoose) return phrases.t('team.channels.off');
  const example = `@${phrases.t('app.name')} ${phrases.t('team.ask')}`;
  return phrases.t('team.channels.nowhere', { example });
}

/** Which questions are meant, as a sentence can say it. */
export function scopeText(scope: QuestionScope, playbook: Playbook, phrases: Phrases): string {
  switch (scope.kind) {
    case 'all':
      return phrases.t('team.channels.all');
    case 'locale':
      return phrases.t('team.channels.locale', { language: phrases.languageHere(scope.locale) });
    case 'phase': {
      const phase = nearestLabel(playbook.phases, scope.phase, phrases.locale) ?? scope.phase;
      return phrases.t('team.channels.phase', { phase });
    }
  }
}

function channelRow({ scope, place, by }: ChannelShown, playbook: Playbook, phrases: Phrases): TemplateData {
  const chosen = phrases.t('team.channels.by', { name: nameOf(by, phrases) });
  return {
    title: typesetText(scopeText(scope, playbook, phrases)),
    runs: [smallRun(`${cut(place, 'title')} · ${chosen}`, { isSubtle: true })],
  };
}
