import { placeKey } from '../../boards/board/keys';
import { hasPostedMark } from '../../cards/actions/postedMark';
import type { TeamAction } from '../../cards/actions/team/teamAction';
import type { AnswerForm, TeamCards, TeamRefusal } from '../../cards/teamCards';
import type { PageId } from '../../playbook/page';
import { findPage } from '../../playbook/playbook';
import type { Decided, QuestionCommand, QuestionRefusal } from '../../team/decide';
import { TEAM_LIMITS } from '../../team/limits';
import { isWaiting, type QuestionId, type TeamQuestion } from '../../team/question';
import type { TeamQuestions } from '../../team/questions';
import { withPosted } from '../../team/records';
import { type BoardReply, shown } from '../boards/access/boardTurn';
import type { TurnInput } from '../turn/turnInput';
import type { TeamAccess } from './teamAccess';
import type { KeepAsked } from './teamInsights';
import { personOf, readerOf, TeamTurnProblem } from './teamTurn';
import { untilShown } from './untilShown';

/** A press of somebody who may answer. */
export type AnswerAction = Extract<
  TeamAction,
  {
    verb:
      | 'team-show'
      | 'team-claim'
      | 'team-release'
      | 'team-open'
      | 'team-find'
      | 'team-answer'
      | 'team-propose';
  }
>;

export type AnswerTurns = (input: TurnInput, action: AnswerAction) => Promise<BoardReply>;

export type AnswerParts = {
  questions: TeamQuestions;
  access: TeamAccess;
  cards: TeamCards;
  keepAsked: KeepAsked;
};

const EMPTY_FORM: AnswerForm = { text: '', find: '', page: null, found: null };
const MOST_PAGES = 8;

export function createAnswerTurns({ questions, access, cards, keepAsked }: AnswerParts): AnswerTurns {
  const show = (input: TurnInput, question: TeamQuestion, refusal: TeamRefusal | null = null): BoardReply => {
    const reader = readerOf(input);
    const said = refusal ? [cards.refusalText(refusal, reader.locale)] : [];
    const notices = [...reader.notices, ...said];
    return shown(cards.shown(question, input.knowledge.playbook, { ...reader, notices }));
  };

  const form = (
    input: TurnInput,
    question: TeamQuestion,
    filled: AnswerForm,
    refusal: TeamRefusal | null = null,
  ): BoardReply => shown(cards.form(question, filled, input.knowledge.playbook, refusal, readerOf(input)));

  const execute = async (
    input: TurnInput,
    id: QuestionId,
    command: QuestionCommand,
  ): Promise<{ question: TeamQuestion; decided: Decided }> => {
    const executed = await questions.execute(id, command, [input.turn.trace]);
    if (!executed) throw new TeamTurnProblem({ code: 'question-gone' });
    return executed;
  };

  const change = async (input: TurnInput, id: QuestionId, command: QuestionCommand): Promise<BoardReply> => {
    const { question, decided } = await execute(input, id, command);
    if (decided.kind === 'changed') await untilShown(questions, question);
    return show(input, question, decided.kind === 'refused' ? refusalOf(decided.why, question) : null);
  };

  /** Whoever presses a button of the posted card shows that the message is there, even if nobody had confirmed it. */
  const adopt = async (input: TurnInput, question: TeamQuestion): Promise<void> => {
    const { inPlace, pressedOn, data, where } = input.turn;
    const isItsPlace = placeKey(where.place) === placeKey(question.place);
    if (!inPlace || pressedOn === null || !isItsPlace || !hasPostedMark(data)) return;
    if (question.cards.some(({ activity }) => activity === pressedOn)) return;
    const card = { conversation: where.place.conversation, activity: pressedOn, change: -1 };
    await questions.record(question.id, (current) => withPosted(current, card));
  };

  const answer = async (
    input: TurnInput,
    question: TeamQuestion,
    { text: written, page }: { text: string; page: PageId | null },
  ): Promise<BoardReply> => {
    const text = written.trim();
    const filled: AnswerForm = { text, find: '', page, found: null };
    if (page !== null && !findPage(input.knowledge.playbook, page, input.locale))
      return form(input, question, { ...filled, page: null }, { code: 'page-gone' });
    const command = { kind: 'answer', by: personOf(input), answer: { text, page } } as const;
    const { question: after, decided } = await execute(input, question.id, command);
    if (decided.kind !== 'refused') return show(input, after);
    const refusal = refusalOf(decided.why, after);
    // What was typed stays, as far as it can still be sent.
    return isWaiting(after) ? form(input, after, filled, refusal) : show(input, after, refusal);
  };

  return async (input, action) => {
    const question = await access.toAnswer(input, action.question);
    await adopt(input, question);
    const { id } = question;
    const by = personOf(input);
    switch (action.verb) {
      case 'team-show':
        return show(input, question);
      case 'team-claim':
        return change(input, id, { kind: 'claim', by, at: action.at });
      case 'team-release':
        return change(input, id, { kind: 'release', by, at: action.at });
      case 'team-open': {
        const refusal = refusalToAnswer(question, by.id);
        return refusal ? show(input, question, refusal) : form(input, question, EMPTY_FORM);
      }
      case 'team-find': {
        const { text, page } = action;
        const find = action.find.trim().slice(0, TEAM_LIMITS.find);
        return form(input, question, { text, find, page, found: pagesNamed(find, input) });
      }
      case 'team-answer':
        return answer(input, question, action);
      case 'team-propose': {
        const { question: after, decided } = await execute(input, id, { kind: 'propose', by });
        if (decided.kind !== 'refused') await keepAsked(after);
        return show(input, after);
      }
    }
  };
}

/** Null if nothing is searched for. */
function pagesNamed(find: string, { knowledge, locale }: TurnInput): PageId[] | null {
  if (find === '') return null;
  const suggested = knowledge.answering.suggest(find, locale, 2 * MOST_PAGES);
  return suggested.flatMap((one) => (one.kind === 'page' ? [one.page] : [])).slice(0, MOST_PAGES);
}

/** Told before somebody fills in the form. */
function refusalToAnswer(question: TeamQuestion, person: string): TeamRefusal | null {
  const { state } = question;
  switch (state.kind) {
    case 'open':
      return null;
    case 'claimed':
      return state.by.id === person ? null : refusalOf('taken', question);
    case 'answered':
    case 'withdrawn':
      return refusalOf(state.kind, question);
  }
}

function refusalOf(why: QuestionRefusal, { state }: TeamQuestion): TeamRefusal {
  switch (why) {
    case 'taken':
    case 'answered':
      return { code: why, by: 'by' in state ? state.by : null };
    case 'stale':
    case 'withdrawn':
    case 'not-yours':
    case 'answer-empty':
    case 'answer-too-long':
      return { code: why };
  }
}
