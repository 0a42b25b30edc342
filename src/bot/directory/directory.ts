import type { TurnInput } from '../turn/turnInput';
import type { DirectMessages } from './directMessages';
import type { Homes } from './homes';
import type { LanguageOf } from './languageOf';
import type { People } from './people';
import type { PlaceOffers } from './placeOffers';
import type { Roster } from './roster';

/** The people and places that the bot knows. */
export type Directory = {
  homes: Homes;
  people: People;
  roster: Roster;
  languageOf: LanguageOf;
  directMessages: DirectMessages;
  places: PlaceOffers;
  /** Records who writes or presses something, and from where, so that they can be written to later. Never rejects. */
  met(input: TurnInput): Promise<void>;
};
