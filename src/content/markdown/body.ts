import type { Steps } from '../../playbook/inSlices';
import type { Includes } from '../includes/includes';
import { insertIncludes } from '../includes/insertIncludes';
import type { Report } from '../problems/report';
import { repairLines } from '../repairs/all';
import type { LinkInline, LocatedBlock, PageElement } from '../stages/locatedBlock';
import { splitLines } from '../text/line';
import { readElements } from './blocks';
import { findExcess } from './pageLimits';
import { startReading } from './reading';

/** The number of characters kept of a page that is too long to be parsed as Markdown. */
const MOST_PLAIN = 200_000;

export type Body = {
  elements: PageElement[];
  /** The line of each link in the file. */
  linkLines: ReadonlyMap<LinkInline, number>;
};

/** Repairs and parses the body of a page; `line` is the file's line of the first body line. */
export function* readBody(body: string, line: number, includes: Includes, report: Report): Steps<Body> {
  const whole = insertIncludes(splitLines(body, line), includes);
  const excess = findExcess(whole);
  if (excess) {
    report('page_too_long', excess.line, `${excessText(excess.what)}: split it.`);
    return { elements: plainParagraphs(body.slice(0, MOST_PLAIN), line), linkLines: new Map() };
  }
  yield;
  const lines = yield* repairLines(whole, report);
  const reading = startReading(lines, report);
  yield;
  const elements = yield* readElements(lines.map(({ text }) => text).join('\n'), reading);
  return { elements, linkLines: reading.linkLines };
}

function excessText(what: string): string {
  return `The page has ${what} and is read as plain text, of which the first ${MOST_PLAIN} characters are kept`;
}

function plainParagraphs(body: string, line: number): LocatedBlock[] {
  return body
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((text) => ({
      kind: 'block',
      block: { kind: 'paragraph', inlines: [{ kind: 'text', text }] },
      line,
      rowLines: [],
    }));
}
