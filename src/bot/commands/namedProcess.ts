import type { CommandWords } from './commandWords';
import { phrasePattern } from './phrasePattern';

/** `process` is what was named, as it was written; `question` asks for its tasks in the language of the phrase. */
export type NamedProcess = { process: string; question: string };

/** Longer messages are questions. */
const LONGEST_MESSAGE = 200;

/**
 * A function that says of which process a message asks to post the tasks: `post tasks for {process}` in any language.
 * Both texts are empty when it says only that, and there is none when it asks for something else. Of several phrases that
 * fit, the first one of its language counts.
 */
export function namedProcessReader(
  words: Iterable<CommandWords>,
): (text: string) => NamedProcess | undefined {
  const all = [...words];
  const polite = all
    .flatMap((own) => own.polite)
    // So that "pode" does not tear "poderia".
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
  const which = (said.which ?? '').trim();
  if (process === '' && which === '') return { process, question: '' };
  const question = tasksOf.replace('{process}', () => process).replace('{which}', () => which);
  return { process, question: question.replaceAll(/\s+/g, ' ').trim() };
}
