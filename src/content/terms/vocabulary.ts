import type { Steps } from '../../playbook/inSlices';
import type { Locale } from '../../playbook/locale';
import type { Page, Term } from '../../playbook/page';
import type { Vocabulary } from '../../playbook/playbook';

/** The labels that `termsOf` returns for the pages, by key and language, the most frequent first. */
export function* collectVocabulary(
  pages: Iterable<Page>,
  termsOf: (page: Page) => readonly Term[],
): Steps<Vocabulary> {
  const counts = new Map<string, Map<Locale, Map<string, number>>>();
  for (const page of pages) {
    yield;
    for (const { key, label } of termsOf(page)) {
      const locales = counts.get(key) ?? new Map<Locale, Map<string, number>>();
      counts.set(key, locales);
      const labels = locales.get(page.locale) ?? new Map<string, number>();
      locales.set(page.locale, labels);
      labels.set(label, (labels.get(label) ?? 0) + 1);
    }
  }
  return new Map([...counts].map(([key, locales]) => [key, new Map([...locales].map(byFrequency))]));
}

function byFrequency([locale, labels]: [Locale, Map<string, number>]): [Locale, string[]] {
  return [locale, [...labels].sort(([, m], [, n]) => n - m).map(([label]) => label)];
}

/** Every role that a page names, once for each use. */
export function rolesOf(page: Page): Term[] {
  return [
    ...page.steps.flatMap((step) => step.roles),
    ...page.tasks.flatMap((task) => (task.role ? [task.role] : [])),
  ];
}

/** Every service that a page names, once for each use. */
export function servicesOf(page: Page): Term[] {
  return [...page.steps.flatMap((step) => step.appliesTo), ...page.tasks.flatMap((task) => task.services)];
}

/** The phase of a page; empty for a page without a phase. */
export function phasesOf(page: Page): Term[] {
  return page.phase ? [page.phase] : [];
}
