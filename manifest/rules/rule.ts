import type { Catalogue } from '../../src/i18n/catalogue';
import type { Manifest } from '../manifestShape';
import { type PlacedText, placedTexts } from '../places';
import { MANIFEST_FILE, type PackageProblem } from '../problem';
import type { Schemas } from '../schema';
import type { Translation } from '../translations';

/** A package that the schemas of Microsoft take, as the rules see it. */
export type CheckedPackage = {
  manifest: Manifest;
  translations: readonly Translation[];
  schemas: Schemas;
  /** The catalogue that the texts of the manifest itself are from. */
  english: Catalogue;
};

/** A line of what the store asks, or of what Teams can show: all that breaks it. */
export type Rule = (app: CheckedPackage) => PackageProblem[];

/** A text that people read, in one language, and where it stands. */
export type ShownText = PlacedText & { file: string };

/** What people read of the app before they talk to it: the texts that Teams can translate, in every language. */
export function shownTexts({ manifest, translations, schemas }: CheckedPackage): ShownText[] {
  const own = placedTexts(manifest).filter(({ place }) => schemas.isLocalisable(place));
  return [
    ...own.map((shown) => ({ ...shown, file: MANIFEST_FILE })),
    ...translations.flatMap(({ file, strings }) =>
      Object.entries(strings)
        .filter(([place]) => place !== '$schema')
        .map(([place, text]) => ({ file, place, text })),
    ),
  ];
}
