import type { Locale } from '../../playbook/locale';
import { namesOfUnserved } from '../turn/unservedLanguages';
import { aboutBoardReader } from './about/aboutBoard';
import type { AboutBoard } from './about/aboutText';
import type { CommandWords } from './commandWords';
import { hasChoices, phraseChoices } from './phraseChoices';
import { plainPhrase } from './plainPhrase';
import { type BoardRequest, boardRequestReader, type Named, NOBODY_NAMED } from './request/boardRequest';
import { namedTemplateReader } from './request/namedProcess';
import { namesOf } from './spokenNames';

/** A message that is a command and not a question to the playbook. */
export type Command =
  | { kind: 'languages' }
  /** May be a language that the bot does not speak. */
  | { kind: 'language'; locale: Locale }
  | { kind: 'guide' }
  | { kind: 'back' }
  | { kind: 'cancel' }
  | { kind: 'insights' }
  | { kind: 'digest' }
  | { kind: 'team' }
  | { kind: 'my-questions' }
  | ({ kind: 'post-board' } & BoardRequest)
  /** `name` is the one of a template as written. */
  | { kind: 'post-template'; name: string }
  | { kind: 'templates' }
  | { kind: 'my-tasks' }
  | { kind: 'boards' }
  /** The person wants other reminders, or none. */
  | { kind: 'my-messages' }
  /** Something is to be taken back. */
  | { kind: 'undo' }
  /** Something is to be done or seen of a board that was posted, which no text does. */
  | ({ kind: 'about-board' } & AboutBoard)
  | { kind: 'thanks' };

/** Returns the command in a message; undefined if the message is a question. `named`: who else is named in it. */
export type CommandReader = (text: string, named?: Named) => Command | undefined;

/** A command that is said in any of several ways. */
type Choice = readonly [is: (plain: string) => boolean, command: Command];

/** Placeholder for a name while a pattern is normalised; normalising does not change these letters. */
const NAME = 'qqq';

/** Longer messages are questions. The limit also avoids work for very long messages. */
const LONGEST_COMMAND = 80;

/**
 * Creates a function that recognises commands in every language. The whole message must match: "Deutsch", "in English
 * please", "切换到日语". The names of the languages, in every language, come from `Intl`.
 */
export function commandReader(
  words: ReadonlyMap<Locale, CommandWords>,
  served: readonly Locale[],
): CommandReader {
  const phrases = new Map<string, Command>();
  const choices: Choice[] = [];
  for (const own of words.values()) addFixed(own, phrases, choices);
  addServed(words, served, phrases);
  addUnserved(words, served, phrases);
  // A language code alone must have a region: in German, "ja" means "yes".
  for (const locale of served.filter(isShort)) phrases.delete(plainPhrase(locale));
  const polite = [...words.values()].flatMap((own) => own.polite.map(plainPhrase));
  polite.sort((a, b) => b.length - a.length);

  const namedTemplate = namedTemplateReader(words.values());
  const boardRequest = boardRequestReader(words, served);
  const aboutBoard = aboutBoardReader(words.values());
  const said = (plain: string) => phrases.get(plain) ?? choices.find(([is]) => is(plain))?.[1];
  const fixed = (text: string): Command | undefined => {
    if (text.length > LONGEST_COMMAND) return undefined;
    const whole = plainPhrase(text);
    return said(whole) ?? said(withoutPadding(whole, polite));
  };

  return (text, named = NOBODY_NAMED) => {
    const command = fixed(text);
    if (command) return command;
    const template = namedTemplate(text);
    if (template !== undefined) return { kind: 'post-template', name: template };
    // A note can be long.
    const about = aboutBoard(text);
    if (about) return { kind: 'about-board', ...about };
    const asked = boardRequest(text, named);
    return asked && { kind: 'post-board', ...asked };
  };
}

/** Adds the commands with fixed phrases, which are in the notation of `phraseChoices`. */
function addFixed(own: CommandWords, phrases: Map<string, Command>, choices: Choice[]): void {
  const said: [readonly string[], Command][] = [
    [own.languages, { kind: 'languages' }],
    [own.guide, { kind: 'guide' }],
    [own.back, { kind: 'back' }],
    [own.cancel, { kind: 'cancel' }],
    [own.insights, { kind: 'insights' }],
    [own.digest, { kind: 'digest' }],
    [own.team, { kind: 'team' }],
    [own.myQuestions, { kind: 'my-questions' }],
    [own.templates, { kind: 'templates' }],
    [own.myTasks, { kind: 'my-tasks' }],
    [own.boards, { kind: 'boards' }],
    [own.myMessages, { kind: 'my-messages' }],
    [own.undo, { kind: 'undo' }],
    [own.thanks, { kind: 'thanks' }],
  ];
  for (const [ways, command] of said) {
    for (const phrase of ways) {
      if (hasChoices(phrase)) choices.push([phraseChoices(phrase), command]);
      else phrases.set(plainPhrase(phrase), command);
    }
  }
}

/**
 * Adds requests for a language that the bot speaks: its names in any language, in the patterns of any other language.
 */
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
      phrases.set(plainPhrase(pattern.replace('{language}', name)), { kind: 'language', locale });
    }
  }
}

/** Adds requests for other languages, by their name in the language of the pattern. */
function addUnserved(
  words: ReadonlyMap<Locale, CommandWords>,
  served: readonly Locale[],
  phrases: Map<string, Command>,
): void {
  const patterns = new Map(
    [...words].map(([reader, own]) => [reader, own.switchTo.map(normalisedPattern)] as const),
  );
  for (const [name, reader, locale] of namesOfUnserved(served, [...words.keys()])) {
    const called = plainPhrase(name);
    for (const pattern of patterns.get(reader) ?? []) {
      const phrase = pattern(called);
      if (!phrases.has(phrase)) phrases.set(phrase, { kind: 'language', locale });
    }
  }
}

function isShort(tag: Locale): boolean {
  return !tag.includes('-');
}

/** `polite` is sorted with the longest first, so that "pode" does not cut "poderia" in two. */
function withoutPadding(text: string, polite: readonly string[]): string {
  const rest = polite.reduce((left, word) => {
    // Most messages contain none of these words, so skip early.
    if (!left.includes(word)) return left;
    const begun = left.startsWith(word) ? left.slice(word.length).trim() : left;
    const ended = begun.endsWith(word) ? begun.slice(0, -word.length).trim() : begun;
    return ended.replaceAll(` ${word} `, ' ');
  }, text);
  return rest === text ? text : withoutPadding(rest, polite);
}

/** Normalises the pattern once and inserts normalised names: normalising each combination would be too slow. */
function normalisedPattern(pattern: string): (name: string) => string {
  const [before = '', after = ''] = plainPhrase(pattern.replace('{language}', NAME)).split(NAME);
  return (name) => before + name + after;
}
