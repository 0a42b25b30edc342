import type { PageId } from '../../playbook/page';
import { shownPage } from '../learned/asking';
import type { SaidLines } from '../search/bestLines';
import { type LineRef, TEXT_KINDS } from '../search/lines';
import type { Situation } from './situation';

/** What says most of the question on a page, in the language that the page will be shown in. */
export function linesSaidOn(page: PageId, situation: Situation): SaidLines | undefined {
  const locale = shownPage(situation, page)?.locale;
  const candidate = situation.ranked.find((one) => one.page === page);
  return locale === undefined ? undefined : candidate?.lines.get(locale);
}

/** The line to quote on top of an answer, if one says at least `least` of the question. */
export function lineToQuote(page: PageId, situation: Situation, least = 0): LineRef | null {
  const found = linesSaidOn(page, situation)?.quotable;
  if (!found || found.score < least) return null;
  const kind = TEXT_KINDS.find((name) => name === found.ref.kind);
  return kind ? { kind, index: found.ref.index, line: found.line } : null;
}
