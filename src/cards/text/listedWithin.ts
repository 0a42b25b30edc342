import type { Phrases } from '../../i18n/phrases';
import { isolated } from '../../playbook/bidi';
import { shortened } from './shortened';

const BETWEEN = ' · ';

/** Texts in one line, as many as there is room for (in UTF-16 units), and how many more there are. */
export function listedWithin(texts: readonly string[], room: number, phrases: Phrases): string {
  const all = texts.map(isolated);
  const whole = all.join(BETWEEN);
  if (whole.length <= room) return whole;
  const more = (count: number) => phrases.t('list.more', { count });
  const left = room - BETWEEN.length - more(all.length).length;
  let kept = 0;
  let length = 0;
  for (const text of all) {
    const next = length + text.length + (kept === 0 ? 0 : BETWEEN.length);
    if (next > left) break;
    length = next;
    kept += 1;
  }
  if (kept === 0)
    return all.length === 1
      ? shortened(whole, room)
      : [shortened(all[0] ?? '', left), more(all.length - 1)].join(BETWEEN);
  return [...all.slice(0, kept), more(all.length - kept)].join(BETWEEN);
}
