import type { Locale } from '../../playbook/locale';
import type { Page, PageId } from '../../playbook/page';
import type { Playbook } from '../../playbook/playbook';
import { compareLinks } from './links';
import { comparePages } from './pages';
import { comparePhase } from './phase';
import { compareRefresh } from './refresh';
import { compareSections } from './sections';
import { compareSteps } from './steps';
import { compareTasks } from './tasks';
import { compareText } from './untranslated';

/** A difference between one language and the others. */
export type Difference = {
  kind: 'page' | 'phase' | 'section' | 'step' | 'task' | 'requirement' | 'role' | 'link' | 'refresh' | 'text';
  locale: Locale;
  page: PageId;
  /** Text such as "ja migrate-migration lacks task 4101". */
  message: string;
};

/** How many items of each kind a language has. */
export type Counts = {
  pages: number;
  /** Sections that users can ask for by name. */
  sections: number;
  steps: number;
  tasks: number;
  mandatory: number;
  /** Distinct roles in steps and tasks. */
  roles: number;
  links: number;
  /** Of its authors. They are counted and not compared: each language is asked in its own way. */
  questions: number;
};

export type Parity = { counts: ReadonlyMap<Locale, Counts>; differences: Difference[] };

/** The versions of one page by language. */
export type Translations = ReadonlyMap<Locale, Page>;

/** The counts of all languages and their differences, page by page, sorted by page id. */
export function compareLanguages(playbook: Playbook): Parity {
  const ids = new Set([...playbook.pages.values()].flatMap((pages) => [...pages.keys()]));
  const differences = [...ids].sort().flatMap((id) => {
    const pages = new Map<Locale, Page>();
    for (const locale of playbook.locales) {
      const page = playbook.pages.get(locale)?.get(id);
      if (page) pages.set(locale, page);
    }
    return [
      ...comparePages(id, pages, playbook.locales),
      ...comparePhase(id, pages),
      ...compareSections(id, pages),
      ...compareSteps(id, pages),
      ...compareTasks(id, pages),
      ...compareLinks(id, pages),
      ...compareRefresh(id, pages),
      ...compareText(id, pages),
    ];
  });
  return {
    counts: new Map(playbook.locales.map((locale) => [locale, count(playbook, locale)])),
    differences,
  };
}

function count(playbook: Playbook, locale: Locale): Counts {
  const pages = [...(playbook.pages.get(locale)?.values() ?? [])];
  const tasks = pages.flatMap((page) => page.tasks);
  const roles = pages.flatMap((page) => page.steps.flatMap((step) => step.roles.map(({ key }) => key)));
  return {
    pages: pages.length,
    sections: pages.flatMap((page) => page.sections).filter(({ kind }) => kind !== 'other').length,
    steps: pages.reduce((sum, page) => sum + page.steps.length, 0),
    tasks: tasks.length,
    mandatory: tasks.filter((task) => task.requirement === 'mandatory').length,
    roles: new Set([...roles, ...tasks.flatMap(({ role }) => (role ? [role.key] : []))]).size,
    links: pages.reduce((sum, page) => sum + page.links.length, 0),
    questions: playbook.questions.get(locale)?.length ?? 0,
  };
}
