import { describe, expect, it } from '@jest/globals';
import { stepOf, tasksOf } from '../fragments';

const labels = (terms: { key: string; label: string }[]) => terms.map(({ key, label }) => `${key} ${label}`);

describe('the value of a label', () => {
  it.each(['None', 'N/A', 'Keine', 'Ninguno', 'Nenhum', '无', 'なし', '-', '–'])('%s is nobody', (word) => {
    const step = stepOf(
      `## Approach\n\n### Do it\n\nPrimary Role: **${word}**\nApplies To: **${word}**\n\nText.\n`,
    );
    expect([step.roles, step.appliesTo, step.blocks.length]).toEqual([[], [], 1]);
    const [task] = tasksOf(`| 1 | A | M | ${word} | ${word} |`);
    expect([task?.role, task?.services]).toEqual([null, []]);
  });

  it('may stand on the next line', () => {
    const step = stepOf(
      '## Approach\n\n### Do it\n\nPrimary Role:\n**FastTrack Manager**\nApplies To:\nExchange\n',
    );
    expect(labels(step.roles)).toEqual(['fm FastTrack Manager']);
    expect(labels(step.appliesTo)).toEqual(['exchange Exchange']);
    expect(step.blocks).toEqual([]);
  });

  it('may be a link, which is not lost', () => {
    const step = stepOf(
      '## Approach\n\n### Do it\n\nPrimary Role: **[FastTrack Manager](https://aka.ms/fm)**\n',
    );
    expect(labels(step.roles)).toEqual(['fm FastTrack Manager']);
    expect(JSON.stringify(step.blocks)).toContain('https://aka.ms/fm');
  });
});
