import type { Refusal } from '../../../boards/board/refusal';
import { createBoard, type NewBoard } from '../../../boards/history/create';
import { newsSince, type PreviewNews } from '../../../boards/reports/previewed';
import type { BoardDraft } from '../../../cards/actions/board/boardDraft';
import type { Page } from '../../../playbook/page';
import { type BoardReply, type BoardTurn, BoardTurnProblem } from '../access/boardTurn';
import type { DraftParts } from './draftTurns';

/** The last step of the posting dialog. */
export type PostDraft = (turn: BoardTurn, draft: BoardDraft, page: Page) => Promise<BoardReply>;

export type PostDraftParts = DraftParts & {
  refusedAs: (turn: BoardTurn, refusal: Refusal) => BoardReply;
  preview: PostDraft;
};

/**
 * Posts what the preview showed. Where that is not to be had any more, because the playbook is another one or somebody has
 * left, nothing is posted: whoever presses *Post* answers for what they have read, and a board is for everybody at once.
 */
export function createPostDraft(parts: PostDraftParts): PostDraft {
  const { cards, access, wanted, rights, postNow, forms, closed, giveUp, refusedAs, preview } = parts;
  return async (turn, draft, page) => {
    const { offer, board, notices } = await wanted.board(turn, draft);
    const refusal = await rights(turn, offer.place);
    if (refusal) return refusedAs(turn, refusal);
    const person = turn.input.turn.person.id;
    const news = newsFor(draft, board, turn.now);
    // A press that is delivered again is told what became of the first.
    if (news && !(await closed.isClosed(person, draft.operation))) {
      const texts = cards.previewNewsTexts(news, turn.input);
      const told = { ...turn, input: { ...turn.input, notices: [...turn.input.notices, ...texts] } };
      return preview(told, draft, page);
    }
    const reader = await access.readerAt(turn, turn.where.place);
    const own = { ...reader, notices: [...turn.input.notices, ...notices] };
    // The same board again is no second one, and what became of it is said.
    const claim = await closed.post(person, draft.operation, board.operation);
    if (claim === 'closed') throw new BoardTurnProblem({ kind: 'form-closed' });
    const posted = await postNow(turn, offer, board, own, forms.of(turn, draft));
    // A toast says why it was not posted, and the form stays.
    if (posted.board === null) {
      if (claim === 'first') await closed.reopen(person, draft.operation);
      return posted.reply;
    }
    if (draft.instead !== '')
      await giveUp(draft.instead, posted.board, board.poster, turn.activity, [turn.input.turn.trace]);
    const { reply, isPosted } = posted;
    await forms.settle(turn, draft, reply.card, isPosted ? posted.board : null);
    return reply;
  };
}

/** Null if nothing has changed, or if the board is refused anyway. */
function newsFor({ shown }: BoardDraft, wanted: NewBoard, now: number): PreviewNews | null {
  const made = shown === undefined ? undefined : createBoard(wanted, now);
  if (made?.kind !== 'created' || shown === undefined) return null;
  return newsSince(shown, { tasks: made.board.tasks, people: wanted.people ?? [] });
}
