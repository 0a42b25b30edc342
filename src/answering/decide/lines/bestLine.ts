import { leadsUp } from '../../../playbook/lines';
import type { Page, PageId } from '../../../playbook/page';
import { hasLink } from '../../../playbook/text';
import type { Quote } from '../../answer';
import { shownPage } from '../../learned/asking';
import { asLetters, lettersIn } from '../../search/letters';
import type { FoundLine } from '../../search/lines/bestLines';
import { type LineRef, TEXT_KINDS } from '../../search/lines/lineIndex';
import { type Said, saidOnPage, shareSaid } from '../../search/terms/saidOnPage';
import { tokensOfText } from '../../text/tokens';
import type { Situation } from '../situation';
import { quotesIn } from './quoted';
import { factsOnPage } from './saysFact';

/**
 * A line to quote; `value` is how much it says of the question that other lines of its page do not, by words and by
 * letters, `letters` is its share of the question's letters, however many lines have them; `fact` is above 0 where it says
 * the kind of fact that is asked for. `leadsUp`: what it leads up to is not quoted with it.
 */
type LineToQuote = {
  found: FoundLine;
  ref: LineRef;
  value: number;
  letters: number;
  fact: number;
  leadsUp: boolean;
};

/** A part of a page. */
type PartRef = Pick<LineRef, 'kind' | 'index'>;

/**
 * The line that says most of a question, which may be the name of a task or link; those to quote, the best first; and the
 * part of the page that is meant.
 */
type MeantLines = {
  best: FoundLine | undefined;
  quotable: readonly LineToQuote[];
  part: PartRef | undefined;
};

const NO_LINES: MeantLines = { best: undefined, quotable: [], part: undefined };
/** What part of a page is meant and what of it is quoted are decided apart, from the same lines. */
const known = new WeakMap<Situation, Map<PageId, MeantLines>>();

/**
 * What says most of a question on a page, in the language that the page will be shown in: by the words of the question
 * and by its runs of letters, which also see what differs in endings.
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
  const quotes = found.quotable();
  const lines = quotes.lines.flatMap((line, at) => {
    const ref = lineRef(line);
    return ref ? [{ line, ref, at, words: shareSaid(quotes.said, at) }] : [];
  });
  const quoteOf = quoteReader(shown);
  const facts = factsSaid(
    lines.map(({ ref }) => ref),
    quoteOf,
    situation,
    shown,
  );
  const likely = lines
    .map((line, at) => ({ ...line, fact: facts[at] ?? 0 }))
    .sort((a, b) => b.words + b.fact - a.words - a.fact || a.at - b.at)
    .slice(0, MOST_READ)
    .sort((a, b) => a.at - b.at);
  const texts = likely.map(({ ref }) => quoteOf(ref)?.text ?? '');
  const letters = lettersSaid(texts, situation.question.text);
  const valued = likely.map(({ line, ref, words, fact }, at): LineToQuote => {
    const had = (letters.byLine[at] ?? []).length / Math.max(1, letters.worths.length);
    const text = texts[at] ?? '';
    const value = (words + shareSaid(letters, at)) * brevity(text) + fact;
    return { found: line, ref, value, letters: had, fact, leadsUp: leadsUp(text) };
  });
  const quotable = valued.filter(({ value }) => value > 0).sort((a, b) => b.value - a.value);
  return {
    best: found.best && isText(found.best) ? quotable[0]?.found : found.best,
    quotable,
    part: partMeant(valued),
  };
}

/**
 * The part of a page where the line stands that has most of the question's letters, among the few that the index scores
 * highest: words that are rare in the whole playbook tell what a question is about.
 */
function partMeant(lines: readonly LineToQuote[]): PartRef | undefined {
  const [first] = [...lines]
    .sort((a, b) => b.found.score - a.found.score)
    .slice(0, MOST_SCORED)
    .filter(({ found }) => found.score > 0)
    .sort((a, b) => b.found.score + b.letters + b.fact - a.found.score - a.letters - a.fact);
  return first?.ref;
}

function lettersSaid(texts: readonly string[], question: string): Said {
  const asked = [...lettersIn(tokensOfText(question))];
  const byLine = texts.map(asLetters).map((letters) => {
    const had: number[] = [];
    asked.forEach((run, at) => {
      if (letters.includes(run)) had.push(at);
    });
    return had;
  });
  return saidOnPage(
    asked.map(() => 1),
    byLine,
  );
}

/** What it is worth that each line says the kind of fact that is asked for, by itself or by its heading. */
function factsSaid(
  refs: readonly LineRef[],
  quoteOf: QuoteReader,
  { asked, readers }: Situation,
  page: Page,
): number[] {
  const lexicon = readers.find((reader) => reader.lexicon.locale === page.locale)?.lexicon;
  if (asked.facts.length === 0 || !lexicon) return [];
  const factsOf = factsOnPage(page, lexicon);
  return refs.map((ref) => {
    const said = factsOf(`${keyOf(ref)} ${ref.line}`, () => {
      const quote = quoteOf(ref);
      return {
        text: quote ? `${quote.heading ?? ''} ${quote.text}` : '',
        hasLink: quote !== undefined && hasLink(quote.blocks),
      };
    });
    return said.some((kind) => asked.facts.includes(kind)) ? FACT_WORTH : 0;
  });
}

type QuoteReader = (ref: LineRef) => Quote | undefined;

/** What would be quoted for a line of a page; each part of it is taken apart once. */
function quoteReader(page: Page): QuoteReader {
  const parts = new Map<string, ReturnType<typeof quotesIn>>();
  return (ref) => {
    const quote = parts.get(keyOf(ref)) ?? quotesIn(page, ref.kind, ref.index);
    parts.set(keyOf(ref), quote);
    return quote(ref.line);
  };
}

function keyOf({ kind, index }: PartRef): string {
  return `${kind} ${index}`;
}

/** So many lines, those that say most by their words, are read as letters: a page may have hundreds. */
const MOST_READ = 12;
/** Little beside the words of a question, but enough to choose where these say nothing: "how often?". */
const FACT_WORTH = 0.1;
/** In UTF-16 units: a longer line has some words of most questions. */
export const SHORT_LINE = 300;
/** How much less a longer one is worth: the power of how many times as long it is. */
export const LENGTH_POWER = 0.15;
/** So many lines are looked at for the part that is meant. */
const MOST_SCORED = 6;

function brevity({ length }: string): number {
  return Math.min(1, SHORT_LINE / length) ** LENGTH_POWER;
}

function lineRef({ ref, line }: FoundLine): LineRef | null {
  const kind = TEXT_KINDS.find((name) => name === ref.kind);
  return kind ? { kind, index: ref.index, line } : null;
}

function isText({ ref }: FoundLine): boolean {
  return TEXT_KINDS.some((name) => name === ref.kind);
}
