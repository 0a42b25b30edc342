import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LITERALS } from '../../../src/content/language/literalsOfAll';
import type { Language } from '../../../src/content/language/schema';
import { blockText, inlineText } from '../../../src/playbook/text';
import { pageOf } from '../fragments';
import { type ModelPage, modelPage } from './model';
import { type Taste, writePage } from './write';

const taste: fc.Arbitrary<Taste> = fc.record({
  spelling: fc.nat(12),
  colon: fc.constantFrom(': ', ':', '：', ' : '),
  gap: fc.constantFrom(' ', '', '   ', '\u200b '),
  bullet: fc.constantFrom('- ', '  - ', '* ', '1. '),
  slash: fc.constantFrom(' / ', '/', ', ', '、', '/ '),
});

function languageOf(locale: string): Language {
  const language = LITERALS.languages.get(locale);
  if (!language) throw new Error(locale);
  return language;
}

/** What was read, in the shape of what was meant. */
function readBack(markdown: string, locale: string): ModelPage {
  const page = pageOf(markdown, locale, 'other-page.md');
  const text = (kind: string) =>
    blockText(page.sections.find((section) => section.kind === kind)?.blocks ?? []);
  return {
    title: page.title,
    phase: page.phase?.key,
    overview: text('overview'),
    objectives: text('objectives').split('\n'),
    steps: page.steps.map((step) => ({
      heading: step.heading,
      role: step.roles[0]?.key,
      services: step.appliesTo.map(({ key }) => key),
      text: blockText(step.blocks),
      tasks: step.tasks.map((task) => ({
        id: task.id,
        name: inlineText(task.name),
        mandatory: task.requirement === 'mandatory',
        role: task.role?.key,
        services: task.services.map(({ key }) => key),
      })),
    })),
    inputs: text('inputs').split('\n'),
    nextSteps: page.nextSteps.map(({ inlines }) => {
      const [first, link] = inlines;
      return {
        text: first ? inlineText([first]).trim() : '',
        link: link?.kind === 'link' ? { text: inlineText([link]), url: link.target.url } : null,
      };
    }),
  } as ModelPage; // the keys are compared as they are; a wrong one makes the test fail
}

describe('a page that was written from a model reads back as that model', () => {
  it.each([...LITERALS.languages.keys()])('in %s', (locale) => {
    fc.assert(
      fc.property(modelPage, taste, (page, own) => {
        const markdown = writePage(page, languageOf(locale), languageOf('en'), own);
        expect(readBack(markdown, locale)).toEqual(page);
      }),
      { numRuns: 60 },
    );
  });
});
