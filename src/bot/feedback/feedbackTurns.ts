import type { Cards } from '../../cards/cards';
import type { PhraseKey } from '../../i18n/catalogue';
import type { Texts } from '../../i18n/texts';
import type { Insights, Rated } from '../../insights/insights';
import { LONGEST_COMMENT_KEPT, type Reaction } from '../../insights/record';
import { withoutPeople } from '../../insights/withoutPeople';
import { findPage } from '../../playbook/playbook';
import type { IsManager } from '../managers';
import type { Hearing, Responder, Response } from '../respond';
import type { Person } from '../turn';
import { peopleIn } from './answered';
import { cardReference } from './references';

/** The turns that are about feedback. */
export type FeedbackTurns = {
  /** 👍 or 👎 on the card with this id. */
  rate(hearing: Hearing, card: string, reaction: Reaction): Promise<Response>;
  /** What was written after a 👎. */
  comment(hearing: Hearing, card: string, text: string): Promise<Response>;
  /** What has been kept, for managers. */
  insights(hearing: Hearing, part: number): Promise<Response>;
};

export type FeedbackTurnsParts = {
  insights: Insights;
  cards: Cards;
  texts: Texts;
  responder: Responder;
  isManager: IsManager;
};

type Notice = 'feedback.thanks' | 'feedback.expired' | 'insights.refused' | 'insights.off';

export function createFeedbackTurns(parts: FeedbackTurnsParts): FeedbackTurns {
  const { insights, cards, texts, responder, isManager } = parts;

  /** A card of its own; only a line in passing where the client can, so that the answer stays on its card. */
  const notice = (hearing: Hearing, name: Notice, ...more: string[]): Response => {
    const phrases = texts.in(hearing.locale);
    const [title, text]: [PhraseKey, PhraseKey] = [`${name}.title`, `${name}.text`];
    const said = [phrases.t(text), ...more].join(' ');
    const card = cards.notice(phrases.t(title), said, responder.view(hearing));
    return { ...responder.say(hearing, card), toast: phrases.t(title) };
  };

  const rated = (hearing: Hearing, outcome: Rated): Response => {
    switch (outcome) {
      case 'kept':
        return notice(hearing, 'feedback.thanks');
      case 'unknown':
        return notice(hearing, 'feedback.expired');
    }
  };

  return {
    async rate(hearing, card, reaction) {
      const rating = { rater: raterOf(hearing.turn.person), reaction, comment: null };
      const outcome = await insights.rate(cardReference(card), rating);
      const thanks = rated(hearing, outcome);
      if (outcome !== 'kept' || reaction === 'like') return thanks;
      return { ...thanks, card: cards.comment(card, responder.view(hearing)) };
    },
    async comment(hearing, card, text) {
      const comment = withoutPeople(text.trim(), peopleIn(hearing.turn), LONGEST_COMMENT_KEPT);
      if (comment === '') return notice(hearing, 'feedback.thanks');
      const rating = { rater: raterOf(hearing.turn.person), reaction: 'dislike' as const, comment };
      return rated(hearing, await insights.rate(cardReference(card), rating));
    },
    async insights(hearing, part) {
      const { turn, locale, knowledge } = hearing;
      if (!isManager(turn.person)) {
        const id = turn.person.directoryId ?? turn.person.id;
        const own = texts.in(locale).t('insights.refused.id', { id });
        // An id is nobody else's business.
        return notice(hearing, 'insights.refused', ...(turn.place === 'personal' ? [own] : []));
      }
      if (!insights.settings.enabled) return notice(hearing, 'insights.off');
      const titleOf = (page: string, ofLocale: string) =>
        findPage(knowledge.playbook, page, ofLocale)?.page.title ?? page;
      const view = { ...responder.view(hearing), part };
      return responder.say(hearing, cards.insights(await insights.report(), titleOf, view));
    },
  };
}

/** Only tells the clicks of two people on one answer apart. */
export function raterOf({ id, directoryId }: Person): string {
  return directoryId ?? id;
}
