import { buildPlaybook } from '../../src/content/build';
import { parsePage } from '../../src/content/parsePage';
import type { Page, Step, Task } from '../../src/playbook/page';

const FRONT_MATTER = `---
title: FastTrack Partner Playbook - Sample
description: Sample
author: Ana
ms.author: ana
manager: ben
ms.date: 01/02/2020
---
`;

/** A page whose body is `markdown`, read as a playbook of its own. */
export function pageOf(markdown: string, locale = 'en', path = 'assess-sample.md'): Page {
  const { playbook } = buildPlaybook([{ path, locale, content: FRONT_MATTER + markdown }]);
  const [page] = playbook.pages.get(locale)?.values() ?? [];
  if (!page) throw new Error('no page');
  return page;
}

/** The codes of what is reported on a page whose body is `markdown`; its front matter and its title are in order. */
export function codesOf(markdown: string): string[] {
  const content = `${FRONT_MATTER}${/^# /m.test(markdown) ? '' : '# Sample\n\n'}${markdown}`;
  return parsePage({ path: 'assess-sample.md', locale: 'en', content }).problems.map(({ code }) => code);
}

/** The only step of a page with one step. */
export function stepOf(markdown: string, locale = 'en'): Step {
  const [step, ...others] = pageOf(markdown, locale).steps;
  if (!step || others.length > 0) throw new Error(`${others.length + (step ? 1 : 0)} steps`);
  return step;
}

/** The tasks below a header of the five usual columns. */
export function tasksOf(rows: string, header = HEADER): Task[] {
  return pageOf(`${header}\n${rows}\n`).tasks;
}

export const HEADER = `| Task ID | Task Name | (M)andatory / (O)ptional | FastTrack Role | Services |
| ------- | --------- | ------------------------ | -------------- | -------- |`;
