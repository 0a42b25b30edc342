import type { Locale } from '../../playbook/locale';
import type { Page, PageId } from '../../playbook/page';
import { findPage, type Playbook } from '../../playbook/playbook';
import type { Understanding } from '../query/understand';
import type { Question } from '../question';
import type { KnownLanguage } from '../search/languageKnowledge';
import type { UnknownWords } from './unknownWords';

/** A question as it was understood, before any page was chosen. */
export type Asking = {
  question: Question;
  /** The language that it is written in, as far as its words tell: else the reader's. */
  language: Locale;
  /** With what the conversation adds. */
  asked: Understanding;
  unknown: UnknownWords;
  /** The page that its authors say answers this question, null where nobody wrote it down. */
  written: PageId | null;
  /** The languages that the question was parsed in, the reader's first. */
  readers: readonly KnownLanguage[];
  playbook: Playbook;
};

/** A page in the language that the reader will see it in, undefined when there is none. */
export function shownPage(
  { playbook, question }: Pick<Asking, 'playbook' | 'question'>,
  id: PageId,
): Page | undefined {
  return findPage(playbook, id, question.locale)?.page;
}
