import type { Topic } from '../../answering/topic';
import type { Phrases } from '../../i18n/phrases';
import { type Button, showAction } from '../card/button';
import type { FilterPart } from './filterText';

/** A button for each condition of a list's filter; it shows the list without this condition. */
export function filterChips(
  parts: readonly FilterPart[],
  shown: (part: FilterPart) => Topic,
  phrases: Phrases,
): Button[] {
  return parts.map((part) => chip(part.text, shown(part), phrases));
}

/** A button that removes `filter`. */
export function chip(filter: string, without: Topic, phrases: Phrases): Button {
  return { title: phrases.t('button.remove-filter', { filter }), action: showAction(without) };
}
