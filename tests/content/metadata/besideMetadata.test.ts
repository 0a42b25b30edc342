import { describe, expect, it } from '@jest/globals';
import { codesOf, pageOf, stepOf } from '../fragments';

const keys = (terms: { key: string }[]) => terms.map(({ key }) => key);

describe('what is no metadata stays text', () => {
  it.each([
    ['The phase: it matters', 'a word before the label'],
    ['Program Manager: **Ana**', 'an unknown label'],
    [`Phase: ${'a long sentence about phases '.repeat(12)}`, 'a sentence'],
  ])('%s: %s', (line) => {
    const page = pageOf(`# Page\n\n${line}\n`, 'en', 'other-page.md');
    expect(page.phase).toBeNull();
    expect(page.intro).toHaveLength(1);
  });

  it('keeps the text that follows metadata in the same paragraph', () => {
    const step = stepOf('## Approach\n\n### Do it\n\nPrimary Role: **FM** from the start\nThen go on.\n');
    expect(keys(step.roles)).toEqual(['fm']);
    expect(step.blocks).toEqual([
      { kind: 'paragraph', inlines: [{ kind: 'text', text: 'from the start Then go on.' }] },
    ]);
  });

  it('keeps the text that stands above metadata in the same paragraph', () => {
    const step = stepOf(
      '## Approach\n\n### Do it\n\nFirst this.\nPrimary Role: **FM**\nApplies To: **Exchange**\n',
    );
    expect([keys(step.roles), keys(step.appliesTo)]).toEqual([['fm'], ['exchange']]);
    expect(step.blocks).toEqual([{ kind: 'paragraph', inlines: [{ kind: 'text', text: 'First this.' }] }]);
  });

  it('reads no label in the middle of a text', () => {
    const step = stepOf(
      '## Approach\n\n### Do it\n\nWhat matters:\nPhase: one is **bold** here\nApplies To: all\n',
    );
    expect(step.appliesTo).toEqual([]);
    expect(step.blocks).toHaveLength(1);
  });

  it('reports nothing about metadata that is in order', () => {
    expect(
      codesOf('# Page\n\nPhase: **Assess**\n\n## Approach\n\n### Do it\n\nPrimary Role: **FM**\n'),
    ).toEqual([]);
  });
});
