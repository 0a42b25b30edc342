import type { Reply } from '../answering/answer';
import type { Phrases } from '../i18n/phrases';
import type { Texts } from '../i18n/texts';
import type { InsightsReport } from '../insights/report/report';
import type { Locale } from '../playbook/locale';
import { answerLayout } from './answers/answer';
import { withPostButton } from './boards/posting/postButton';
import type { Card } from './card/card';
import type { ErrorKind } from './card/error';
import type { GuideStep } from './card/guide';
import type { Layout } from './card/layout';
import { type Expand, readTemplates } from './card/templates';
import type { View } from './card/view';
import { type FramedParts, frame } from './frame/frame';
import { rememberParts } from './frame/rememberParts';
import { insertedCard } from './inserted/insertedCard';
import { type Preview, previewOf } from './inserted/preview';
import { keepLanguage } from './keepLanguage';
import { commentLayout } from './messages/comment';
import { DIGEST_ROOMS, digestLayout, digestStateLayout } from './messages/digest';
import { guideLayout } from './messages/guide';
import { insightsLayout, type PageTitles } from './messages/insights';
import { languagesLayout } from './messages/languages';
import { errorLayout, noticeLayout } from './messages/messages';
import { type PlaybookInfo, welcomeLayout } from './messages/welcome';
import { bareWordsOf } from './rows/linkRows';
import { withAlso } from './withAlso';
import { withLanguageButton } from './withLanguageButton';
import { withNotice } from './withNotice';
import { withQuotes } from './withQuotes';

/** Answers and messages as Adaptive Cards, in the reader's language. */
export type Cards = {
  answer(reply: Reply, view: View): Card;
  /** The number of parts of an answer, at least 1. */
  parts(reply: Reply, view: View): number;
  /** An answer as it is inserted into a person's own message, in a list; undefined for one without a page. */
  inserted(reply: Reply, view: View): { preview: Preview; card: Card } | undefined;
  /** A button for every language that can be chosen. */
  languages(view: View, served: readonly Locale[]): Card;
  /** A short card; title and text are already in the reader's language. */
  notice(title: string, text: string, view: View): Card;
  error(kind: ErrorKind, view: View): Card;
  /** Adds one small line on top of a finished card; the text is already in the reader's language. */
  withNotice(card: Card, text: string): Card;
  welcome(view: View, playbook: PlaybookInfo): Card;
  guide(step: GuideStep, view: View): Card;
  /** Thanks for a 👎, with an input for a comment on the answer with this id. */
  comment(answer: string, view: View): Card;
  /** What happened in the last week, for managers who want to know. */
  digest(report: InsightsReport, titleOf: PageTitles, view: View): Card;
  /** Whether the reader gets the weekly digest, and the button that changes it. */
  digestState(isOn: boolean, view: View): Card;
  /** Unanswered questions and ratings, for managers; `titleOf` returns the title of a page in a language. */
  insights(report: InsightsReport, titleOf: PageTitles, view: View): Card;
};

/** @throws if `expand` is not given and a template of `cards/` is missing or broken */
export function createCards(texts: Texts, expand: Expand = readTemplates()): Cards {
  const bareWords = bareWordsOf(texts.locales.map((locale) => texts.in(locale).t('links.bare-words')));

  function framed(view: View, layout: (phrases: Phrases) => Layout): FramedParts {
    const phrases = texts.in(view.locale);
    return frame(layout(phrases), view, phrases, expand);
  }
  const known = rememberParts();
  function answerParts(reply: Reply, view: View): FramedParts {
    return known(reply, view, () =>
      framed(view, (phrases) => {
        const quoting = withQuotes(answerLayout(reply, phrases, bareWords, view), reply, phrases);
        const layout = withAlso(quoting, reply.also ?? [], phrases);
        const posting = view.boards ? withPostButton(layout, reply.answer, phrases) : layout;
        return withLanguageButton(posting, reply, view, texts);
      }),
    );
  }

  return {
    answer(reply, view) {
      const card = answerParts(reply, view).card(view.part);
      return view.own === undefined ? card : keepLanguage(card, view.locale);
    },
    parts: (reply, view) => answerParts(reply, view).count,
    inserted(reply, view) {
      const preview = previewOf(reply, texts.in(view.locale));
      return preview && { preview, card: insertedCard(answerParts(reply, view).card(0)) };
    },
    languages: (view, served) => framed(view, (phrases) => languagesLayout(served, phrases)).card(0),
    notice: (title, text, view) => framed(view, (phrases) => noticeLayout(title, text, phrases)).card(0),
    error: (kind, view) => framed(view, (phrases) => errorLayout(kind, phrases)).card(0),
    withNotice,
    welcome: (view, playbook) => framed(view, (phrases) => welcomeLayout(playbook, view, phrases)).card(0),
    guide: (step, view) => framed(view, (phrases) => guideLayout(step, phrases)).card(view.part),
    comment: (answer, view) =>
      framed(view, (phrases) => commentLayout(answer, view.askTeam ?? null, phrases)).card(0),
    digest(report, titleOf, view) {
      const tried = DIGEST_ROOMS.map(
        (room) => () => framed(view, (phrases) => digestLayout(report, titleOf, room, phrases)),
      );
      return firstOfOnePart(tried).card(0);
    },
    digestState: (isOn, view) => framed(view, (phrases) => digestStateLayout(isOn, phrases)).card(0),
    insights: (report, titleOf, view) =>
      framed(view, (phrases) => insightsLayout(report, titleOf, phrases)).card(view.part),
  };
}

/** @throws if there are none */
function firstOfOnePart(tried: readonly (() => FramedParts)[]): FramedParts {
  const [first, ...rest] = tried;
  if (!first) throw new Error('There is nothing to choose from');
  const parts = first();
  return parts.count === 1 || rest.length === 0 ? parts : firstOfOnePart(rest);
}
