import type { Locale } from '../../playbook/locale';
import type { Page, PageId, Section, Term } from '../../playbook/page';
import {
  findPage,
  findTask,
  nearestLabel,
  PHASE_KEYS,
  type Playbook,
  phaseIndex,
  type Vocabulary,
} from '../../playbook/playbook';
import { shortPage } from '../../playbook/shortPage';
import { tasksOn } from '../../playbook/tasks/pageTasks';
import type { Block } from '../../playbook/text';
import type { Answer, PageChoice, Source } from '../answer';
import { linksShown } from '../pageParts';
import type { TaskFilter, Topic } from '../topic';
import { aroundAnswer, changesAnswer, compareAnswer, dutiesAnswer } from './broadAnswers';
import { pageChoice } from './pageChoice';
import { pagesInOrder, processesOf } from './pageOrder';
import { countForAll, countTasks, groupTasks, rolesOf, tasksOfPlaybook } from './tasks';

/** The links of a page that fit some words, the best first; none for no words. */
export type BestLinks = (page: Page, words: readonly string[]) => Page['links'];

/** The answer that shows `topic` to a reader of `locale`, or undefined when the playbook no longer has it. */
export function compose(
  topic: Topic,
  playbook: Playbook,
  locale: Locale,
  bestLinks: BestLinks,
): Answer | undefined {
  switch (topic.kind) {
    case 'page':
      return onPage(topic.page, (source) => ({ kind: 'overview', source, ...glance(source.page) }));
    case 'section':
      return onPage(topic.page, (source) => {
        const sections = source.page.sections.filter(({ kind }) => kind === topic.section);
        return section(source, topic.section, sections);
      });
    case 'passage':
      return onPage(topic.page, (source) => {
        const found = source.page.sections[topic.index];
        return section(source, found?.kind ?? 'other', found ? [found] : []);
      });
    case 'next-steps':
      return onPage(topic.page, (source) => ({
        kind: 'next-steps',
        source,
        steps: source.page.nextSteps,
        pages: choices(source.page.nextSteps.flatMap(({ pages }) => pages)),
      }));
    case 'resources':
      return onPage(topic.page, (source) => ({
        kind: 'resources',
        source,
        best: bestLinks(source.page, topic.words),
        groups: groupLinks(source.page),
      }));
    case 'steps':
      return onPage(topic.page, (source) => ({
        kind: 'steps',
        source,
        steps: source.page.steps,
        chosen: topic.step,
      }));
    case 'roles':
      return onPage(topic.page, (source) => ({ kind: 'roles', source, roles: rolesOf(source.page) }));
    case 'tasks':
      return onPage(topic.page, (source) => {
        const all = tasksOn(source.page);
        const part = topic.step === undefined ? undefined : all.parts[topic.step];
        const { named } = topic;
        const inPart = part?.tasks ?? all.tasks;
        const tasks = named ? inPart.filter(({ id }) => named.tasks.includes(id)) : inPart;
        return {
          kind: 'tasks',
          source,
          step: part?.heading ?? null,
          named: named?.words ?? null,
          filter: topic.filter,
          terms: termsOf(topic.filter),
          groups: groupTasks(tasks, topic.filter),
          total: all.tasks.length,
          forAll: countForAll(topic.filter, (filter) => countTasks(groupTasks(tasks, filter))),
        };
      });
    case 'task': {
      const definitions = findTask(playbook, topic.task, locale);
      return definitions.length > 0 ? { kind: 'task', definitions, missing: [] } : undefined;
    }
    case 'all-tasks':
      return {
        kind: 'all-tasks',
        filter: topic.filter,
        terms: termsOf(topic.filter),
        phase: topic.phase === null ? null : phaseTerm(topic.phase),
        groups: tasksOfPlaybook(playbook, locale, topic.filter, topic.phase),
        forAll: countForAll(topic.filter, (filter) =>
          countTasks(tasksOfPlaybook(playbook, locale, filter, topic.phase)),
        ),
      };
    case 'phases':
      return {
        kind: 'phases',
        source: findPage(playbook, 'index', locale) ?? null,
        phases: PHASE_KEYS.map((key) => ({ phase: phaseTerm(key), pages: processes(key) })).filter(
          ({ pages }) => pages.length > 0,
        ),
      };
    case 'phase': {
      const source = findPage(playbook, phaseIndex(topic.phase), locale) ?? null;
      const pages = processes(topic.phase);
      if (!source && pages.length === 0) return undefined;
      return { kind: 'phase', source, phase: phaseTerm(topic.phase), intro: source?.page.intro ?? [], pages };
    }
    case 'compare':
      return compareAnswer(topic.pages, playbook, locale);
    case 'changes': {
      if (topic.page === null) return changesAnswer(null, pagesInOrder(playbook, locale));
      return onPage(topic.page, (source) => changesAnswer(source, [source]));
    }
    case 'duties': {
      const phase = topic.phase === null ? null : phaseTerm(topic.phase);
      return dutiesAnswer(topic.role, phase, playbook, locale);
    }
    case 'around':
      return onPage(topic.page, (source) => aroundAnswer(source, playbook, locale));
    case 'help':
      return { kind: 'help' };
  }

  function onPage(id: PageId, show: (source: Source) => Answer): Answer | undefined {
    const source = findPage(playbook, id, locale);
    return source && show(source);
  }
  function choices(ids: readonly PageId[]): PageChoice[] {
    return [...new Set(ids)].flatMap((id) => pageChoice(playbook, id, locale) ?? []);
  }
  function phaseTerm(key: string) {
    return { key, label: nearestLabel(playbook.phases, key, locale) ?? key };
  }
  function processes(phase: string): PageChoice[] {
    return choices(processesOf(playbook, phase, locale));
  }
  function termsOf({ roles, services, not }: TaskFilter): Term[] {
    const named = (vocabulary: Vocabulary, keys: readonly string[]) =>
      keys.map((key) => ({ key, label: nearestLabel(vocabulary, key, locale) ?? key }));
    return [
      ...named(playbook.roles, [...roles, ...(not?.roles ?? [])]),
      ...named(playbook.services, [...services, ...(not?.services ?? [])]),
    ];
  }
}

