import type { Place } from '../../../boards/board/board';
import { placeKey } from '../../../boards/board/keys';
import { hereOf, type TemplateHome, tenantOf } from '../../../boards/templates/templateHome';
import type { Template, Templates } from '../../../boards/templates/templates';
import type { Turns } from '../../connector/connector';
import type { Homes } from '../../directory/homes';
import type { PlaceOffers } from '../../directory/placeOffers';
import type { Roster } from '../../directory/roster';
import type { BoardTurn } from '../access/boardTurn';

/** A template, and where it is kept. `place`: one of those whose members can post from it. */
export type VisibleTemplate = {
  template: Template;
  home: TemplateHome;
  audience: 'here' | 'everywhere';
  place: Place;
};

/**
 * The templates that somebody can post from: those of the place where they write and of its team, in the personal chat
 * those of all places where they are, and those of the tenant.
 */
export type VisibleTemplates = {
  to(turn: BoardTurn): Promise<VisibleTemplate[]>;
  find(turn: BoardTurn, id: string): Promise<VisibleTemplate | undefined>;
  /** Where a template of a board in this place is kept. */
  homeFor(place: Place, audience: VisibleTemplate['audience']): Promise<TemplateHome>;
};

export type VisibleTemplateParts = {
  templates: Templates;
  offers: PlaceOffers;
  homes: Homes;
  roster: Roster;
};

/** Each has templates of its own to read. */
const MOST_PLACES = 200;

export function createVisibleTemplates(parts: VisibleTemplateParts): VisibleTemplates {
  const { templates, offers, homes, roster } = parts;

  /** Whose templates the person sees; each home once. */
  const homesOf = async ({ input, where, phrases }: BoardTurn) => {
    const { id } = input.turn.person;
    const turns = [input.turn.trace];
    const offered = await offers.to(id, where, phrases);
    const places = [where.place, ...offered.slice(0, MOST_PLACES).map(({ place }) => place)];
    const teams = await Promise.all(places.map((place) => teamOf(place, id, turns)));
    const here = [...places, ...teams.flat()].map(
      (place): [TemplateHome, Omit<VisibleTemplate, 'template'>] => [
        hereOf(place),
        { home: hereOf(place), audience: 'here', place },
      ],
    );
    const everywhere = places.map((place): [TemplateHome, Omit<VisibleTemplate, 'template'>] => [
      tenantOf(place),
      { home: tenantOf(place), audience: 'everywhere', place },
    ]);
    return [...new Map([...here, ...everywhere]).values()];
  };

  /** The first channel of a team stands for the team; somebody in a shared channel may not be in it. */
  const teamOf = async (place: Place, person: string, turns: Turns): Promise<Place[]> => {
    const { team } = place;
    if (place.kind !== 'channel' || team === null || team === placeKey(place)) return [];
    const first = { ...place, conversation: team, channel: team };
    return (await roster.membership(first, person, turns)) === 'member' ? [first] : [];
  };

  const visible: VisibleTemplates = {
    async to(turn) {
      const all = await Promise.all(
        (await homesOf(turn)).map(async (whose) =>
          (await templates.of(whose.home)).map((template) => ({ template, ...whose })),
        ),
      );
      return all.flat();
    },
    async find(turn, id) {
      return (await visible.to(turn)).find(({ template }) => template.id === id);
    },
    async homeFor(place, audience) {
      if (audience === 'everywhere') return tenantOf(place);
      const { team } = place;
      if (place.kind !== 'channel' || team === null) return hereOf(place);
      // What is done in a private or shared channel stays there, and so in one of which nothing is known.
      const known = (await homes.of(place))?.channels.find(({ id }) => id === placeKey(place));
      return known?.type === 'standard' ? hereOf({ ...place, channel: team }) : hereOf(place);
    },
  };
  return visible;
}
