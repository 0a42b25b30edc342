import type { TFunction } from 'i18next';
import { isolated } from '../playbook/bidi';
import { type Locale, SOURCE_LOCALE } from '../playbook/locale';
import type { PhraseKey } from './catalogue';

export type Params = Readonly<Record<string, string | number>>;

/** A text, cut at its parameters: each other piece is the name of one. */
type Pieces = readonly string[];

/**
 * Fills in the texts of one language. i18next finds a text once for each plural form, and it is filled in here: a card
 * has hundreds, and i18next would look each up and search it anew. Text of parameters that is read from right to left
 * stands apart.
 */
export function createFillIn(
  locale: Locale,
  translate: TFunction,
): (key: PhraseKey, params: Params) => string {
  const own = new Intl.PluralRules(locale);
  const source = new Intl.PluralRules(SOURCE_LOCALE);
  const known = new Map<string, Pieces>();

  /** The forms of the language and of the one that a missing text comes from. i18next has one more, for nothing. */
  const formOf = (count: number): string =>
    count === 0 ? 'zero' : `${own.select(count)} ${source.select(count)}`;

  const piecesOf = (key: PhraseKey, count: string | number | undefined): Pieces => {
    const form = typeof count === 'number' ? `${key} ${formOf(count)}` : key;
    const before = known.get(form);
    if (before) return before;
    const counted = typeof count === 'number' ? { count } : {};
    const pieces = cut(translate(key, { ...counted, skipInterpolation: true }));
    known.set(form, pieces);
    return pieces;
  };

  return (key, params) => {
    const pieces = piecesOf(key, params.count);
    let filled = pieces[0] ?? '';
    for (let index = 1; index < pieces.length; index += 2) {
      const value = params[pieces[index] ?? ''];
      filled += (typeof value === 'string' ? isolated(value) : (value ?? '')) + (pieces[index + 1] ?? '');
    }
    return filled;
  };
}

function cut(text: string): Pieces {
  return text.split('{{').flatMap((piece, index) => (index === 0 ? [piece] : piece.split('}}', 2)));
}
