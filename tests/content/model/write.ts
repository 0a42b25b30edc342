import type { Language } from '../../../src/content/language/schema';
import type { ModelPage, ModelStep, ModelTask, ServiceKey } from './model';

/** The ways in which authors write the same: each number chooses one of several spellings. */
export type Taste = { spelling: number; colon: string; gap: string; bullet: string; slash: string };

/** `page` as an author of `language` would write it in Markdown. */
export function writePage(page: ModelPage, language: Language, english: Language, taste: Taste): string {
  const pick = (words: readonly string[]) => words[taste.spelling % words.length] ?? '';
  const heading = (kind: keyof Language['sections']) => pick(language.sections[kind]);
  const list = (items: readonly string[]) => items.map((item) => `${taste.bullet}${item}`).join('\n');
  const meta = (label: string, value: string) => `${label}${taste.colon}**${value}**`;
  const services = (keys: readonly ServiceKey[]) => keys.map((key) => serviceWord(key)).join(taste.slash);
  const serviceWord = (key: ServiceKey) =>
    pick(language.services[key] ?? []) || pick(english.services[key] ?? []);

  const row = ({ id, name, mandatory, role, services: own }: ModelTask) =>
    `|${taste.gap}${[id, name, pick(mandatory ? language.marks.mandatory : language.marks.optional), pick(language.roles[role]), services(own)].join(`${taste.gap}|${taste.gap}`)}${taste.gap}|`;

  const { columns } = language;
  const header = [columns.id, columns.name, columns.requirement, columns.role, columns.services]
    .map(pick)
    .join(' | ');
  const table = (tasks: readonly ModelTask[]) =>
    tasks.length === 0
      ? ''
      : `#### ${heading('tasks')}\n\n| ${header} |\n|--|:--:|--|--|--|\n${tasks.map(row).join('\n')}\n`;

  const step = (own: ModelStep) =>
    `### ${own.heading}\n\n${meta(pick(language.metadata.role), pick(language.roles[own.role]))}  \n${meta(pick(language.metadata.applies), services(own.services))}\n\n${own.text}\n\n${table(own.tasks)}`;

  return [
    `# ${page.title}`,
    meta(pick(language.metadata.phase), pick(language.phases[page.phase])),
    `## ${heading('overview')}\n\n${page.overview}`,
    `## ${heading('objectives')}\n\n${list(page.objectives)}`,
    `## ${heading('approach')}\n\n${page.steps.map(step).join('\n')}`,
    `## ${heading('inputs')}\n\n${list(page.inputs)}`,
    `## ${heading('next-steps')}\n\n${list(page.nextSteps.map(({ text, link }) => (link ? `${text} [${link.text}](${link.url})` : text)))}`,
    `## ${heading('refresh')}\n\n| A | B |\n|--|--|\n| 2020-03-25 | Ana |`,
  ].join('\n\n');
}
