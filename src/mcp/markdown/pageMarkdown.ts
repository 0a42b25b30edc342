import type { Phrases } from '../../i18n/phrases';
import type { Page, Section, Step, Task, Term } from '../../playbook/page';
import { withoutEnd } from '../../playbook/withoutEnd';
import { pageUri } from '../pageUri';
import { blockMarkdown, headingMarkdown } from './blockMarkdown';
import { type AddressOf, escaped, inlineMarkdown } from './inlineMarkdown';

/**
 * A page as Markdown, made of what was read of it, so that repaired tables are whole and nothing of the front matter is
 * in it. Links to pages of the playbook lead to their resources. `phrases` are those of the page's language.
 */
export function pageMarkdown(page: Page, phrases: Phrases): string {
  const addressOf: AddressOf = ({ url, page: target }) =>
    target === null ? url : pageUri({ locale: page.locale, id: target });
  const first = page.sections[0]?.line ?? Number.POSITIVE_INFINITY;
  const before = page.steps.filter(({ line }) => line < first);
  const parts = [
    headingMarkdown(1, escaped(page.title)),
    facts([
      [phrases.t('title.phase'), page.phase === null ? [] : [page.phase.label]],
      [phrases.t('label.motions'), page.motions],
    ]),
    blockMarkdown(page.intro, 1, addressOf),
    ...before.map((step) => stepMarkdown(step, phrases, addressOf)),
    ...page.sections.map((section, at) => {
      const end = page.sections[at + 1]?.line ?? Number.POSITIVE_INFINITY;
      const own = page.steps.filter(({ line }) => line > section.line && line < end);
      return sectionMarkdown(section, own, phrases, addressOf);
    }),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function sectionMarkdown(
  { heading, blocks }: Section,
  steps: readonly Step[],
  phrases: Phrases,
  addressOf: AddressOf,
): string {
  return [
    headingMarkdown(2, escaped(heading)),
    blockMarkdown(blocks, 2, addressOf),
    ...steps.map((step) => stepMarkdown(step, phrases, addressOf)),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function stepMarkdown(step: Step, phrases: Phrases, addressOf: AddressOf): string {
  const labels = (terms: readonly Term[]) => terms.map(({ label }) => label);
  return [
    step.heading === null ? '' : headingMarkdown(3, escaped(step.heading)),
    facts([
      [phrases.t('label.roles'), labels(step.roles)],
      [phrases.t('label.motions'), step.motions],
      [phrases.t('label.applies-to'), labels(step.appliesTo)],
    ]),
    blockMarkdown(step.blocks, 3, addressOf),
    step.tasks.length === 0
      ? ''
      : `${headingMarkdown(4, phrases.t('title.tasks'))}\n\n${step.tasks.map((task) => taskLine(task, phrases, addressOf)).join('\n')}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** `- **4047** Name · Mandatory · FastTrack Manager · Exchange, Teams` */
function taskLine({ id, name, requirement, role, services }: Task, phrases: Phrases, addressOf: AddressOf) {
  const parts = [
    inlineMarkdown(name, addressOf).replaceAll('\\\n', ' ').trim(),
    phrases.t(`requirement.${requirement}`),
    ...(role ? [escaped(role.label)] : []),
    ...(services.length > 0 ? [escaped(phrases.names(services.map(({ label }) => label)))] : []),
  ];
  return `- **${id}** ${parts.join(' · ')}`;
}

/** Lines such as `Roles: **FastTrack Manager**`, without those that have nothing to say. */
function facts(lines: readonly (readonly [label: string, values: readonly string[]])[]): string {
  return lines
    .filter(([, values]) => values.length > 0)
    .map(
      ([label, values]) =>
        `${withoutEnd(label, (end) => end === ':' || end === '：')}: ${values.map((value) => `**${escaped(value)}**`).join(', ')}`,
    )
    .join('\\\n');
}
