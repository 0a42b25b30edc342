import { normalised } from '../../playbook/normalised';
import { withoutEnd } from '../../playbook/withoutEnd';

const BESIDE_CJK = / ?([\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff]) ?/g;
const AT_END = /[\s.:。]/;

/**
 * Normalises labels, headings and column names for comparison: no emphasis, lower case, no full stop, no colon at the
 * end; no space next to a slash or a Chinese or Japanese character, single spaces elsewhere; and hyphens equal spaces
 * ("FastTrack-Manager", "FastTrack Manager").
 */
export function literal(text: string): string {
  const spaced = normalised(text, 'NFKC')
    .toLowerCase()
    .replace(/[*_`#\\]+/g, ' ')
    .replace(/[\s.\-‐‑–—]+/g, ' ')
    .replace(BESIDE_CJK, '$1');
  const form = withoutEnd(spaced, (character) => AT_END.test(character)).trim();
  return form.includes('/') ? form.replace(/ ?\/ ?/g, '/') : form;
}
