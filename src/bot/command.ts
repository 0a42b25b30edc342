import { nativeLanguageName } from '../i18n/languageNames';
import type { Locale } from '../playbook/locale';
import type { CommandWords } from './commandWords';
import { namedProcessReader } from './namedProcess';
import { namesOfUnserved } from './unservedLanguages';

/** What a person can tell the bot that is no question to the playbook. */
export type Command =
  | { kind: 'languages' }
  /** Perhaps one that the bot does not speak. */
  | { kind: 'language'; locale: Locale }
  | { kind: 'guide' }
  | { kind: 'back' }
  | { kind: 'cancel' }
  | { kind: 'insights' }
  /** `process` as it was written; empty when none was named. `question` asks the playbook for the same tasks. */
  | { kind: 'post-board'; process: string; question: string }
  | { kind: 'my-tasks' }
  | { kind: 'boards' }
  | { kind: 'thanks' };

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
  for (const own of words.values()) {
    own.languages.forEach((phrase) => phrases.set(normalise(phrase), { kind: 'languages' }));
    own.guide.forEach((phrase) => phrases.set(normalise(phrase), { kind: 'guide' }));
    own.back.forEach((phrase) => phrases.set(normalise(phrase), { kind: 'back' }));
    own.cancel.forEach((phrase) => phrases.set(normalise(phrase), { kind: 'cancel' }));
    own.insights.forEach((phrase) => phrases.set(normalise(phrase), { kind: 'insights' }));
    own.myTasks.forEach((phrase) => phrases.set(normalise(phrase), { kind: 'my-tasks' }));
    own.boards.forEach((phrase) => phrases.set(normalise(phrase), { kind: 'boards' }));
    own.thanks.forEach((phrase) => phrases.set(normalise(phrase), { kind: 'thanks' }));
  }
  const names = served.flatMap((locale) =>
    namesOf(locale, words).map((name): [string, Locale] => [name, locale]),
  );
  for (const pattern of [...words.values()].flatMap((own) => own.switchTo)) {
    for (const [name, locale] of names) {
      phrases.set(normalise(pattern.replace('{language}', name)), { kind: 'language', locale });
    }
  }
  const patterns = [...words].map(([reader, own]) => ({ reader, own: own.switchTo.map(normalisedPattern) }));
  for (const [name, reader, locale] of namesOfUnserved(served, [...words.keys()])) {
    const called = normalise(name);
    for (const { own } of patterns.filter((pattern) => pattern.reader === reader)) {
      for (const pattern of own) {
        const phrase = pattern(called);
        if (!phrases.has(phrase)) phrases.set(phrase, { kind: 'language', locale });
      }
    }
  }
  // Alone, a tag has to have a region: German "ja" is "yes".
  for (const locale of served.filter(isShort)) phrases.delete(normalise(locale));
  const polite = [...words.values()].flatMap((own) => own.polite.map(normalise));
  polite.sort((a, b) => b.length - a.length);

  const namedProcess = namedProcessReader(words.values());
  const fixed = (text: string): Command | undefined => {
    if (text.length > LONGEST_COMMAND) return undefined;
    const whole = normalise(text);
    return phrases.get(whole) ?? phrases.get(withoutPadding(whole, polite));
  };

  return (text) => {
    const command = fixed(text);
    if (command) return command;
    const named = namedProcess(text);
    return named && { kind: 'post-board', ...named };
  };
}

/** `pt-BR` is "pt-BR", "português (Brasil)", "Portuguese", "葡萄牙语" …; `zh-CN` is "简体中文", too. */
function namesOf(locale: Locale, words: ReadonlyMap<Locale, CommandWords>): string[] {
  const { language, script } = new Intl.Locale(locale).maximize();
  const named = [...words].flatMap(([reader, own]) => {
    const names = new Intl.DisplayNames([reader], { type: 'language', languageDisplay: 'dialect' });
    return [
      names.of(locale),
      names.of(`${language}-${script}`),
      names.of(language),
      ...(own.names[locale] ?? []),
    ];
  });
  return [locale, nativeLanguageName(locale), ...named.filter((name) => name !== undefined)];
}

function isShort(tag: Locale): boolean {
  return !tag.includes('-');
}

/** `polite`: the longest first, so that "pode" does not tear "poderia". */
function withoutPadding(text: string, polite: readonly string[]): string {
  const rest = polite.reduce((left, word) => {
    const begun = left.startsWith(word) ? left.slice(word.length).trim() : left;
    const ended = begun.endsWith(word) ? begun.slice(0, -word.length).trim() : begun;
    return ended.replaceAll(` ${word} `, ' ');
  }, text);
  return rest === text ? text : withoutPadding(rest, polite);
}

/** A phrase with a name in it, both normalised: there are too many of them to do that for each. */
function normalisedPattern(pattern: string): (name: string) => string {
  const [before = '', after = ''] = normalise(pattern.replace('{language}', NAME)).split(NAME);
  return (name) => before + name + after;
}

/** Letters that normalising leaves alone. */
const NAME = 'qqq';

function normalise(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
