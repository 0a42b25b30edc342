import type { Phrases } from '../../../i18n/phrases';
import type { Element } from '../../card/card';
import { typesetLine } from '../../typeset/line';
import { openable } from '../../typeset/openable';
import { plainRun } from '../../typeset/runs';

/** A line with a link to the message of a board; nothing if there is none that clients can open. */
export function boardLink(url: string | null, phrases: Phrases): Element[] {
  const link = url === null ? null : openable(url);
  if (link === null) return [];
  return typesetLine([{ ...plainRun(phrases.t('board.go-to')), url: link }], {
    size: 'Small',
    spacing: 'Small',
  });
}
