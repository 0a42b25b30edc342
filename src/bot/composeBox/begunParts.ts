import { PAGE_PARTS, type PagePart } from '../../answering/pageParts';
import type { Topic } from '../../answering/topic';
import type { Texts } from '../../i18n/texts';
import type { Locale } from '../../playbook/locale';
import type { PageId } from '../../playbook/page';
import { findPage, PHASE_KEYS, pagesOfPhase } from '../../playbook/playbook';
import type { TurnInput } from '../turn/turnInput';

/** A shorter text begins the names of too many things; two characters of Chinese or Japanese are a word. */
const LEAST = { letters: 3, characters: 2 };
const MOST_TYPED = 120;

/** A part of a page that a text begins to ask for, and what stands behind its name: perhaps the name of a page. */
type Begun = { part: PagePart; rest: string };

/**
 * What is meant by a half-typed "next st" or "next steps migr": that part of the page of the conversation, of those shown
 * last and of the first processes, or of the pages that the rest may name. At most `most`.
 */
export function begunParts(text: string, input: TurnInput, texts: Texts, most: number): Topic[] {
  const begun = partBegun(text, input.locale, texts);
  if (!begun) return [];
  const { knowledge, locale } = input;
  const pages = begun.rest === '' ? pagesInMind(input) : pagesNamed(begun.rest, input, most);
  return [...new Set(pages)]
    .filter((id) => {
      const page = findPage(knowledge.playbook, id, locale)?.page;
      return page !== undefined && begun.part.isOn(page);
    })
    .slice(0, most)
    .map((page) => begun.part.topic(page));
}

/** In the reader's language before all others. */
function partBegun(text: string, locale: Locale, texts: Texts): Begun | undefined {
  const typed = folded(text.slice(0, MOST_TYPED));
  if (typed.length < (/\p{Script=Latin}/u.test(typed) ? LEAST.letters : LEAST.characters)) return undefined;
  for (const of of [locale, ...texts.locales]) {
    for (const part of Object.values(PAGE_PARTS)) {
      const name = folded(texts.in(of).t(`title.${part.name}`));
      if (name.startsWith(typed)) return { part, rest: '' };
      if (typed.startsWith(name)) return { part, rest: typed.slice(name.length).trim() };
    }
  }
  return undefined;
}

function pagesInMind({ conversation, person, knowledge: { playbook }, locale }: TurnInput): PageId[] {
  const recent = (person.recent ?? []).flatMap((one) => (one.kind === 'page' ? [one.page] : []));
  const processes = PHASE_KEYS.flatMap((phase) =>
    [locale, ...playbook.locales].flatMap((of) => pagesOfPhase(playbook, phase, of).map(({ id }) => id)),
  );
  return [...(conversation.page === null ? [] : [conversation.page]), ...recent, ...processes];
}

function pagesNamed(rest: string, { knowledge, locale }: TurnInput, most: number): PageId[] {
  const named = knowledge.answering.suggest(rest, locale, most);
  // "Tasks 1871" and "タスク1871" ask for the task, not for those of a page.
  if (/\d/.test(rest) && named[0]?.kind === 'task') return [];
  return named.flatMap((one) => (one.kind === 'page' ? [one.page] : []));
}

/** Without accents and in small letters, as people type in a hurry. */
function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}
