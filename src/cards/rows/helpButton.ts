import type { Phrases } from '../../i18n/phrases';
import { type Button, showAction } from '../card/button';

/** Leads on from a card that has nothing else to press. */
export function helpButton(phrases: Phrases): Button {
  return { title: phrases.t('button.help'), action: showAction({ kind: 'help' }) };
}
