import type { Page } from 'playwright-core';
import { z } from 'zod';
import { fileOf } from '../../screenshots/theme';

const finding = z.object({
  rule: z.string(),
  html: z.string(),
  /** What is written in the element, its lines apart, and what a screen reader says instead. */
  written: z.string(),
  name: z.string(),
  /** The place of the card on the page, from 0. */
  section: z.int(),
});

/** One element that a rule of axe-core finds fault with. */
export type AxeFinding = z.infer<typeof finding>;

/** Lets a page be checked. */
export async function addAxe(page: Page): Promise<void> {
  await page.addScriptTag({ content: fileOf('axe-core/axe.min.js') });
}

/**
 * All that axe-core finds in the page, by every rule of WCAG's levels A and AA, the experimental ones and best practices.
 * What it cannot decide alone is no finding.
 */
export async function axeFindings(page: Page): Promise<AxeFinding[]> {
  const found = await page.evaluate(`(async () => {
    const rules = Object.fromEntries(
      axe.getRules().map(({ ruleId, tags }) => [ruleId, { enabled: !tags.includes('wcag2aaa') }]));
    const { violations } = await axe.run(document, { rules, resultTypes: ['violations'], elementRef: true });
    const sections = [...document.querySelectorAll('section')];
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, element }) => ({
      rule: id,
      html,
      written: element.innerText ?? '',
      name: element.getAttribute('aria-label') ?? '',
      section: sections.indexOf(element.getRootNode().host),
    })));
  })()`);
  return z.array(finding).parse(found);
}
