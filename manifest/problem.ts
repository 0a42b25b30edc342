/**
 * What can be wrong with an app package, and whether it may be so in a draft: a package to try the app with, which is
 * not for a store or for everybody.
 */
export const MAY_BE_IN_DRAFT = {
  manifest_unreadable: false,
  manifest_invalid: false,
  manifest_version_unknown: false,
  catalogue_unreadable: false,
  translation_invalid: false,
  translation_missing: false,
  text_untranslated: false,
  text_stray: false,
  text_too_long: false,
  languages_unstated: false,
  app_version_invalid: false,
  name_reserved: false,
  wording_refused: false,
  command_list_too_long: false,
  command_lists_too_many: false,
  command_twice: false,
  command_for_one: false,
  scope_without_commands: false,
  icon_wrong: false,
  icon_missing: false,
  address_not_https: false,
  address_example: true,
  address_shared: true,
  address_not_public: true,
  domain_too_wide: false,
  domain_tunnel: true,
  id_example: true,
  publisher_unnamed: true,
} as const satisfies Record<string, boolean>;

export type PackageProblemCode = keyof typeof MAY_BE_IN_DRAFT;

/** `place` is the way to it in `file`, such as `bots[0].botId`, empty for the whole file; `message` ends with the remedy. */
export type PackageProblem = { code: PackageProblemCode; file: string; place: string; message: string };

export const MANIFEST_FILE = 'manifest.json';

/** `de.json, name.short: has 31 characters, … [text_too_long]` */
export function problemText({ code, file, place, message }: PackageProblem): string {
  return `${place === '' ? file : `${file}, ${place}`}: ${message} [${code}]`;
}
