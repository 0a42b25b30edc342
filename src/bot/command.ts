import type { Locale } from '../playbook/locale';
import type { CommandWords } from './commandWords';

/** What a person can tell the bot that is no question to the playbook. */
export type Command =
  | { kind: 'languages' }
  | { kind: 'language'; locale: Locale }
  | { kind: 'guide' }
  | { kind: 'cancel' };

/** Longer messages are questions; this keeps a huge one from being compared at all. */
const LONGEST_COMMAND = 80;

/**
 * A function that recognises the commands of every language in a message, whole messages only: "Deutsch",
 * "in English please", "切换到日语". The names of languages, in every one of the languages, are Intl's.
 */
export function commandReader(
  words: ReadonlyMap<Locale, CommandWords>,
  served: readonly Locale[],
): (text: string) => Command | undefined {
  const phrases = new Map<string, Command>();
  const polite = new Set<string>();
  for (const own of words.values()) {
    own.polite.forEach((word) => polite.add(normalise(word)));
    own.languages.forEach((phrase) => phrases.set(normalise(phrase), { kind: 'languages' }));
    own.guide.forEach((phrase) => phrases.set(normalise(phrase), { kind: 'guide' }));
    own.cancel.forEach((phrase) => phrases.set(normalise(phrase), { kind: 'cancel' }));
  }
  const names = served.flatMap((locale) =>
    namesOf(locale, [...words.keys()]).map((name): [string, Locale] => [name, locale]),
  );
  for (const pattern of [...words.values()].flatMap((own) => own.switchTo)) {
    for (const [name, locale] of names) {
      phrases.set(normalise(pattern.replace('{language}', name)), { kind: 'language', locale });
    }
  }
  for (const locale of served) phrases.set(normalise(locale), { kind: 'language', locale });

  return (text) => {
    if (text.length > LONGEST_COMMAND) return undefined;
    const whole = normalise(text);
    return phrases.get(whole) ?? phrases.get(withoutPadding(whole, polite));
  };
}

/** `pt-BR` is "português (Brasil)", "português", "Portuguese", "葡萄牙语" …; generic names lead to it too. */
function namesOf(locale: Locale, readers: readonly Locale[]): string[] {
  const { language } = new Intl.Locale(locale);
  return readers.flatMap((reader) => {
    const names = new Intl.DisplayNames([reader], { type: 'language', languageDisplay: 'dialect' });
    return [names.of(locale), names.of(language)].filter((name) => name !== undefined);
  });
}

function withoutPadding(text: string, polite: ReadonlySet<string>): string {
  let rest = text;
  for (const word of polite) {
    if (rest.startsWith(word)) rest = rest.slice(word.length).trim();
    if (rest.endsWith(word)) rest = rest.slice(0, -word.length).trim();
  }
  return rest;
}

function normalise(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
