import type { Locale } from '../../playbook/locale';
import { literal } from '../text/literal';
import { readLanguages } from './readLanguages';
import type { Language } from './schema';

/** The words of all languages with the key of each word, both as listed and in the form of `literal`. */
export type Keys<Key extends string = string> = ReadonlyMap<string, Key>;

type SectionWord = keyof Language['sections'];
export type MetadataField = keyof Language['metadata'];
export type Column = keyof Language['columns'];

export type Literals = {
  languages: ReadonlyMap<Locale, Language>;
  sections: Keys<SectionWord>;
  metadata: Keys<MetadataField>;
  /** Words for "Applies to" that count only within a line that starts with a role, such as the German "für". */
  metadataWithin: ReadonlySet<string>;
  columns: Keys<Column>;
  marks: Keys<'mandatory' | 'optional'>;
  phases: Keys;
  roles: Keys;
  services: Keys;
  and: readonly string[];
  none: ReadonlySet<string>;
  home: ReadonlySet<string>;
  task: readonly string[];
};

/** The words of all languages that have a JSON file. */
export function readLiterals(): Literals {
  return literalsOf(readLanguages());
}

/** The merged words of `languages`; if a word has two keys, the first language wins. */
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
    task: all.flatMap((language) => language.task),
  };
}

/** The key for `text`, whatever its spacing, emphasis and case. */
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
