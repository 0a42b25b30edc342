import type { Page, Task, Term } from '../../src/playbook/page';
import type { Playbook, Vocabulary } from '../../src/playbook/playbook';

/** A page that says nothing but what a test gives it. */
export function pageOf(id: string, locale: string, given: Partial<Page> = {}): Page {
  return {
    id,
    locale,
    file: `${locale}/${id}.md`,
    title: `${id} in ${locale}`,
    phase: null,
    motions: [],
    intro: [],
    sections: [],
    steps: [],
    tasks: [],
    links: [],
    nextSteps: [],
    refresh: [],
    updated: null,
    ...given,
  };
}

export function taskOf(id: string, given: Partial<Task> = {}): Task {
  return {
    id,
    name: [{ kind: 'text', text: `Do ${id}` }],
    requirement: 'mandatory',
    role: null,
    services: [],
    step: null,
    line: 1,
    ...given,
  };
}

/** A playbook of these pages; its phases are those the pages name. */
export function playbookOf(pages: readonly Page[]): Playbook {
  const locales = [...new Set(pages.map((page) => page.locale))];
  return {
    locales,
    pages: new Map(
      locales.map((locale) => [
        locale,
        new Map(pages.filter((page) => page.locale === locale).map((page) => [page.id, page])),
      ]),
    ),
    roles: new Map(),
    services: new Map(),
    phases: vocabularyOf(pages.flatMap(({ locale, phase }) => (phase ? [{ locale, term: phase }] : []))),
    questions: new Map(),
    version: 'test',
  };
}

function vocabularyOf(uses: readonly { locale: string; term: Term }[]): Vocabulary {
  const vocabulary = new Map<string, Map<string, string[]>>();
  for (const { locale, term } of uses) {
    const labels = vocabulary.get(term.key) ?? new Map<string, string[]>();
    labels.set(locale, [...new Set([...(labels.get(locale) ?? []), term.label])]);
    vocabulary.set(term.key, labels);
  }
  return vocabulary;
}
