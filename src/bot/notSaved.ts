import type { Cards } from '../cards/cards';
import type { Texts } from '../i18n/texts';
import { StoreError } from '../store/ports/documents';
import type { TurnInput, TurnResponse } from './turn/turnInput';

/** Whether the error means that the store currently accepts no writes at all. */
export function isStoreTrouble(error: unknown): boolean {
  return error instanceof StoreError && error.trouble !== null;
}

/** Tells the person that the change may not be saved; stores nothing. */
export function notSaved(
  { locale, notices, person, conversation }: TurnInput,
  cards: Cards,
  texts: Texts,
): TurnResponse {
  const card = cards.error('not-saved', { locale, part: 0, notices });
  const toast = texts.in(locale).t('error.not-saved.text');
  return { card, toast, person, conversation, reply: null, asked: null };
}
