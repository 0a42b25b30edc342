import { canonicalLocale, type Locale, matchLocale, SOURCE_LOCALE } from '../playbook/locale';
import { normalised } from '../playbook/normalised';
import type { PageId } from '../playbook/page';
import type { Playbook, Vocabulary } from '../playbook/playbook';
import { parsePageUri } from './pageUri';
import { Refusal } from './refusal';

/** At most so many are named in a message. */
const MOST_NAMED = 5;

/** The language to answer in, chosen as `playbook ask` chooses it. */
export function readerLocale(tag: string | undefined, playbook: Playbook): Locale {
  return matchLocale(tag ?? SOURCE_LOCALE, playbook.locales) ?? SOURCE_LOCALE;
}

export function isLocale(tag: string): boolean {
  return canonicalLocale(tag) !== undefined;
}

/**
 * The id of the page that `given` names: an id in any case, an address such as `playbook://de/migrate-migration`, or a
 * title in any language.
 * @throws Refusal when the playbook has no such page, with the nearest ones
 */
export function findPageId(given: string, playbook: Playbook): PageId {
  const named = parsePageUri(given)?.page ?? given;
  if ([...playbook.pages.values()].some((pages) => pages.has(named))) return named;
  const wanted = folded(named);
  const pages = [...playbook.pages.values()].flatMap((own) => [...own.values()]);
  const found =
    pages.find(({ id }) => folded(id) === wanted) ?? pages.find(({ title }) => folded(title) === wanted);
  if (found) return found.id;
  const near = nearest(wanted, new Set(pages.map(({ id }) => id)));
  throw new Refusal(
    `The playbook has no page ${quoted(given)}.${near.length > 0 ? ` Near it are ${near.map(quoted).join(', ')}.` : ''} List all pages with the tool phases, or look for one with the tool search.`,
  );
}

/**
 * The key that `given` names: a key, or what the pages of any language call it.
 * @param what "role", "service" or "phase", for the message
 * @throws Refusal when there is none, with all that there are
 */
export function findKey(given: string, vocabulary: Vocabulary, what: string): string {
  const wanted = folded(given);
  for (const [key, labels] of vocabulary) {
    if (folded(key) === wanted) return key;
    if ([...labels.values()].flat().some((label) => folded(label) === wanted)) return key;
  }
  const known = [...vocabulary.keys()].sort();
  const remedy =
    known.length > 0 ? `Give one of these keys: ${known.join(', ')}.` : `The playbook names no ${what}s.`;
  throw new Refusal(`The playbook has no ${what} ${quoted(given)}. ${remedy}`);
}

function folded(text: string): string {
  return normalised(text.trim(), 'NFKC').toLowerCase();
}

/** The ids that share most words with `wanted`, the best first. */
function nearest(wanted: string, ids: ReadonlySet<PageId>): PageId[] {
  const words = wordsOf(wanted);
  return [...ids]
    .map((id) => ({ id, shared: [...wordsOf(id)].filter((word) => words.has(word)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, MOST_NAMED)
    .map(({ id }) => id);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.split(/[^\p{L}\p{N}]/u).filter((word) => word !== ''));
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 100 ? `${text.slice(0, 100)}…` : text);
}
