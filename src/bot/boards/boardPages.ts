import type { Answer } from '../../answering/answer';
import type { Locale } from '../../playbook/locale';
import type { Page, PageId } from '../../playbook/page';
import { findPage, isPhaseIndex, PHASE_KEYS, type Playbook, pagesOfPhase } from '../../playbook/playbook';
import type { Hearing } from '../respond';

/** Which page somebody means by the name of a process: one, or several to choose from. */
export function pagesNamed(text: string, hearing: Hearing): Page[] {
  const { knowledge, locale, conversation } = hearing;
  const { playbook, answering } = knowledge;
  if (text === '') {
    const current = conversation.page === null ? [] : withTasks([conversation.page], playbook, locale);
    return current.length > 0 ? current : processesWithTasks(playbook, locale);
  }
  const { page, previous } = conversation;
  const reply = answering.answer({ text, locale, page, previous });
  const named = withTasks(pagesOf(reply.answer, reply.pages), playbook, locale);
  return named.length > 0 ? named : processesWithTasks(playbook, locale);
}

/** Every process with tasks, in the order of the life cycle, in the reader's language where there is one. */
export function processesWithTasks(playbook: Playbook, locale: Locale): Page[] {
  const ids = PHASE_KEYS.flatMap((phase) =>
    [locale, ...playbook.locales].flatMap((language) => pagesOfPhase(playbook, phase, language)),
  )
    .filter((page) => !isPhaseIndex(page))
    .map(({ id }) => id);
  return withTasks([...new Set(ids)], playbook, locale);
}

function pagesOf(answer: Answer, best: readonly PageId[]): PageId[] {
  if (answer.kind === 'choices') return answer.choices.map(({ page }) => page);
  if (answer.kind === 'none') return answer.nearest.map(({ page }) => page);
  if (answer.kind === 'phase') return answer.pages.map(({ page }) => page);
  return best.slice(0, 1);
}

function withTasks(ids: readonly PageId[], playbook: Playbook, locale: Locale): Page[] {
  const pages = ids.map((id) => findPage(playbook, id, locale)?.page);
  return pages.filter((page) => page !== undefined).filter((page) => page.tasks.length > 0);
}
