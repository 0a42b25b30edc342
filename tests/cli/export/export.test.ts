import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { onePage } from '../onePage';
import { ran } from '../ran';

const CONTENT = onePage();
const ASKED = onePage();

describe('playbook export', () => {
  it('prints the playbook as JSON, on standard output alone', async () => {
    const { code, out, err } = await ran(['export', '--content', CONTENT]);
    expect([code, err]).toEqual([0, '']);
    const { locales, pages, problems } = JSON.parse(out);
    expect(locales).toEqual(['en', 'de']);
    expect(pages[0]).toEqual({
      id: 'assess-plan',
      locale: 'en',
      file: 'en/assess-plan.md',
      title: 'Plan',
      phase: { key: 'assess', label: 'Assess' },
      sections: [
        { kind: 'approach', heading: 'Approach', text: 'Do' },
        { kind: 'next-steps', heading: 'Next Steps', text: 'Go' },
      ],
      steps: [{ heading: 'Do', roles: [{ key: 'fm', label: 'FM' }], appliesTo: [] }],
      tasks: [
        {
          id: '12',
          name: 'Ask',
          requirement: 'mandatory',
          role: { key: 'fm', label: 'FM' },
          services: [{ key: 'exchange', label: 'Exchange' }],
          step: 'Do',
        },
      ],
      links: [{ text: 'Go', url: 'assess-plan.md', section: 'next-steps', page: 'assess-plan' }],
      nextSteps: ['Go'],
    });
    expect(problems).toEqual([
      {
        code: 'heading_without_space',
        severity: 'warning',
        file: 'de/assess-plan-de.md',
        line: 26,
        message: 'A heading needs a space behind its # marks: add it.',
      },
    ]);
  });

  it('has the questions of authors with the page they are for', async () => {
    writeFileSync(join(ASKED, 'en/assess-plan.questions.txt'), 'Who comes?\n\nWho else?\n');

    const { pages } = JSON.parse((await ran(['export', '--content', ASKED])).out);

    expect(pages.map(({ questions }: { questions?: string[] }) => questions)).toEqual([
      ['Who comes?', 'Who else?'],
      undefined,
    ]);
  });
});
