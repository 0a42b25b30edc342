import type { IsoDate } from '../../../boards/board/date';
import { clipped, TEXT_LIMITS } from '../../../boards/board/limits';
import type { AskedBoard } from '../../../cards/actions/board/boardPress';
import { type Locale, matchLocale } from '../../../playbook/locale';
import type { Details } from '../../commands/details/details';
import { withoutRegion } from '../../turn/unservedLanguages';
import type { BoardTurn } from '../access/boardTurn';
import { dueDay } from './dueAsked';

/** What the form gets of the details of a request, and a line for each that it has no room for. */
export type DetailsAsked = Pick<AskedBoard, 'title' | 'locale' | 'every' | 'next' | 'to'> & {
  notices: readonly string[];
};

/** @param served the languages that a board can have */
export function detailsAsked(
  turn: BoardTurn,
  details: Details,
  served: readonly Locale[],
  today: IsoDate,
): DetailsAsked {
  const { phrases } = turn;
  const { every, language } = details;
  const people = details.isMine ? [turn.input.turn.person, ...details.people] : details.people;
  const locale = language === null ? null : (matchLocale(language, served) ?? null);
  const weekday = every?.weekday ?? null;
  const name = (text: string) => clipped(text, TEXT_LIMITS.name);
  const title = clipped(details.title ?? '', TEXT_LIMITS.title);
  const [only, ...others] = people;
  const unread = [
    ...details.unread,
    ...(details.title !== null && title.endsWith('…') && !details.title.endsWith('…')
      ? [details.title.slice(title.length - 1)]
      : []),
  ];
  return {
    title,
    locale,
    every: every?.every ?? null,
    next: weekday === null ? null : dueDay({ kind: 'weekday', weekday, weeksLater: 0 }, today, 'unknown'),
    to: only && others.length === 0 ? only.id : '',
    notices: [
      ...(language !== null && locale === null
        ? [
            phrases.t('board.form.locale-unserved', {
              language: phrases.languageHere(withoutRegion(language)),
            }),
          ]
        : []),
      ...(every?.every === null ? [phrases.t('board.form.repeat-unread', { text: name(every.text) })] : []),
      ...(others.length > 0
        ? [
            phrases.t('board.form.people-several', {
              names: phrases.list(people.map((one) => name(one.name))),
            }),
          ]
        : []),
      ...(unread.length > 0
        ? [phrases.t('board.form.unread', { text: phrases.names(unread.map(name)) })]
        : []),
    ],
  };
}
