import type { Locale } from '../../src/playbook/locale';
import type { Link, Page, Section, Step, Task, Term } from '../../src/playbook/page';
import type { Playbook, Vocabulary } from '../../src/playbook/playbook';
import type { Block, Inline } from '../../src/playbook/text';

/** A page with nothing but what a test says about it. */
export function page(id: string, title: string, parts: Partial<Page> = {}): Page {
  const steps = parts.steps ?? [];
  return {
    id,
    locale: 'en',
    file: `${id}.md`,
    title,
    phase: null,
    motions: [],
    intro: [],
    sections: [],
    steps,
    tasks: steps.flatMap((one) => one.tasks),
    links: [],
    nextSteps: [],
    refresh: [],
    updated: null,
    ...parts,
  };
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', inlines: words(text) };
}

export function words(text: string): Inline[] {
  return [{ kind: 'text', text }];
}

export function section(kind: Section['kind'], heading: string, text: string): Section {
  return { kind, heading, blocks: [paragraph(text)], line: 1 };
}

export function term(key: string, label = key): Term {
  return { key, label };
}

export function step(heading: string, parts: Partial<Step> = {}): Step {
  const tasks = (parts.tasks ?? []).map((task) => ({ ...task, step: heading }));
  return { heading, roles: [], appliesTo: [], motions: [], blocks: [], line: 1, ...parts, tasks };
}

export function task(id: string, name: string, parts: Partial<Task> = {}): Task {
  return {
    id,
    name: words(name),
    requirement: 'mandatory',
    role: null,
    services: [],
    step: null,
    line: 1,
    ...parts,
  };
}

export function link(text: string, url: string, parts: Partial<Link> = {}): Link {
  return { text, url, section: 'intro', page: null, context: text, heading: null, line: 1, ...parts };
}

export function playbook(
  pages: readonly Page[],
  vocabularies: Partial<Record<'roles' | 'services' | 'phases', Vocabulary>> = {},
): Playbook {
  const byLocale = new Map<Locale, Map<string, Page>>();
  for (const one of pages) {
    const own = byLocale.get(one.locale) ?? new Map<string, Page>();
    byLocale.set(one.locale, own.set(one.id, one));
  }
  return {
    locales: [...byLocale.keys()],
    pages: byLocale,
    roles: new Map(),
    services: new Map(),
    phases: new Map(),
    questions: new Map(),
    version: 'test',
    ...vocabularies,
  };
}
