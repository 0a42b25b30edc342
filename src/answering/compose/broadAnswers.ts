import type { Locale } from '../../playbook/locale';
import type { Page, PageId, SectionKind, Term } from '../../playbook/page';
import {
  findPage,
  isPhaseIndex,
  nearestLabel,
  PHASE_KEYS,
  type Playbook,
  phaseIndex,
} from '../../playbook/playbook';
import type { Block } from '../../playbook/text';
import type { Answer, Change, ComparedPage, Source } from '../answer';
import { choiceOf, pageChoice } from './pageChoice';
import { pagesInOrder, processesInOrder } from './pageOrder';
import { rolesOf } from './tasks';

/** Two pages side by side, or undefined when one of them is gone. */
export function compareAnswer(
  [one, other]: readonly [PageId, PageId],
  playbook: Playbook,
  locale: Locale,
): Answer | undefined {
  const first = findPage(playbook, one, locale);
  const second = findPage(playbook, other, locale);
  return first && second && { kind: 'compare', pages: [compared(first), compared(second)] };
}

function compared(source: Source): ComparedPage {
  const { page } = source;
  const [objectives, overview] = [blocksOf(page, 'objectives'), blocksOf(page, 'overview')];
  // A page of another form than a process: what it says first.
  const first = overview.length > 0 ? overview : page.intro.length > 0 ? page.intro : firstSection(page);
  const count = (requirement: string) =>
    new Set(page.tasks.filter((task) => task.requirement === requirement).map(({ id }) => id)).size;
  return {
    source,
    parts: {
      objectives: objectives.length > 0 ? objectives : first,
      inputs: blocksOf(page, 'inputs'),
      outputs: blocksOf(page, 'outputs'),
    },
    roles: rolesOf(page).map(({ role }) => role),
    tasks: { mandatory: count('mandatory'), optional: count('optional'), unknown: count('unknown') },
    nextSteps: page.nextSteps,
  };
}

function firstSection({ sections }: Page): Block[] {
  return sections.find(({ kind, blocks }) => kind !== 'refresh' && blocks.length > 0)?.blocks ?? [];
}

function blocksOf(page: Page, kind: SectionKind): Block[] {
  return page.sections.filter((section) => section.kind === kind).flatMap(({ blocks }) => blocks);
}

/** The rows of the refresh summaries of `pages`, the newest first, those without a readable date last. */
export function changesAnswer(source: Source | null, pages: readonly Source[]): Answer {
  const changes = pages.flatMap(({ page, fallback }) =>
    page.refresh.map(
      (entry): Change => ({
        ...entry,
        page: { ...choiceOf(page), ...(fallback !== null && source === null && { fallback }) },
      }),
    ),
  );
  return {
    kind: 'changes',
    source,
    changes: changes.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? '')),
  };
}

/** What a role does on each process, in a phase or in all; undefined when the playbook has no such role. */
export function dutiesAnswer(
  role: string,
  phase: Term | null,
  playbook: Playbook,
  locale: Locale,
): Answer | undefined {
  const processes = pagesInOrder(playbook, locale).flatMap((source) => {
    const { page } = source;
    if (phase && page.phase?.key !== phase.key) return [];
    return rolesOf(page)
      .filter((entry) => entry.role.key === role)
      .map(({ steps, tasks }) => ({ source, steps, tasks: eachOnce(tasks) }));
  });
  const label = nearestLabel(playbook.roles, role, locale);
  return label === undefined ? undefined : { kind: 'duties', role: { key: role, label }, phase, processes };
}

/** The tasks without those that repeat an id. */
function eachOnce<T extends { id: string }>(tasks: readonly T[]): T[] {
  return tasks.filter((task, i) => tasks.findIndex(({ id }) => id === task.id) === i);
}

/**
 * What comes before and after a page. Before it are the pages whose next steps lead to it, after it those that its own
 * next steps lead to; where there are none, its neighbours: those of a process in the order of processes, those of a
 * phase in the order of phases.
 */
export function aroundAnswer(source: Source, playbook: Playbook, locale: Locale): Answer {
  const { page } = source;
  const choices = (ids: readonly PageId[]) =>
    [...new Set(ids)].filter((id) => id !== page.id).flatMap((id) => pageChoice(playbook, id, locale) ?? []);
  const line = isPhaseIndex(page.id) ? PHASE_KEYS.map(phaseIndex) : processesInOrder(playbook, locale);
  const at = line.indexOf(page.id);
  const leadingHere = line.filter((id) =>
    findPage(playbook, id, locale)?.page.nextSteps.some(({ pages }) => pages.includes(page.id)),
  );
  const leadingOn = page.nextSteps.flatMap(({ pages }) => pages);
  const before = choices(leadingHere);
  const after = choices(leadingOn);
  return {
    kind: 'around',
    source,
    before: before.length > 0 || at < 0 ? before : choices(line.slice(Math.max(0, at - 1), at)),
    after: after.length > 0 || at < 0 ? after : choices(line.slice(at + 1, at + 2)),
  };
}
