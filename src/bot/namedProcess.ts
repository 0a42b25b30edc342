import type { CommandWords } from './commandWords';

/** `process` is what was named, as it was written; `question` asks for its tasks in the language of the phrase. */
export type NamedProcess = { process: string; question: string };

const PLACES = /(\{process\}|\{which\})/;
/** Longer messages are questions. */
const LONGEST_MESSAGE = 200;

/**
 * A function that says of which process a message asks to post the tasks: `post tasks for {process}` in any language.
 * Both texts are empty when it names none, and there is none when it asks for something else.
 */
export function namedProcessReader(
  words: Iterable<CommandWords>,
): (text: string) => NamedProcess | undefined {
  const all = [...words];
  const polite = all.flatMap((own) => own.polite).map(pattern);
  const around = new RegExp(
    `^(?:${polite.join('|')})?[\\s,，、]*(.*?)[\\s,，、]*(?:${polite.join('|')})?[\\s.!?。！？]*$`,
    'iu',
  );
  // The longest first: "post tasks for X" is not the process "for X" of "post X".
  const phrases = all
    .flatMap(({ postBoard, tasksOf }) => postBoard.map((phrase) => ({ phrase, tasksOf })))
    .sort((a, b) => lettersOf(b.phrase) - lettersOf(a.phrase))
    .map(({ phrase, tasksOf }) => ({ matches: new RegExp(`^${pattern(phrase)}$`, 'iu'), tasksOf }));
  return (text) => {
    if (text.length > LONGEST_MESSAGE) return undefined;
    const asked = around.exec(text)?.[1] ?? text;
    for (const { matches, tasksOf } of phrases) {
      const found = matches.exec(asked);
      if (found) return namedIn(found.groups, tasksOf);
    }
    return undefined;
  };
}

function namedIn(said: Record<string, string | undefined> = {}, tasksOf: string): NamedProcess {
  const process = (said.process ?? '').trim();
  if (process === '') return { process, question: '' };
  const which = (said.which ?? '').trim();
  const question = tasksOf.replace('{process}', () => process).replace('{which}', () => which);
  return { process, question: question.trim() };
}

/** Of a pattern without its places, of which there can be any number of letters. */
function lettersOf(phrase: string): number {
  return phrase.replaceAll(/\{\w+\}|\s/g, '').length;
}

/** Blanks may be missing, as people write Chinese and Japanese with and without. */
function pattern(phrase: string): string {
  return phrase
    .split(PLACES)
    .map((part) =>
      PLACES.test(part)
        ? `(?<${part.slice(1, -1)}>.+?)`
        : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s*'),
    )
    .join('');
}
