import type { Page } from '../../../playbook/page';
import type { Situation } from '../situation';
import { headingReader } from './headingSaid';

/** So much of a question the heading has to say: a story says the words of many headings. */
export const LEAST_OF_HEADING = 0.4;

/** The index of the section whose heading the question says, undefined for none: "where is the location of FE notes". */
export function sectionNamed(page: Page, situation: Situation): number | undefined {
  const { words, allWords } = situation.asked;
  const read = headingReader(page, { counting: words, all: allWords }, situation);
  let best: { section: number; named: number } | undefined;
  for (const [section, { heading, kind }] of page.sections.entries()) {
    const said = kind === 'refresh' ? undefined : read(heading);
    if (!said || said.own.length === 0 || said.named < LEAST_OF_HEADING) continue;
    if (said.named > (best?.named ?? 0)) best = { section, named: said.named };
  }
  return best?.section;
}
