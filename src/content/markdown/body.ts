import type { Includes } from '../includes/includes';
import { insertIncludes } from '../includes/insertIncludes';
import { splitLines } from '../line';
import { repairLines } from '../repairs/all';
import type { Report } from '../report';
import { readElements } from './blocks';
import type { LinkInline, LocatedBlock, PageElement } from './locatedBlock';
import { startReading } from './reading';

/** Ten times the longest page of the playbook; Markdown of this length is still read in well under a second. */
const LONGEST = 200_000;

export type Body = {
  elements: PageElement[];
  /** The file's line of each link. */
  linkLines: ReadonlyMap<LinkInline, number>;
};

/** What stands in a page's body, its Markdown repaired first; `line` is the file's line of the body's first one. */
export function readBody(body: string, line: number, includes: Includes, report: Report): Body {
  if (body.length > LONGEST) {
    report(
      'page_too_long',
      line,
      `The page has more than ${LONGEST} characters and is read as plain text: split it.`,
    );
    return { elements: plainParagraphs(body, line), linkLines: new Map() };
  }
  const lines = repairLines(insertIncludes(splitLines(body, line), includes), report);
  const reading = startReading(lines, report);
  const elements = readElements(lines.map(({ text }) => text).join('\n'), reading);
  return { elements, linkLines: reading.linkLines };
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
