import type { Person } from '../../boards/board/board';
import type { Phrases } from '../../i18n/phrases';
import { isolated } from '../../playbook/bidi';
import type { PageId } from '../../playbook/page';
import { findPage, type Playbook } from '../../playbook/playbook';
import type { TeamQuestion } from '../../team/question';
import { press, showAction } from '../card/button';
import type { Element } from '../card/card';
import type { TemplateData } from '../card/templates';
import { personName } from '../text/personName';
import { shortened } from '../text/shortened';
import { typesetText } from '../typeset/line';
import { smallRun } from '../typeset/textRun';
import { typesetTyped } from './typed';

/** What a card of a question says beside the question, already in the reader's language. */
export type QuestionWords = { lines: readonly string[]; remarks: readonly string[] };

/** The data of the template `team-question`. */
export function questionData(
  question: TeamQuestion,
  playbook: Playbook,
  { lines, remarks }: QuestionWords,
  phrases: Phrases,
): TemplateData {
  const { state, text } = question;
  const answer = state.kind === 'answered' ? state.answer : null;
  return {
    lines: lines.map(small),
    question: typesetTyped(text),
    states: [{ runs: [{ type: 'TextRun', text: stateText(question, phrases), weight: 'Bolder' }] }],
    answer: answer ? typesetTyped(answer.text) : [],
    pages: answer?.page ? pageRows(answer.page, playbook, phrases) : [],
    remarks: remarks.map(small),
  };
}

/** How a question stands: open, claimed by somebody, answered, withdrawn. */
export function stateText({ state }: TeamQuestion, phrases: Phrases): string {
  switch (state.kind) {
    case 'open':
    case 'withdrawn':
      return phrases.t(`team.state.${state.kind}`);
    case 'claimed':
    case 'answered':
      return phrases.t(`team.state.${state.kind}`, { name: nameOf(state.by, phrases) });
  }
}

/** Rosters give names of any length. */
export function nameOf(person: Person, phrases: Phrases): string {
  return isolated(shortened(personName(person, phrases) || person.id, 80));
}

/** The title of a page for a reader; its id when the playbook has lost it. */
export function titleOf(page: PageId, playbook: Playbook, phrases: Phrases): string {
  return shortened(findPage(playbook, page, phrases.locale)?.page.title ?? page, 150);
}

/** No row for a page that the playbook has lost. */
function pageRows(page: PageId, playbook: Playbook, phrases: Phrases): TemplateData[] {
  if (!findPage(playbook, page, phrases.locale)) return [];
  const title = titleOf(page, playbook, phrases);
  const open = press({ title, action: showAction({ kind: 'page', page }) });
  return [{ title: typesetText(title, { weight: 'Bolder' }), open }];
}

function small(text: string): TemplateData {
  const runs: Element[] = [smallRun(text, { isSubtle: true })];
  return { runs };
}
