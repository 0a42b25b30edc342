import { linesOf } from '../../playbook/lines';
import type { Page, PageId } from '../../playbook/page';
import { type Block, inlineText } from '../../playbook/text';
import { tokensOfText } from '../text/tokens';

/** A passage is a part of a page that can be shown by itself; `index` is into the page's list of that kind, 0 for `intro`. */
export type PassageRef = { kind: 'intro' | 'section' | 'step' | 'task' | 'link'; index: number };

/** A passage as the tokens of its heading, which is empty where it has none, and of each of its lines. */
type PassageText = { ref: PassageRef; heading: string[]; lines: LineText[] };

/** A line as it is written and as tokens; `heading` is the one above it within its passage. */
type LineText = { written: string; heading: string[]; text: string[] };

/** A page as tokens; `name` are those of its id, `headings` those within and above its passages. */
export type PageText = {
  page: Page;
  title: string[];
  name: string[];
  headings: string[];
  passages: PassageText[];
  /** The texts of its links to other pages of the playbook. */
  leadsTo: { page: PageId; text: string[] }[];
};

const BARE_ADDRESS = /^\s*(?:https?:|www\.)\S*\s*$/i;

/** A page as the words it can be found by. The refresh summary is left out: it is about the page, not its subject. */
export function readPage(page: Page): PageText {
  const passages: PassageText[] = [];
  const headings: string[] = [];
  passages.push(passage('intro', 0, '', linesIn(page.intro)));
  for (const heading of headingsIn(page.intro)) headings.push(heading);
  page.sections.forEach((section, index) => {
    if (section.kind === 'refresh') return;
    passages.push(passage('section', index, section.heading, linesIn(section.blocks)));
    if (section.kind === 'other') headings.push(section.heading);
    for (const heading of headingsIn(section.blocks)) headings.push(heading);
  });
  page.steps.forEach((step, index) => {
    passages.push(passage('step', index, step.heading ?? '', linesIn(step.blocks)));
    if (step.heading !== null) headings.push(step.heading);
    for (const heading of headingsIn(step.blocks)) headings.push(heading);
  });
  page.tasks.forEach((task, index) => {
    passages.push(passage('task', index, '', [line(inlineText(task.name))]));
  });
  page.links.forEach((link, index) => {
    // A link to another page of the playbook counts for that page; see `leadsTo`.
    if (link.section === 'refresh' || link.page !== null) return;
    // "here" and a bare address tell nothing; the sentence around them does.
    const named = link.text.trim().length > 4 && !BARE_ADDRESS.test(link.text);
    const text = named ? link.text : link.context;
    passages.push(passage('link', index, link.heading ?? '', [line(text)]));
  });
  return {
    page,
    title: tokensOfText(page.title),
    name: tokensOfText(page.id.replaceAll('-', ' ')),
    headings: tokensOfText(headings.join('\n')),
    passages,
    leadsTo: page.links.flatMap(({ page: target, text }) =>
      target === null || target === page.id ? [] : [{ page: target, text: tokensOfText(text) }],
    ),
  };
}

function passage(kind: PassageRef['kind'], index: number, heading: string, lines: LineText[]): PassageText {
  return { ref: { kind, index }, heading: tokensOfText(heading), lines };
}

function linesIn(blocks: readonly Block[]): LineText[] {
  // A line that only leads to another page says what that page is about; see `leadsTo`.
  return linesOf(blocks).map(({ heading, text, block }) =>
    leadsAway(block) ? line('') : line(text, heading ?? ''),
  );
}

function line(text: string, heading = ''): LineText {
  return { written: text, heading: tokensOfText(heading), text: tokensOfText(text) };
}

function leadsAway(block: Block): boolean {
  if (block.kind !== 'paragraph') return false;
  const says = block.inlines.filter((inline) => inlineText([inline]).trim() !== '');
  return says.length > 0 && says.every((inline) => inline.kind === 'link' && inline.target.page !== null);
}

function headingsIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === 'heading' ? [inlineText(block.inlines)] : []));
}
