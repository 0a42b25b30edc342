import type { KnownLanguages } from '../search/languageKnowledge';
import { isDigit } from '../text/tokens';

const JOINED = /^([a-z]+)(\d+)$/;

/**
 * The tokens of what is typed without the words that say "task" or "number", in any language, where a number stands with
 * them: "task 18", "タスク18" and "aufgabe18" are "18". Names are no such words where there is no number.
 */
export function withoutTaskWords(typed: readonly string[], languages: KnownLanguages): readonly string[] {
  if (!typed.some((token) => isDigit(token.charCodeAt(token.length - 1)))) return typed;
  const parted = typed.flatMap((token) => JOINED.exec(token)?.slice(1) ?? [token]);
  const said = new Set(
    languages.locales.flatMap((locale) => {
      const lexicon = languages.get(locale)?.lexicon;
      const hits = lexicon?.markers.find(parted.map(lexicon.stem), parted) ?? [];
      return hits.flatMap(({ value, positions }) => (value === 'task' ? positions : []));
    }),
  );
  return said.size === 0 ? typed : parted.filter((_, position) => !said.has(position));
}
