import type { Page, PageId } from '../../playbook/page';
import { shownPage } from '../learned/asking';
import type { FoundLine } from '../search/bestLines';
import { lettersIn } from '../search/letters';
import { type LineRef, TEXT_KINDS } from '../search/lines';
import { tokensOfText } from '../text/tokens';
import { quoted } from './quoted';
import type { Situation } from './situation';

/** The line that says most of a question, which may be the name of a task or link, and the one that can be quoted. */
type MeantLines = { best: FoundLine | undefined; quotable: FoundLine | undefined };

const NO_LINES: MeantLines = { best: undefined, quotable: undefined };
/** What part of a page is meant and what of it is quoted are decided apart, from the same lines. */
const known = new WeakMap<Situation, Map<PageId, MeantLines>>();

/**
 * What says most of a question on a page, in the language that the page will be shown in. Of the lines that can be
 * quoted and have most of its words, it is the one that also has most of its letters: that tells apart what differs in
 * endings, and in words that every line has.
 */
export function linesSaidOn(page: PageId, situation: Situation): MeantLines {
  const pages = known.get(situation) ?? new Map<PageId, MeantLines>();
  known.set(situation, pages);
  const lines = pages.get(page) ?? linesMeant(page, situation);
  pages.set(page, lines);
  return lines;
}

function linesMeant(page: PageId, situation: Situation): MeantLines {
  const shown = shownPage(situation, page);
  const candidate = situation.ranked.find((one) => one.page === page);
  const found = shown && candidate?.lines.get(shown.locale);
  if (!found) return NO_LINES;
  const asked = [...lettersIn(tokensOfText(situation.question.text))];
  const scored = found.quotable().map((line) => {
    const letters = lettersIn(tokensOfText(textOf(line, shown)));
    const had = asked.filter((run) => letters.has(run)).length / Math.max(1, asked.length);
    return { line, score: line.score + had };
  });
  const quotable = scored.sort((a, b) => b.score - a.score)[0]?.line;
  return { best: found.best && isText(found.best) ? quotable : found.best, quotable };
}

function textOf(line: FoundLine, page: Page): string {
  const ref = lineRef(line);
  return (ref && quoted(page, ref)?.text) ?? '';
}

/** The line to quote on top of an answer, if one says at least `least` of the question. */
export function lineToQuote(page: PageId, situation: Situation, least = 0): LineRef | null {
  const found = linesSaidOn(page, situation).quotable;
  return found && found.score >= least ? lineRef(found) : null;
}

function lineRef({ ref, line }: FoundLine): LineRef | null {
  const kind = TEXT_KINDS.find((name) => name === ref.kind);
  return kind ? { kind, index: ref.index, line } : null;
}

function isText({ ref }: FoundLine): boolean {
  return TEXT_KINDS.some((name) => name === ref.kind);
}
