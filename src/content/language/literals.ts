import type { Locale } from '../../playbook/locale';
import { literal } from '../text/literal';
import { readLanguages } from './readLanguages';
import type { Language } from './schema';

/** Words of all languages, as they are listed and in the form of `literal`, with the key that each stands for. */
export type Keys<Key extends string = string> = ReadonlyMap<string, Key>;

type SectionWord = keyof Language['sections'];
export type MetadataField = keyof Language['metadata'];
export type Column = keyof Language['columns'];

export type Literals = {
  languages: ReadonlyMap<Locale, Language>;
  sections: Keys<SectionWord>;
  metadata: Keys<MetadataField>;
  /** "Applies to" within a line that began with a role, such as the German "für". */
  metadataWithin: ReadonlySet<string>;
  columns: Keys<Column>;
  marks: Keys<'mandatory' | 'optional'>;
  phases: Keys;
  roles: Keys;
  services: Keys;
  and: readonly string[];
  none: ReadonlySet<string>;
  home: ReadonlySet<string>;
};

/** The words of all languages that have a file. */
export function readLiterals(): Literals {
  return literalsOf(readLanguages());
}

/** The words of `languages`, merged; the same word for two keys stays with the first language that has it. */
export function literalsOf(languages: ReadonlyMap<Locale, Language>): Literals {
  const all = [...languages.values()];
  return {
    languages,
    sections: keysOf(all.map((language) => language.sections)),
    metadata: keysOf(all.map((language) => language.metadata)),
    metadataWithin: new Set(all.flatMap((language) => language.metadataWithin.map(literal))),
    columns: keysOf(all.map((language) => language.columns)),
    marks: keysOf(all.map((language) => language.marks)),
    phases: keysOf(all.map((language) => language.phases)),
    roles: keysOf(all.map((language) => language.roles)),
    services: keysOf(all.map((language) => language.services)),
    and: all.flatMap((language) => language.and),
    none: new Set(all.flatMap((language) => language.none.map(literal))),
    home: new Set(all.flatMap((language) => language.home.map(literal))),
  };
}

/** The key that `text` stands for, however it is spaced, emphasised or capitalised. */
export function keyOf<Key extends string>(text: string, keys: Keys<Key>): Key | undefined {
  return keys.get(text) ?? keys.get(literal(text)); // most are written as they are listed
}

function keysOf<Key extends string>(tables: Record<Key, readonly string[]>[]): Keys<Key> {
  const keys = new Map<string, Key>();
  for (const table of tables) {
    for (const key in table) {
      for (const word of table[key]) {
        for (const form of [word, literal(word)]) if (!keys.has(form)) keys.set(form, key);
      }
    }
  }
  return keys;
}
