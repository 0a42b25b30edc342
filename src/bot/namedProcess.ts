import type { CommandWords } from './commandWords';

const PROCESS = '{process}';
/** Longer messages are questions. */
const LONGEST_MESSAGE = 200;

/**
 * A function that says of which process a message asks to post the tasks: `post tasks for {process}` in any language.
 * Empty when it names none, undefined when it asks for something else. What was named is kept as it was written.
 */
export function namedProcessReader(words: Iterable<CommandWords>): (text: string) => string | undefined {
  const all = [...words];
  const polite = all.flatMap((own) => own.polite).map(pattern);
  const around = new RegExp(
    `^(?:${polite.join('|')})?[\\s,，、]*(.*?)[\\s,，、]*(?:${polite.join('|')})?[\\s.!?。！？]*$`,
    'iu',
  );
  // The longest first: "post tasks for X" is not the process "for X" of "post X".
  const phrases = all.flatMap((own) => own.postBoard).sort((a, b) => lettersOf(b) - lettersOf(a));
  const patterns = phrases.map((phrase) => new RegExp(`^${pattern(phrase)}$`, 'iu'));
  return (text) => {
    if (text.length > LONGEST_MESSAGE) return undefined;
    const asked = around.exec(text)?.[1] ?? text;
    for (const candidate of patterns) {
      const found = candidate.exec(asked);
      if (found) return (found[1] ?? '').trim();
    }
    return undefined;
  };
}

function lettersOf(phrase: string): number {
  return phrase.replaceAll(' ', '').length;
}

/** Blanks may be missing, as people write Chinese and Japanese with and without. */
function pattern(phrase: string): string {
  return phrase
    .split(PROCESS)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s*'))
    .join('(.+?)');
}
