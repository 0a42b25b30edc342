import type { Link, Page, Section, Step, Task } from '../../playbook/page';
import type { Playbook } from '../../playbook/playbook';
import type { Problem } from '../../playbook/problem';
import { blockText, inlineText } from '../../playbook/text';

/** The JSON that `playbook export` prints. */
export type Exported = {
  locales: readonly string[];
  pages: ReturnType<typeof exportPage>[];
  problems: readonly Problem[];
};

/** The pages as the command line promises them: text without markup, keys that are the same in all languages. */
export function exportPlaybook(playbook: Playbook, problems: readonly Problem[]): Exported {
  const pages = playbook.locales.flatMap((locale) => [...(playbook.pages.get(locale)?.values() ?? [])]);
  return { locales: playbook.locales, pages: pages.map((page) => exportPage(page, playbook)), problems };
}

function exportPage(page: Page, { questions }: Playbook) {
  const own = questions.get(page.locale)?.filter((question) => question.page === page.id) ?? [];
  return {
    id: page.id,
    locale: page.locale,
    file: page.file,
    title: page.title,
    phase: page.phase,
    sections: page.sections.map((section, at) => exportSection(section, page.sections[at + 1], page.steps)),
    steps: page.steps.map(exportStep),
    tasks: page.tasks.map(exportTask),
    links: page.links.map(exportLink),
    nextSteps: page.nextSteps.map((step) => inlineText(step.inlines).trim()),
    // Only where there are some: whoever reads the others need not know of them.
    ...(own.length > 0 && { questions: own.map(({ text }) => text) }),
  };
}

/** A section's text is all that stands below its heading, its steps included. */
function exportSection(
  { kind, heading, blocks, line }: Section,
  next: Section | undefined,
  steps: readonly Step[],
) {
  const own = steps.filter(
    (step) => step.line > line && step.line < (next?.line ?? Number.POSITIVE_INFINITY),
  );
  const texts = [
    blockText(blocks),
    ...own.map(({ heading, blocks }) => `${heading ?? ''}\n${blockText(blocks)}`),
  ];
  return { kind, heading, text: texts.join('\n').trim() };
}

function exportStep({ heading, roles, appliesTo }: Step) {
  return { heading, roles, appliesTo };
}

function exportTask({ id, name, requirement, role, services, step }: Task) {
  return { id, name: inlineText(name).trim(), requirement, role, services, step };
}

function exportLink({ text, url, section, page }: Link) {
  return { text, url, section, page };
}
