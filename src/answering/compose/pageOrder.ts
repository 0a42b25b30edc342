import type { Locale } from '../../playbook/locale';
import type { Page, PageId } from '../../playbook/page';
import {
  type FoundPage,
  findPage,
  isPhaseIndex,
  PHASE_KEYS,
  type Playbook,
  pagesOf,
  pagesOfPhase,
  phaseIndex,
} from '../../playbook/playbook';

/** The page that lists all the others; it belongs to no phase. */
const INDEX = 'index';

/** The pages of a phase: those that its own page links, in that order, then the others. */
export function processesOf(playbook: Playbook, phase: string, locale: Locale): PageId[] {
  const index = findPage(playbook, phaseIndex(phase), locale)?.page;
  const linked = index?.links.flatMap(({ page }) => page ?? []) ?? [];
  const own = pagesOfPhase(playbook, phase, locale).map(({ id }) => id);
  const ids = [...linked.filter((id) => own.includes(id) || findPage(playbook, id, locale)), ...own];
  return [...new Set(ids)].filter((id) => id !== index?.id && id !== INDEX);
}

/** The processes of a phase in any language: those that the reader's has, in its order, then the others. */
export function processesAnywhere(playbook: Playbook, phase: string, locale: Locale): Page[] {
  const ids = [locale, ...playbook.locales].flatMap((language) => processesOf(playbook, phase, language));
  return [...new Set(ids)].flatMap((id) => {
    const page = findPage(playbook, id, locale)?.page;
    return page?.phase?.key === phase && !isPhaseIndex(id) ? [page] : [];
  });
}

/** All processes, phase by phase, in the order of the life cycle; each in its own phase only. */
export function processesInOrder(playbook: Playbook, locale: Locale): PageId[] {
  const ids = PHASE_KEYS.flatMap((phase) =>
    processesOf(playbook, phase, locale).filter(
      (id) => findPage(playbook, id, locale)?.page.phase?.key === phase,
    ),
  );
  return [...new Set(ids)].filter((id) => !isPhaseIndex(id));
}

/** The pages for a reader of `locale` in the order of the phases, those of no phase last. */
export function pagesInOrder(playbook: Playbook, locale: Locale): FoundPage[] {
  const pages = pagesOf(playbook, locale);
  const order = new Map(processesInOrder(playbook, locale).map((id, index) => [id, index]));
  const positionOf = ({ page }: FoundPage) => order.get(page.id) ?? order.size;
  return pages.toSorted((a, b) => positionOf(a) - positionOf(b));
}
