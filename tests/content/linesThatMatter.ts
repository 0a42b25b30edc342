import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parsePage } from '../../src/content/parsePage';
import type { ParsedPage } from '../../src/content/stages/parsedPage';
import { inlineText } from '../../src/playbook/text';

/** What other lines than `line` say on a page. */
function rest(page: ParsedPage, line: number) {
  const tasks = page.steps.flatMap((step) => step.tasks).filter((task) => task.line !== line);
  return {
    tasks: tasks
      .map(({ id, name, requirement, role, services }) =>
        [id, inlineText(name), requirement, role?.label, services.map(({ label }) => label).join('+')].join(
          ' | ',
        ),
      )
      .sort(),
    links: page.links
      .filter((link) => link.line !== line)
      .map(({ url }) => url)
      .sort(),
    sections: page.sections
      .filter((section) => section.line !== line)
      .map(({ kind }) => kind)
      .sort(),
  };
}

/** Reads `content` once without each of its lines and names the lines that took something else with them. */
export function linesThatMatter(content: string): string[] {
  const lines = content.split('\n');
  const read = (text: string) => parsePage({ path: 'en/page.md', locale: 'en', content: text }).page;
  const whole = read(content);
  return lines.filter((_, at) => {
    const without = read([...lines.slice(0, at), ...lines.slice(at + 1)].join('\n'));
    return JSON.stringify(rest(without, -1)) !== JSON.stringify(rest(whole, at + 1));
  });
}

const OWN = join(__dirname, '../../content');
/** The same page in every language, by its path. */
export const PAGES = readdirSync(OWN)
  .map((locale) => join(OWN, locale))
  .filter((folder) => existsSync(folder))
  .map((folder): [string] => [
    join(folder, readdirSync(folder).find((name) => name.startsWith('assess-conduct-adoption')) ?? ''),
  ]);
