import { nativeLanguageName } from '../../i18n/languageNames';
import type { Locale } from '../../playbook/locale';
import { namesOfUnserved } from '../turn/unservedLanguages';
import type { CommandWords } from './commandWords';
import { namedProcessReader } from './namedProcess';

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

/** What a message tells the bot, if it is no question. */
export type CommandReader = (text: string) => Command | undefined;

/** Stands for a name in a pattern while it is normalised, which leaves these letters alone. */
const NAME = 'qqq';

/** Longer messages are questions; this keeps a huge one from being compared at all. */
const LONGEST_COMMAND = 80;

/**
 * A function that recognises the commands of every language in a message, whole messages only: "Deutsch",
 * "in English please", "切换到日语". The names of languages, in every one of the languages, are Intl's.
 */
export function commandReader(
  words: ReadonlyMap<Locale, CommandWords>,
  served: readonly Locale[],
): CommandReader {
  const phrases = new Map<string, Command>();
  for (const own of words.values()) addFixed(own, phrases);
  addServed(words, served, phrases);
  addUnserved(words, served, phrases);
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

/** The commands that are said in so many words. */
function addFixed(own: CommandWords, phrases: Map<string, Command>): void {
  const said: [readonly string[], Command][] = [
    [own.languages, { kind: 'languages' }],
    [own.guide, { kind: 'guide' }],
    [own.back, { kind: 'back' }],
    [own.cancel, { kind: 'cancel' }],
    [own.insights, { kind: 'insights' }],
    [own.myTasks, { kind: 'my-tasks' }],
    [own.boards, { kind: 'boards' }],
    [own.thanks, { kind: 'thanks' }],
  ];
  for (const [ways, command] of said) {
    for (const phrase of ways) phrases.set(normalise(phrase), command);
  }
}

/** The wish for a language that the bot speaks: its names in any language, in the patterns of any other. */
function addServed(
  words: ReadonlyMap<Locale, CommandWords>,
  served: readonly Locale[],
  phrases: Map<string, Command>,
): void {
  const names = served.flatMap((locale) =>
    namesOf(locale, words).map((name): [string, Locale] => [name, locale]),
  );
  for (const pattern of [...words.values()].flatMap((own) => own.switchTo)) {
    for (const [name, locale] of names) {
      phrases.set(normalise(pattern.replace('{language}', name)), { kind: 'language', locale });
    }
  }
}

/** The wish for any other language, by the name that it has in the language of the pattern. */
function addUnserved(
  words: ReadonlyMap<Locale, CommandWords>,
  served: readonly Locale[],
  phrases: Map<string, Command>,
): void {
  const patterns = new Map(
    [...words].map(([reader, own]) => [reader, own.switchTo.map(normalisedPattern)] as const),
  );
  for (const [name, reader, locale] of namesOfUnserved(served, [...words.keys()])) {
    const called = normalise(name);
    for (const pattern of patterns.get(reader) ?? []) {
      const phrase = pattern(called);
      if (!phrases.has(phrase)) phrases.set(phrase, { kind: 'language', locale });
    }
  }
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
    // Of nearly every message, nearly every word.
    if (!left.includes(word)) return left;
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

function normalise(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
