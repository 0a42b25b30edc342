import { remembered } from './remembered';

/** A BCP 47 tag in its canonical spelling, such as `en`, `pt-BR`, `zh-CN`. */
export type Locale = string;

/** The fallback language for pages that a translation lacks. */
export const SOURCE_LOCALE: Locale = 'en';

/**
 * Finds the available locale for a reader who asked for `tag`: the same tag, else one with the same language and
 * script (`es-MX` → `es`, `pt` → `pt-BR`, but `zh-TW` does not match `zh-CN`), else undefined. `tag` may have any
 * case and may be malformed.
 */
export function matchLocale(tag: string, available: readonly Locale[]): Locale | undefined {
  if (available.includes(tag)) return tag;
  const wanted = parse(tag);
  if (!wanted) return undefined;
  const exact = available.find((locale) => locale.toLowerCase() === wanted.toString().toLowerCase());
  if (exact) return exact;
  const { language, script } = likely(tag);
  return available.find((locale) => {
    const offered = likely(locale);
    return offered.language === language && offered.script === script;
  });
}

/** `tag` in canonical spelling, or undefined when it is not a BCP 47 tag. */
export function canonicalLocale(tag: string): Locale | undefined {
  return parse(tag)?.toString();
}

function parse(tag: string): Intl.Locale | undefined {
  return read(tag).locale;
}

const read = remembered((tag): { locale?: Intl.Locale } => {
  try {
    return { locale: new Intl.Locale(tag.trim().replaceAll('_', '-')) };
  } catch {
    return {};
  }
});

/** The language with its most likely script. */
const likely = remembered((tag): { language?: string; script?: string | undefined } => {
  const locale = parse(tag)?.maximize();
  return locale ? { language: locale.language, script: locale.script } : {};
});
