import { z } from 'zod';
import type { Locale } from '../../playbook/locale';
import type { DocumentStore } from '../../store/ports/documents';
import { personMemoryIn } from '../memory';
import { keyOfUser } from '../state/stateKey';
import type { People } from './people';

/** The language of what the bot sends to a person on its own account. `client` as in `Where`. */
export type LanguageOf = (personId: string, client: string) => Promise<Locale>;

const properties = z.record(z.string(), z.unknown());

/**
 * The language that the person chose, wherever that was; else the one of their Teams, as last seen in any turn or in one
 * about boards; else the default.
 */
export function createLanguageOf(
  documents: DocumentStore,
  people: People,
  served: () => readonly Locale[],
  defaultLocale: Locale,
): LanguageOf {
  return async (personId, client) => {
    const [state, known] = await Promise.all([
      documents.read(keyOfUser(client, personId)),
      people.find(personId),
    ]);
    const { chosen, lastSeen } = personMemoryIn(properties.safeParse(state?.value).data ?? {});
    const isServed = (locale: Locale | null | undefined) => locale != null && served().includes(locale);
    return [chosen, lastSeen, known?.locale].find(isServed) ?? defaultLocale;
  };
}
