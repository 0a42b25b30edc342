import { describe, expect, it } from '@jest/globals';
import { WHOLE_BOARD } from '../../../src/cards/actions/board/boardSeen';
import type { Card } from '../../../src/cards/card/card';
import { textIn } from '../../../src/cards/card/cardElements';
import { cardText } from '../../../src/cards/card/cardText';
import { ANNA, BEN, boardAfter, NOON, newBoard } from '../../boards/board';
import { as, cards, OWN, playbook, shared } from '../fixtures/kickOffBoard';
import { boardActionOf } from '../fixtures/pressed';
import { actionsOf, complaintsAbout } from '../fixtures/validate';

describe('the card in the channel', () => {
  it('tells of every task what it is, what has become of it and until when', () => {
    const stored = boardAfter(
      newBoard({ due: '2026-03-31' }),
      [BEN, { kind: 'tick', item: '1' }],
      [BEN, { kind: 'claim', item: '2' }],
      [ANNA, { kind: 'set-due', item: '2', due: '2026-03-09' }],
      [ANNA, { kind: 'skip', item: '3', reason: 'not used' }],
      [ANNA, { kind: 'note', item: '4', text: 'ask Contoso' }],
    );
    expect(cardText(shared(stored)).split('\n')).toEqual([
      'Initiate › Kick-off',
      'Kick-off Contoso',
      'Mandatory: 1 of 3 done · Optional: 0 of 1 done · Skipped: 1',
      'Due March 31, 2026 · Overdue: 1',
      'en step 1',
      expect.stringMatching(/^☑ 1 en task 1$/),
      'Mandatory · en fm · en exchange · Done by BEN, Mar 10, 01:01 PM GMT+1',
      '☐ 2 en task 2',
      'Mandatory · en fe · en exchange · Claimed by BEN · Overdue, was due March 9, 2026 · Note · Assign',
      'en step 2',
      '⊘ 3 en task 3',
      'Mandatory · en fm · en exchange · Skipped by ANNA, Mar 10, 01:04 PM GMT+1 · not used',
      '☐ 4 en task 4',
      'Optional · en fm · en teams · Claim · Note · Assign',
      'Note: ask Contoso',
      expect.stringMatching(/^Source: /),
    ]);
  });

  it('is in the language of the board, whoever looks at it', () => {
    const { board } = newBoard({ locale: 'de' });
    expect(cardText(cards.shared(board, playbook, { now: NOON }))).toContain('de task 1');
    expect(cardText(cards.personal(board, playbook, WHOLE_BOARD, as(ANNA, 'en')))).toContain('de task 1');
    expect(cardText(cards.personal(board, playbook, OWN, as(ANNA, 'en')))).toContain('en task 1');
  });

  it('lets everybody tick with one press, and names the change it shows', () => {
    const stored = boardAfter(newBoard(), [BEN, { kind: 'tick', item: '1' }]);
    const changes = actionsOf(shared(stored).content).flatMap(({ data }) => {
      const action = boardActionOf(data);
      return action?.verb === 'board-change' ? [action] : [];
    });
    const ticks = changes.map(({ change }) => change).filter(({ kind }) => kind !== 'claim');
    expect(ticks).toEqual([
      { kind: 'untick', item: '1' },
      { kind: 'tick', item: '2' },
      { kind: 'tick', item: '3' },
      { kind: 'tick', item: '4' },
    ]);
    expect(changes.every(({ operation }) => operation.startsWith('[1,'))).toBe(true);
  });

  it('asks a view of their own for at most sixty people', () => {
    const ids = Array.from({ length: 99 }, (_, index) => `29:${index}`);
    const { content } = cards.shared(newBoard().board, playbook, { now: NOON, refreshFor: ids });
    expect(content.refresh).toMatchObject({ userIds: ids.slice(0, 60), action: { verb: 'board-show' } });
    expect(complaintsAbout(content)).toEqual([]);
    expect(shared().content).not.toHaveProperty('refresh');
  });

  it('has no ticks when the board is closed, and no tasks when it was withdrawn', () => {
    const closed = shared(boardAfter(newBoard(), [ANNA, { kind: 'close' }]));
    const withdrawn = shared(boardAfter(newBoard(), [ANNA, { kind: 'withdraw' }]));
    expect(cardText(closed)).toContain('Closed');
    expect(verbsOf(closed)).not.toContain('board-change');
    expect(cardText(withdrawn)).not.toContain('en task 1');
    expect(verbsOf(withdrawn)).toEqual([]);
  });

  it('says that a task is gone from the playbook when it is', () => {
    const { board } = newBoard();
    const gone = { ...board, tasks: board.tasks.map((task, index) => ({ ...task, gone: index === 0 })) };
    expect(cardText(cards.shared(gone, playbook, { now: NOON }))).toContain('No longer in the playbook');
  });
});

/** The verbs of a card's buttons and rows, each once. */
function verbsOf({ content }: Card): string[] {
  return [...new Set(actionsOf(content).map((action) => textIn(action, 'verb')))];
}
