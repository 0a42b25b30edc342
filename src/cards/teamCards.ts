import type { Phrases } from '../i18n/phrases';
import type { Texts } from '../i18n/texts';
import type { Locale } from '../playbook/locale';
import type { Playbook } from '../playbook/playbook';
import type { TeamQuestion } from '../team/question';
import type { Button } from './card/button';
import type { Card } from './card/card';
import type { Layout } from './card/layout';
import { type Expand, readTemplates } from './card/templates';
import { frame } from './frame/frame';
import { messageLayout } from './messages/messages';
import { helpButton } from './rows/helpButton';
import { answeredLayout, mineButton, mineLayout, receiptLayout } from './team/askerLayout';
import { type AskForm, askLayout, offerLayout } from './team/askLayout';
import { channelLayout } from './team/channelLayout';
import { type ChannelsShown, channelsLayout, scopeText } from './team/channelsLayout';
import { type AnswerForm, formLayout } from './team/formLayout';
import { refusalText, type TeamRefusal } from './team/refusal';

export type { ChannelsShown } from './team/channelsLayout';
export type { AnswerForm } from './team/formLayout';
export type { TeamRefusal } from './team/refusal';
export { scopeText };

/** Who reads a card: the language, and small lines to show on top of it. */
export type TeamReader = { locale: Locale; notices: readonly string[] };

/** Questions to the team as Adaptive Cards, in the reader's language; the card of the channel is in the channel's. */
export type TeamCards = ReturnType<typeof createTeamCards>;

/** @throws if `expand` is not given and a template of `cards/` is missing or broken */
export function createTeamCards(texts: Texts, expand: Expand = readTemplates()) {
  const framed = ({ locale, notices }: TeamReader, layout: (phrases: Phrases) => Layout, part = 0): Card => {
    const phrases = texts.in(locale);
    return frame(layout(phrases), { locale, part, notices }, phrases, expand).card(part);
  };
  const notice = (title: string, text: string, reader: TeamReader, buttons: (phrases: Phrases) => Button[]) =>
    framed(reader, (phrases) => messageLayout(title, text, buttons(phrases)));

  return {
    ask: (form: AskForm, refusal: TeamRefusal | null, reader: TeamReader) =>
      framed(reader, (phrases) => askLayout(form, refusal ? refusalText(refusal, phrases) : '', phrases)),
    offer: (form: AskForm, locale: Locale) =>
      framed({ locale, notices: [] }, (phrases) => offerLayout(form, phrases)),
    receipt: (question: TeamQuestion, playbook: Playbook, place: string, reader: TeamReader) =>
      framed(reader, (phrases) => receiptLayout(question, playbook, place, phrases)),
    mine: (questions: readonly TeamQuestion[], part: number, reader: TeamReader) =>
      framed(reader, (phrases) => mineLayout(questions, part, phrases), part),
    /** The message in the channel. */
    posted: (question: TeamQuestion, playbook: Playbook) =>
      framed({ locale: question.placeLocale, notices: [] }, (phrases) =>
        channelLayout(question, playbook, phrases),
      ),
    /** The same as one person there sees it. */
    shown: (question: TeamQuestion, playbook: Playbook, reader: TeamReader) =>
      framed(reader, (phrases) => channelLayout(question, playbook, phrases)),
    form: (
      question: TeamQuestion,
      form: AnswerForm,
      playbook: Playbook,
      refusal: TeamRefusal | null,
      reader: TeamReader,
    ) =>
      framed(reader, (phrases) =>
        formLayout(question, form, playbook, refusal ? refusalText(refusal, phrases) : '', phrases),
      ),
    /** The message that brings the answer to the asker. */
    answered: (question: TeamQuestion, playbook: Playbook, locale: Locale) =>
      framed({ locale, notices: [] }, (phrases) => answeredLayout(question, playbook, phrases)),
    channels: (shown: ChannelsShown, playbook: Playbook, reader: TeamReader) =>
      framed(reader, (phrases) => channelsLayout(shown, playbook, phrases)),
    /** Says that nothing was asked. */
    cancelled: (reader: TeamReader) => {
      const phrases = texts.in(reader.locale);
      const [title, text] = [phrases.t('team.cancelled.title'), phrases.t('team.cancelled.text')];
      return notice(title, text, reader, () => [mineButton(phrases), helpButton(phrases)]);
    },
    refusal: (refusal: TeamRefusal, reader: TeamReader) => {
      const phrases = texts.in(reader.locale);
      const title = phrases.t('board.problem.title');
      return notice(title, refusalText(refusal, phrases), reader, () => [
        mineButton(phrases),
        helpButton(phrases),
      ]);
    },
    refusalText: (refusal: TeamRefusal, locale: Locale) => refusalText(refusal, texts.in(locale)),
  };
}
