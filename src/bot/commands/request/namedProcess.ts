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
  const phrases = all.flatMap(({ postBoard, tasksOf }) =>
    postBoard.map((phrase) => ({ matches: new RegExp(`^${phrasePattern(phrase)}$`, 'iu'), tasksOf })),
  );
  return (text) => {
    if (text.length > LONGEST_REQUEST) return undefined;
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
  const which = (said.which ?? '').trim();
  if (process === '' && which === '') return { process, question: '' };
  const question = tasksOf.replace('{process}', () => process).replace('{which}', () => which);
  return { process, question: question.replaceAll(/\s+/g, ' ').trim() };
}
