import { normalised } from '../../playbook/normalised';

/** A key made from a label: lower case, words joined by `-`; letters of every script stay. */
export function slug(label: string): string {
  return normalised(label, 'NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
