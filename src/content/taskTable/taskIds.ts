import { normalised } from '../../playbook/normalised';
import { LITERALS } from '../language/literalsOfAll';
import { withoutRemark } from '../text/remark';

const ONE = /^\D*(\d+)\D*$/;
const THOUSANDS = /^(\d{1,2})[.,](\d{3})$/;
const BETWEEN = new RegExp(`(?:[\\s,;/&、]|\\b(?:${LITERALS.and.join('|')})\\b)+`, 'iu');
/** Every id of the playbook has this many digits. */
const ID = /^\d{3,5}$/;
/** A cell with more numbers does not list ids. */
const MOST_IDS = 8;
/** Longer than `MOST_IDS` ids with words between them. */
const LONGEST_LIST = 200;

/** The ids in the first cell of a task row; empty when it is not clear which number is an id. */
export function taskIds(cell: string): string[] {
  const text = normalised(cell, 'NFKC').trim();
  const plain = withoutRemark(text);
  const one = ONE.exec(text)?.[1] ?? ONE.exec(plain)?.[1];
  if (one !== undefined) return [one];
  const thousands = THOUSANDS.exec(plain);
  if (thousands) return [thousands.slice(1).join('')];
  if (plain.length > LONGEST_LIST) return [];
  const several = plain.split(BETWEEN, MOST_IDS + 1);
  return several.length <= MOST_IDS && several.every((id) => ID.test(id)) ? several : [];
}
