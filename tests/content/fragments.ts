import { buildPlaybook } from '../../src/content/build';
import { parsePage } from '../../src/content/parse-page';
import type { Page, Step, Task } from '../../src/playbook/page';
import type { Problem } from '../../src/playbook/problem';

const FRONT_MATTER = `---
title: FastTrack Partner Playbook - Sample
description: Sample
author: Ana
ms.author: ana
manager: ben
ms.date: 01/02/2020
---
`;

/** How many lines stand before the first one of a fragment. */
export const LINES_BEFORE = FRONT_MATTER.split('\n').length - 1;

/** A page whose body is `markdown`, read as a playbook of its own. */
export function pageOf(markdown: string, locale = 'en', path = 'assess-sample.md'): Page {
  const { playbook } = buildPlaybook([{ path, locale, content: FRONT_MATTER + markdown }]);
  const [page] = playbook.pages.get(locale)?.values() ?? [];
  if (!page) throw new Error('no page');
  return page;
}

/** What is reported on a page whose body is `markdown`, its own front matter being in order; lines are the body's. */
export function problemsOf(markdown: string, path = 'assess-sample.md'): Problem[] {
  return parsePage({ path, locale: 'en', content: FRONT_MATTER + markdown }).problems.map((problem) => ({
    ...problem,
    line: problem.line - LINES_BEFORE,
  }));
}

export function codesOf(markdown: string): string[] {
  return problemsOf(markdown).map(({ code }) => code);
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
