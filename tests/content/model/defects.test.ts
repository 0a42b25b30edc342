import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LITERALS } from '../../../src/content/language/literalsOfAll';
import { inlineText } from '../../../src/playbook/text';
import { pageOf } from '../fragments';

type Row = { id: number; name: string; mark: string; role: string; services: string };

/** What authors do to the cells of a row. */
const TO_CELLS = {
  nothing: (cells: string[]) => cells,
  'the id a link': ([id = '', ...rest]: string[]) => [`[${id}](https://aka.ms/x)`, ...rest],
  'name and mark in one': ([id = '', name = '', mark = '', ...rest]: string[]) => [
    id,
    `${name} ${mark}`,
    ...rest,
  ],
  'mark and role in one': ([id = '', name = '', mark = '', role = '', ...rest]: string[]) => [
    id,
    name,
    `${mark} ${role}`,
    ...rest,
  ],
  'an empty cell more': ([id = '', name = '', ...rest]: string[]) => [id, name, '', ...rest],
  'bold ones': (cells: string[]) => cells.map((cell) => `**${cell}**`),
  'invisible characters': (cells: string[]) => cells.map((cell) => `\u200b${cell}\u00a0`),
};

/** What authors do to the line of a row. */
const TO_LINE = {
  nothing: (line: string) => line,
  'no last pipe': (line: string) => line.replace(/\s*\|$/, ''),
  'no first pipe': (line: string) => line.replace(/^\|\s*/, ''),
  'no spaces': (line: string) => line.replace(/ *\| */g, '|'),
  'spaces in front': (line: string) => `  ${line}`,
  'spaces behind': (line: string) => `${line}  `,
  'two lines': (line: string) => line.replace(/^(.*\|) ([^|]+\|[^|]+\|)$/, '$1\n$2'),
  'on a line with the next': (line: string) => `${line}+`,
  'two lines within a cell': (line: string) => line.replace(/^(\|[^|]*\| \w+) /, '$1\n'),
};

function languageOf(locale: string) {
  const language = LITERALS.languages.get(locale);
  if (!language) throw new Error(locale);
  return language;
}

const row = fc.record({
  id: fc.integer({ min: 983, max: 9999 }),
  name: fc.constantFrom('Plan the rollout', 'Close it', 'Ask & tell', 'Vérifier tout'),
  mark: fc.constantFrom('M', 'O'),
  role: fc.constantFrom('FM', 'FastTrack Engineer', 'MVM'),
  services: fc.constantFrom('Exchange', 'Exchange / Teams', 'All Services'),
});
const keysOf = <T extends object>(table: T) => Object.keys(table) as (keyof T)[];
const defect = fc.record({
  cells: fc.constantFrom(...keysOf(TO_CELLS)),
  line: fc.constantFrom(...keysOf(TO_LINE)),
});

function written(
  { id, name, mark, role, services }: Row,
  { cells, line }: { cells: keyof typeof TO_CELLS; line: keyof typeof TO_LINE },
) {
  return TO_LINE[line](`| ${TO_CELLS[cells]([`${id}`, name, mark, role, services]).join(' | ')} |`);
}

describe('a table whose rows have a defect each in their cells and in their line', () => {
  it('reads like the one without', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LITERALS.languages.keys()),
        fc.array(fc.tuple(row, defect), { minLength: 1, maxLength: 6 }),
        (locale, rows) => {
          const { columns, sections } = languageOf(locale);
          const header = [
            columns.id[0],
            columns.name[0],
            columns.requirement[0],
            columns.role[0],
            columns.services[0],
          ];
          const page = pageOf(
            `## ${sections.approach[0]}\n\n### 1. One\n\n#### ${sections.tasks[0]}\n\n| ${header.join(' | ')} |\n|--|--|--|--|--|\n${rows
              .map(([own, how]) => written(own, how))
              .join('\n')
              .replace(/\|\+\n(?=\|)/g, '|')
              .replaceAll('+', '')}\n`,
            locale,
          );
          expect(
            page.tasks.map(({ id, name, requirement, role, services, step }) => ({
              id: Number(id),
              name: inlineText(name),
              mark: requirement === 'mandatory' ? 'M' : requirement === 'optional' ? 'O' : '?',
              role: role?.label,
              services: services.map(({ label }) => label).join(' / '),
              step,
            })),
          ).toEqual(rows.map(([own]) => ({ ...own, step: '1. One' })));
        },
      ),
      { numRuns: 400 },
    );
  });
});
