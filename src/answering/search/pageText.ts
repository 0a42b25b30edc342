import type { Page, PageId } from '../../playbook/page';
import { type Block, blockText, inlineText } from '../../playbook/text';
import { unitsOfText } from './termReader';

/** A part of a page that can be shown by itself; `index` is its place in the page's list of that kind. */
export type Place = { kind: 'intro' | 'section' | 'step' | 'task' | 'link'; index: number };

/** What a passage says, as units; `heading` is empty where it has none. */
type PassageText = { place: Place; heading: string[]; text: string[] };

export type PageText = {
  page: Page;
  title: string[];
  name: string[];
  headings: string[];
  passages: PassageText[];
  /** What this page calls the pages that it leads to. */
  leadsTo: { page: PageId; text: string[] }[];
};

const BARE_ADDRESS = /^\s*(?:https?:|www\.)\S*\s*$/i;

/** A page as the words it can be found by. The refresh summary is left out: it is about the page, not the process. */
export function readPage(page: Page): PageText {
  const passages: PassageText[] = [];
  const headings: string[] = [];
  passages.push(passage('intro', 0, '', blockText(page.intro)));
  headings.push(...headingsIn(page.intro));
  page.sections.forEach((section, index) => {
    if (section.kind === 'refresh') return;
    passages.push(passage('section', index, section.heading, blockText(section.blocks)));
    if (section.kind === 'other') headings.push(section.heading);
    headings.push(...headingsIn(section.blocks));
  });
  page.steps.forEach((step, index) => {
    passages.push(passage('step', index, step.heading ?? '', blockText(step.blocks)));
    if (step.heading !== null) headings.push(step.heading);
    headings.push(...headingsIn(step.blocks));
  });
  page.tasks.forEach((task, index) => {
    passages.push(passage('task', index, '', inlineText(task.name)));
  });
  page.links.forEach((link, index) => {
    // What leads to another page is found there.
    if (link.section === 'refresh' || link.page !== null) return;
    // "here" and a bare address say nothing; the sentence around them does.
    const named = link.text.trim().length > 4 && !BARE_ADDRESS.test(link.text);
    const text = named ? link.text : link.context;
    passages.push(passage('link', index, link.heading ?? '', text));
  });
  return {
    page,
    title: unitsOfText(page.title),
    name: unitsOfText(page.id.replaceAll('-', ' ')),
    headings: unitsOfText(headings.join('\n')),
    passages,
    leadsTo: page.links.flatMap(({ page: target, text }) =>
      target === null || target === page.id ? [] : [{ page: target, text: unitsOfText(text) }],
    ),
  };
}

function passage(kind: Place['kind'], index: number, heading: string, text: string): PassageText {
  return { place: { kind, index }, heading: unitsOfText(heading), text: unitsOfText(text) };
}

function headingsIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === 'heading' ? [inlineText(block.inlines)] : []));
}
