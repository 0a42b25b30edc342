import { type ChannelsShown, scopeText, type TeamCards, type TeamRefusal } from '../../cards/teamCards';
import { servedLocales } from '../../i18n/servedLocales';
import type { Texts } from '../../i18n/texts';
import { PHASE_KEYS } from '../../playbook/playbook';
import { type QuestionScope, readScope, type TeamChannels } from '../../team/channels';
import { type BoardReply, shown } from '../boards/access/boardTurn';
import type { Directory } from '../directory/directory';
import type { IsManager } from '../turn/managers';
import type { TurnInput } from '../turn/turnInput';
import type { TeamAccess } from './teamAccess';
import { personOf, readerOf, TeamTurnProblem } from './teamTurn';

/** Where questions to the team go: only managers see and change it. */
export type ChannelTurns = {
  /** `find`: what to search among the names of channels; may be empty. */
  show(input: TurnInput, find: string): Promise<BoardReply>;
  choose(input: TurnInput, scope: string, place: string): Promise<BoardReply>;
  drop(input: TurnInput, scope: string): Promise<BoardReply>;
};

export type ChannelParts = {
  channels: TeamChannels;
  access: TeamAccess;
  directory: Pick<Directory, 'places'>;
  cards: TeamCards;
  texts: Texts;
  isManager: IsManager;
};

export function createChannelTurns(parts: ChannelParts): ChannelTurns {
  const { channels, access, directory, cards, texts, isManager } = parts;

  const onlyManagers = (input: TurnInput): void => {
    if (!isManager(input.turn.person)) throw new TeamTurnProblem({ code: 'not-manager' });
  };

  const placesFor = ({ turn, locale }: TurnInput) =>
    directory.places.to(turn.person.id, turn.where, texts.in(locale), [turn.trace]);

  const card = async (input: TurnInput, said: string, find = ''): Promise<BoardReply> => {
    const all = await channels.all();
    const view: ChannelsShown = {
      channels: await Promise.all(
        all.map(async ({ scope, place, by }) => ({
          scope,
          by,
          place: await access.placeName(place, input.locale),
        })),
      ),
      places: (await placesFor(input)).map(({ id, name }) => ({ id, name })),
      find,
      locales: servedLocales(texts, input.knowledge.playbook),
      said,
    };
    return shown(cards.channels(view, input.knowledge.playbook, readerOf(input)));
  };

  /** @throws what no card of ours can have sent counts as a place that is closed */
  const scopeOf = (id: string, { knowledge }: TurnInput): QuestionScope => {
    const scope = readScope(id);
    const isKnown =
      scope !== undefined &&
      (scope.kind === 'all' ||
        (scope.kind === 'locale'
          ? servedLocales(texts, knowledge.playbook).includes(scope.locale)
          : PHASE_KEYS.some((key) => key === scope.phase)));
    if (!isKnown) throw new TeamTurnProblem({ code: 'place-closed' });
    return scope;
  };

  /** `place` is for what was saved. */
  const said = (
    input: TurnInput,
    key: 'saved' | 'dropped' | 'not-chosen',
    scope: QuestionScope,
    place = '',
  ): string => {
    const phrases = texts.in(input.locale);
    const which = scopeText(scope, input.knowledge.playbook, phrases);
    return phrases.t(`team.channels.${key}`, { scope: which, ...(key === 'saved' && { place }) });
  };

  const refused = (input: TurnInput, refusal: TeamRefusal): BoardReply => ({
    card: cards.refusal(refusal, readerOf(input)),
    toast: cards.refusalText(refusal, input.locale),
  });

  return {
    async show(input, find) {
      onlyManagers(input);
      return card(input, '', find);
    },
    async choose(input, id, placeId) {
      onlyManagers(input);
      const scope = scopeOf(id, input);
      // Where many can be searched, the client does not see to it that one is chosen.
      if (placeId === '') return card(input, texts.in(input.locale).t('board.form.place.required'));
      const offer = (await placesFor(input)).find((place) => place.id === placeId);
      if (!offer) throw new TeamTurnProblem({ code: 'place-closed' });
      const locale = scope.kind === 'locale' ? scope.locale : input.locale;
      // A thread of a channel counts as the channel.
      const place = { ...offer.place, conversation: offer.place.channel ?? offer.place.conversation };
      const isSaved = await channels.choose({ scope, place, locale, by: personOf(input) });
      if (!isSaved) return refused(input, { code: 'channels-full' });
      return card(input, said(input, 'saved', scope, offer.name));
    },
    async drop(input, id) {
      onlyManagers(input);
      const scope = scopeOf(id, input);
      const isDropped = await channels.drop(scope);
      return card(input, said(input, isDropped ? 'dropped' : 'not-chosen', scope));
    },
  };
}