/** A page at a glance: all of it where it is short, else its overview, its introduction or its first section with text. */
function glance(page: Page): { heading: string | null; blocks: readonly Block[] } {
  const whole = shortPage(page);
  if (whole !== null && whole.length > 0) return { heading: null, blocks: whole };
  const overview = page.sections.find(({ kind }) => kind === 'overview');
  if (overview) return { heading: overview.heading, blocks: overview.blocks };
  if (page.intro.length > 0) return { heading: null, blocks: page.intro };
  const first = page.sections.find(({ kind, blocks }) => kind !== 'refresh' && blocks.length > 0);
  return { heading: first?.heading ?? null, blocks: first?.blocks ?? [] };
}

function section(source: Source, kind: Section['kind'], sections: readonly Section[]): Answer {
  return {
    kind: 'section',
    source,
    section: kind,
    heading: sections[0]?.heading ?? null,
    blocks: sections.flatMap(({ blocks }) => blocks),
    missing: sections.length === 0,
  };
}

/** The links of a page by the heading they stand under, in the order of the page; the same one twice is shown once. */
function groupLinks(page: Page): { heading: string | null; links: Page['links'] }[] {
  const groups = new Map<string | null, Map<string, Page['links'][number]>>();
  for (const link of linksShown(page)) {
    const group = groups.get(link.heading) ?? new Map<string, Page['links'][number]>();
    groups.set(link.heading, group);
    const same = `${link.url} ${link.text}`;
    if (!group.has(same)) group.set(same, link);
  }
  return [...groups].map(([heading, links]) => ({ heading, links: [...links.values()] }));
}
