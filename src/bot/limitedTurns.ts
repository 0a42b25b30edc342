import { digest } from '../boards/board/keys';
import type { Card } from '../cards/card/card';
import type { Cards } from '../cards/cards';
import type { Texts } from '../i18n/texts';
import type { Locale } from '../playbook/locale';
import { chooseLocale } from './turn/chooseLocale';
import type { Logger } from './turn/logger';
import { NEW_PERSON, type Turn } from './turn/turn';
import type { TurnLimiter } from './turn/turnLimiter';

/** What a turn gets that is not answered. `card` is null where that was said before in this minute. */
export type LimitedTurn = { text: string; card: Card | null };

/** Undefined for a turn that is to be answered. `localeOf` reads the person's language, which may take the store. */
export type LimitedTurns = (turn: Turn, localeOf: () => Promise<Locale>) => Promise<LimitedTurn | undefined>;

export type LimitedParts = {
  limiter: TurnLimiter;
  cards: Cards;
  texts: Texts;
  defaultLocale: Locale;
  logger: Logger;
};

/**
 * Says once that there are too many turns, and then costs nothing more: neither the store nor Teams is asked until the
 * minute is over.
 */
export function createLimitedTurns(parts: LimitedParts): LimitedTurns {
  const { limiter, cards, texts, defaultLocale, logger } = parts;
  return async (turn, localeOf) => {
    const verdict = limiter.check(turn);
    switch (verdict.kind) {
      case 'pass':
        return undefined;
      case 'silent': {
        const { locale } = chooseLocale(turn.localeHints, NEW_PERSON, texts.locales, defaultLocale);
        const { by, most } = verdict;
        return { text: texts.in(verdict.locale ?? locale).t(`limit.${by}.text`, { most }), card: null };
      }
      case 'tell': {
        const { by, most } = verdict;
        logger.info(
          { turn: turn.trace, limit: by, most, person: digest(turn.person.id) },
          'too many turns in a minute: the rest is not answered',
        );
        const locale = await localeOf();
        limiter.told(turn, by, locale);
        const phrases = texts.in(locale);
        const text = phrases.t(`limit.${by}.text`, { most });
        return { text, card: cards.notice(phrases.t('limit.title'), text, { locale, part: 0, notices: [] }) };
      }
    }
  };
}
