import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { BuiltPlaybook } from '../../src/content/build';
import { findLabel } from '../../src/content/metadata/label';
import { cellsOf } from '../../src/content/repairs/rows/cells';
import { headingKind } from '../../src/content/structure/headingKind';
import { taskColumns } from '../../src/content/taskTable/taskColumns';
import type { Page } from '../../src/playbook/page';
import { blockText, inlineText } from '../../src/playbook/text';
import { contentOf } from '../once/content';

const SHARED = join(__dirname, '../../../shared/playbook');
const whenSamplesAreThere = existsSync(SHARED) ? describe : describe.skip;

whenSamplesAreThere.each(['pages', 'seeds'])(
  'the sample %s (skipped when ../shared is missing)',
  (folder) => {
    let built: BuiltPlaybook;
    beforeAll(async () => {
      built = await contentOf(join(SHARED, folder));
    });
    const pages = () => [...built.playbook.pages.values()].flatMap((own) => [...own.values()]);

    it('lose no word', () => {
      const lost = pages().flatMap((page) =>
        missingWords(page, readFileSync(join(SHARED, folder, page.file), 'utf8')).map(
          (word) => `${page.file}: ${word}`,
        ),
      );
      expect(lost).toEqual([]);
    });

    it('have a role and a mark for every task, and no error but in what is missing on the page', () => {
      for (const page of pages()) {
        for (const task of page.tasks)
          expect([page.file, task.id, task.role !== null, task.requirement !== 'unknown']).toEqual([
            page.file,
            task.id,
            true,
            true,
          ]);
      }
      const errors = built.problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
      expect(errors).toEqual(folder === 'pages' ? ['task_name_missing'] : []);
    });

    it('name every role and service by a key that English has too', () => {
      const keys = [...built.playbook.roles, ...built.playbook.services];
      expect(keys.filter(([, labels]) => !labels.has('en')).map(([key]) => key)).toEqual([]);
    });
  },
);

whenSamplesAreThere('the known defects of the samples (skipped when ../shared is missing)', () => {
  let built: BuiltPlaybook;
  beforeAll(async () => {
    built = await contentOf(join(SHARED, 'pages'));
  });

  it.each([
    ['english-playbook/migrate-migration-partner.md', 66, 'task_rows_glued'],
    ['english-playbook/assess-conduct-services-workshops-partner.md', 95, 'table_pipe_missing'],
    ['english-playbook/remediate-address-technical-gaps-partner.md', 58, 'task_cells_glued'],
    ['german-playbook/assess-conduct-services-workshops-partner-de.md', 81, 'task_name_missing'],
    ['japanese-playbook/migrate-migration-partner-jp.md', 101, 'task_row_split'],
    ['english-playbook/opp365-standalone-engagement.md', 64, 'table_delimiter'],
    [
      'english-playbook/assess-conduct-adoption-and-change-management-conversation-partner.md',
      155,
      'heading_indented',
    ],
    ['japanese-playbook/approach-get-modern-jp.md', 18, 'heading_marks_twice'],
    ['english-playbook/resources-bvd.md', 53, 'heading_without_space'],
    ['english-playbook/resources-bvd.md', 24, 'list_marker_without_space'],
    ['simplified-chineses-playbook/index.md', 58, 'list_marker_without_space'],
    ['english-playbook/l1l2l3-blocked.md', 25, 'table_row_long'],
    [
      'simplified-chineses-playbook/assess-conduct-adoption-and-change-management-conversation-partner-sc.md',
      54,
      'link_bracket_wrong',
    ],
    ['german-playbook/resources-services-workshops-de.md', 59, 'link_empty'],
    ['portuguese-playbook/resources-services-workshops-pr.md', 37, 'link_text_missing'],
    ['english-playbook/success-support-success-execution-partner.md', 58, 'link_near_name'],
    ['english-playbook/resources-services-workshops.md', 90, 'link_short_name'],
    ['english-playbook/assess-conduct-services-workshops-partner.md', 1, 'byte_order_mark'],
    ['english-playbook/covid-resources.md', 2, 'front_matter_field_missing'],
    ['english-playbook/index.md', 3, 'front_matter_title_generic'],
  ])('%s:%d %s', (file, line, code) => {
    const { problems } = built;
    expect(
      problems
        .filter((problem) => problem.file === file && problem.code === code)
        .map((problem) => problem.line),
    ).toContain(line);
  });
});

/** Words of the page's source that stand nowhere in what was read. */
function missingWords(page: Page, source: string): string[] {
  const read = [
    page.title,
    page.phase?.label,
    ...page.motions,
    blockText(page.intro),
    ...page.sections.flatMap(({ heading, blocks }) => [heading, blockText(blocks)]),
    ...page.steps.flatMap((step) => [
      step.heading,
      blockText(step.blocks),
      ...step.motions,
      ...[...step.roles, ...step.appliesTo].map(({ label }) => label),
      ...step.tasks.flatMap(({ id, name, role, services }) => [
        id,
        inlineText(name),
        role?.label,
        ...services.map(({ label }) => label),
      ]),
    ]),
    ...page.links.flatMap(({ text, url }) => [text, url]),
  ];
  const text = plain(read.join(' '));
  return source
    .replace(/^\ufeff?---[\s\S]*?\n---[ \t]*\n/, '')
    .split('\n')
    .filter((line) => !isStructure(line.replaceAll('\u200b', '')))
    .flatMap((line) => plain(line).split(/[\s,/、]+/))
    .filter((word) => word.length > 2 && !text.includes(word));
}

/** Labels, column names, lines of dashes and marks of notes: they are not shown as text, but say what is. */
function isStructure(line: string): boolean {
  return (
    findLabel(line) !== null ||
    taskColumns(cellsOf(line)) !== null ||
    headingKind(line) === 'tasks' ||
    /^[-:| ]+$|^>\s*\[! ?\w+\]/.test(line)
  );
}

function plain(text: string): string {
  return text
    .replace(/[\u200b\ufeff]/g, '')
    .replaceAll('\u00a0', ' ')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, ' ')
    .replace(/\]\([^)]*\)/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/<(\S+@\S+)>/g, '$1')
    .replace(/^\s*\d+\./, ' ')
    .replace(/[*\\|>#[\]()_]/g, ' ');
}
