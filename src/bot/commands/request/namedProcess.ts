import type { CommandWords } from '../commandWords';
import { phrasePattern } from './phrasePattern';

/** `process` is the name as written; `question` asks for its tasks in the language of the phrase. */
export type NamedProcess = { process: string; question: string };

/** Longer messages are questions. */
export const LONGEST_REQUEST = 200;

/**
 * Creates a function that finds the process in a request to post its tasks: `post tasks for {process}`, in any
 * language. Both texts are empty if the message names no process; the result is undefined if it is a different request.
 * If several phrases of a language match, the first one wins.
 */
export function namedProcessReader(
  words: Iterable<CommandWords>,
): (text: string) => NamedProcess | undefined {
  const all = [...words];
  const asked = withoutPolite(all);
  const phrases = all.flatMap(({ postBoard, tasksOf }) =>
    postBoard.map((phrase) => ({ matches: new RegExp(`^${phrasePattern(phrase)}$`, 'iu'), tasksOf })),
  );
  return (text) => {
    if (text.length > LONGEST_REQUEST) return undefined;
    const request = asked(text);
    for (const { matches, tasksOf } of phrases) {
      const found = matches.exec(request);
      if (found) return namedIn(found.groups, tasksOf);
    }
    return undefined;
  };
}

/**
 * Creates a function that finds the name of a template in a request to post a board from it: `post from template {name}`,
 * in any language.
 */
export function namedTemplateReader(words: Iterable<CommandWords>): (text: string) => string | undefined {
  const all = [...words];
  const asked = withoutPolite(all);
  const phrases = all.flatMap(({ postTemplate }) =>
    postTemplate.map((phrase) => new RegExp(`^${phrasePattern(phrase)}$`, 'iu')),
  );
  return (text) => {
    if (text.length > LONGEST_REQUEST) return undefined;
    const request = asked(text);
    for (const phrase of phrases) {
      const name = unquoted(phrase.exec(request)?.groups?.template ?? '');
      if (name !== '') return name;
    }
    return undefined;
  };
}

const QUOTES = '"\'“”„‚‘’«»‹›「」『』';

/** A name without the quotation marks around it. */
function unquoted(name: string): string {
  const letters = [...name.trim()];
  const [first = '', last = ''] = [letters[0], letters.at(-1)];
  const isQuoted = letters.length > 2 && QUOTES.includes(first) && QUOTES.includes(last);
  return isQuoted ? letters.slice(1, -1).join('').trim() : name.trim();
}

/** Creates a function that takes the polite words off both ends of a message. */
function withoutPolite(all: readonly CommandWords[]): (text: string) => string {
  const polite = all
    .flatMap((own) => own.polite)
    // Longest first, so that "pode" does not cut "poderia" in two.
    .sort((a, b) => b.length - a.length)
    .map(phrasePattern)
    .join('|');
  const around = new RegExp(
    `^[\\s¿¡]*(?:(?:${polite})[\\s,，、]*)*(.*?)(?:[\\s,，、]*(?:${polite}))*[\\s.!?。！？]*$`,
    'iu',
  );
  return (text) => around.exec(text)?.[1] ?? text;
}

function namedIn(said: Record<string, string | undefined> = {}, tasksOf: string): NamedProcess {
  const process = (said.process ?? '').trim();
  const which = (said.which ?? '').trim();
  if (process === '' && which === '') return { process, question: '' };
  const question = tasksOf.replace('{process}', () => process).replace('{which}', () => which);
  return { process, question: question.replaceAll(/\s+/g, ' ').trim() };
}
