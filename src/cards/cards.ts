import type { Reply } from '../answering/answer';
import type { Texts } from '../i18n/texts';
import type { Locale } from '../playbook/locale';
import type { Card } from './card';
import type { ErrorKind } from './error';
import type { GuideStep } from './guide';
import type { View } from './view';

/** What the welcome tells about the playbook. */
export type PlaybookInfo = { pages: number; locales: readonly Locale[] };

/** Answers and messages as Adaptive Cards, each in its reader's language. */
export type Cards = {
  answer(reply: Reply, view: View): Card;
  /** How many parts a long answer has, at least 1. */
  parts(reply: Reply, view: View): number;
  languages(view: View): Card;
  notice(title: string, text: string, view: View): Card;
  error(kind: ErrorKind, view: View): Card;
  welcome(view: View, playbook: PlaybookInfo): Card;
  guide(step: GuideStep, view: View): Card;
};

export function createCards(_texts: Texts): Cards {
  throw new Error('not built yet');
}
