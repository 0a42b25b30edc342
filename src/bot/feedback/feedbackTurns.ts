import type { Cards } from '../../cards/cards';
import type { PhraseKey } from '../../i18n/catalogue';
import type { Texts } from '../../i18n/texts';
import { withoutPeople } from '../../insights/anonymous/withoutPeople';
import type { Insights, Rated } from '../../insights/insights';
import { LONGEST_COMMENT_KEPT, type Reaction } from '../../insights/record';
import { findPage } from '../../playbook/playbook';
import { peopleIn } from '../answers/answered';
import type { Responder } from '../answers/respond';
import type { TeamOffers } from '../team/teamOffers';
import type { IsManager } from '../turn/managers';
import type { Person } from '../turn/turn';
import type { TurnInput, TurnResponse } from '../turn/turnInput';
import { cardReference } from './references';

/** Turns about feedback. */
export type FeedbackTurns = {
  /** Stores 👍 or 👎 for the answer on the card with this id. */
  rate(input: TurnInput, card: string, reaction: Reaction): Promise<TurnResponse>;
  /** Stores the comment that was written after a 👎. */
  comment(input: TurnInput, card: string, text: string): Promise<TurnResponse>;
  /** Shows the stored questions and ratings; only for managers. */
  insights(input: TurnInput, part: number): Promise<TurnResponse>;
};

export type FeedbackTurnsParts = {
  insights: Insights;
  cards: Cards;
  texts: Texts;
  responder: Responder;
  isManager: IsManager;
  offers: Pick<TeamOffers, 'afterDislike'>;
};

type Notice = 'feedback.thanks' | 'feedback.expired' | 'insights.refused' | 'insights.off';

export function createFeedbackTurns(parts: FeedbackTurnsParts): FeedbackTurns {
  const { insights, cards, texts, responder, isManager, offers } = parts;

  /** A notice as a toast where the client can show one, so that the answer stays on its card; otherwise as a card. */
  const notice = (input: TurnInput, name: Notice, ...more: string[]): TurnResponse => {
    const phrases = texts.in(input.locale);
    const [title, text]: [PhraseKey, PhraseKey] = [`${name}.title`, `${name}.text`];
    const said = [phrases.t(text), ...more].join(' ');
    const card = cards.notice(phrases.t(title), said, responder.view(input));
    return { ...responder.say(input, card), toast: phrases.t(title) };
  };

  const rated = (input: TurnInput, outcome: Rated): TurnResponse => {
    switch (outcome) {
      case 'kept':
        return notice(input, 'feedback.thanks');
      case 'unknown':
        return notice(input, 'feedback.expired');
    }
  };

  return {
    async rate(input, card, reaction) {
      const rating = { rater: raterOf(input.turn.person), reaction, comment: null };
      const outcome = await insights.rate(cardReference(card), rating);
      const thanks = rated(input, outcome);
      if (outcome !== 'kept' || reaction === 'like') return thanks;
      const askTeam = await offers.afterDislike(input, cardReference(card));
      const asking = askTeam === null ? input : { ...input, askTeam };
      return { ...thanks, card: cards.comment(card, responder.view(asking)) };
    },
    async comment(input, card, text) {
      const comment = withoutPeople(text.trim(), peopleIn(input.turn), LONGEST_COMMENT_KEPT);
      if (comment === '') return notice(input, 'feedback.thanks');
      const rating = { rater: raterOf(input.turn.person), reaction: 'dislike' as const, comment };
      return rated(input, await insights.rate(cardReference(card), rating));
    },
    async insights(input, part) {
      const { turn, locale, knowledge } = input;
      if (!isManager(turn.person)) {
        const id = turn.person.directoryId ?? turn.person.id;
        const own = texts.in(locale).t('insights.refused.id', { id });
        // People's ids are private, so show the person's own id only in the personal chat.
        return notice(input, 'insights.refused', ...(turn.where.place.kind === 'personal' ? [own] : []));
      }
      if (!insights.settings.enabled) return notice(input, 'insights.off');
      const titleOf = (page: string, ofLocale: string) =>
        findPage(knowledge.playbook, page, ofLocale)?.page.title ?? page;
      const view = { ...responder.view(input), part };
      return responder.say(input, cards.insights(await insights.report(), titleOf, view));
    },
  };
}

/** Identifies a rater, only to tell apart the ratings of different people. */
export function raterOf({ id, directoryId }: Person): string {
  return directoryId ?? id;
}
