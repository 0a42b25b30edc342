import { describe, expect, it } from '@jest/globals';
import { codesOf, HEADER, tasksOf } from '../fragments';

describe('a mark', () => {
  it.each([
    ['M', 'mandatory'],
    ['E', 'mandatory'],
    ['b', 'mandatory'],
    ['m', 'mandatory'],
    ['**M**', 'mandatory'],
    ['(M)', 'mandatory'],
    ['O', 'optional'],
    ['o', 'optional'],
    ['*O*', 'optional'],
    ['Erforderlich', 'mandatory'],
    ['任意', 'optional'],
    ['Ｍ', 'mandatory'],
    ['M*', 'mandatory'],
    ['M †', 'mandatory'],
    ['(M)andatory', 'mandatory'],
    ['(O)ptional', 'optional'],
    ['(E)rforderlich', 'mandatory'],
    ['O(b)rigatório', 'mandatory'],
    ['(O)pcional', 'optional'],
    ['（M）', 'mandatory'],
    ['（任意）', 'optional'],
    ['MANDATORY', 'mandatory'],
    ['Required', 'mandatory'],
    ['Must', 'mandatory'],
    ['Pflicht', 'mandatory'],
    ['Muss', 'mandatory'],
    ['Kann', 'optional'],
    ['Obligatoria', 'mandatory'],
    ['Requerido', 'mandatory'],
    ['obrigatório', 'mandatory'],
    ['Necessário', 'mandatory'],
    ['facultativo', 'optional'],
    ['必須', 'mandatory'],
    ['必需', 'mandatory'],
    ['必选', 'mandatory'],
    ['可选', 'optional'],
    ['省略可', 'optional'],
    ['0', 'optional'],
  ])('%s is %s in every language', (mark, requirement) => {
    expect(tasksOf(`| 1 | A | ${mark} | FM | Exchange |`)[0]?.requirement).toBe(requirement);
  });

  it('that is none is an error that names those that are', () => {
    expect(tasksOf('| 1 | A | x | FM | Exchange |')[0]?.requirement).toBe('unknown');
    expect(codesOf(`${HEADER}\n| 1 | A | x | FM | Exchange |\n`)).toEqual(['task_mark_unknown']);
    expect(codesOf(`${HEADER}\n| 1 | A |  | FM | Exchange |\n`)).toEqual(['task_mark_missing']);
  });
});
