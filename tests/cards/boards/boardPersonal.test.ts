import { describe, expect, it } from '@jest/globals';
import type { Card } from '../../../src/cards/card/card';
import { allElements, textIn } from '../../../src/cards/card/cardElements';
import { cardText } from '../../../src/cards/card/cardText';
import { ANNA, BEN, boardAfter, GUEST, MANAGER, newBoard } from '../../boards/board';
import { as, cards, OWN, playbook } from '../fixtures/kickOffBoard';
import { boardActionOf } from '../fixtures/pressed';
import { actionsOf } from '../fixtures/validate';

describe('a personal view', () => {
  it('offers a guest no change', () => {
    const { board } = newBoard();
    expect(verbsOf(cards.personal(board, playbook, OWN, as(GUEST)))).not.toContain('board-change');
    const people = { members: [], picker: false };
    expect(verbsOf(cards.task(board, playbook, '1', null, OWN, as(GUEST), people))).toEqual(['board-show']);
  });

  it.each([
    ['the poster', ANNA, ['assign', 'due', 'note']],
    ['a manager', MANAGER, ['assign', 'due', 'note']],
    ['a member', BEN, ['note']],
  ])('of a task offers %s to change %3$j', (_who, actor, asks) => {
    const people = { members: [], picker: false };
    const card = cards.task(newBoard().board, playbook, '1', null, OWN, as(actor), people);
    const asked = actionsOf(card.content).flatMap(({ type, data }) => {
      const action = boardActionOf(data);
      return type === 'Action.Execute' && action?.verb === 'board-task' ? [action.ask] : [];
    });
    expect(asked.filter((ask) => ask !== 'skip')).toEqual(asks);
  });

  it('lets whoever claimed a task release it, and others not', () => {
    const { board } = boardAfter(newBoard(), [BEN, { kind: 'claim', item: '1' }]);
    const kinds = (actor: typeof ANNA) => {
      const card = cards.task(board, playbook, '1', null, OWN, as(actor), { members: [], picker: false });
      return JSON.stringify(card.content).match(/"kind":"[a-z]+"/g);
    };
    expect(kinds(BEN)).toContain('"kind":"release"');
    expect(kinds({ ...BEN, id: 'other' })).not.toContain('"kind":"release"');
  });

  it('through the lens of a role shows its tasks only, and their progress', () => {
    const card = cards.personal(newBoard().board, playbook, { ...OWN, role: 'fe' }, as());
    expect(cardText(card)).toContain('en task 2');
    expect(cardText(card)).not.toContain('en task 1');
    expect(cardText(card)).toContain('Mandatory: 0 of 1 done');
  });

  it('keeps the lens, the part and the language when a task is ticked', () => {
    const seen = { part: 0, role: 'fe', own: true };
    const card = cards.personal(newBoard().board, playbook, seen, as());
    const ticks = actionsOf(card.content).map(({ data }) => boardActionOf(data));
    expect(ticks.find((action) => action?.verb === 'board-change')).toMatchObject({ seen });
  });

  it('shows the board when the task is no longer there', () => {
    const people = { members: [], picker: false };
    const card = cards.task(newBoard().board, playbook, '99', null, OWN, as(), people);
    expect(cardText(card)).toContain('en task 1');
  });
});

describe('assigning', () => {
  it('offers the people picker of Teams and the members', () => {
    const people = { members: [BEN], picker: true };
    const card = cards.task(newBoard().board, playbook, '1', 'assign', OWN, as(), people);
    const [input] = allElements(card.content).filter(({ type }) => type === 'Input.ChoiceSet');
    expect(input).toMatchObject({
      id: 'to',
      choices: [{ title: 'BEN', value: 'ben' }],
      'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users?scope=currentContext' },
    });
  });

  it('offers only the members where there is no directory to search', () => {
    const people = { members: [BEN], picker: false };
    const card = cards.task(newBoard().board, playbook, '1', 'assign', OWN, as(), people);
    expect(JSON.stringify(card.content)).not.toContain('Data.Query');
  });
});

describe('the difference from the playbook', () => {
  const diff = {
    added: [],
    removed: ['1'],
    changed: [{ item: '2', from: 'optional' as const, to: 'mandatory' as const }],
    fingerprint: 'abc',
  };

  it('offers whoever manages the board to adopt it or to keep the board', () => {
    const card = cards.differences(newBoard().board, diff, playbook, 0, OWN, as());
    expect(cardText(card)).toContain('Optional → Mandatory');
    expect(JSON.stringify(card.content)).toContain('"kind":"adopt"');
    const other = cards.differences(newBoard().board, diff, playbook, 0, OWN, as(BEN));
    expect(JSON.stringify(other.content)).not.toContain('"kind":"adopt"');
  });
});

describe('the history', () => {
  it('tells who did what, the newest first, down to the posting', () => {
    const stored = boardAfter(
      newBoard(),
      [BEN, { kind: 'tick', item: '1' }],
      [ANNA, { kind: 'assign', item: '2', to: BEN }],
    );
    const lines = cardText(cards.history(stored, playbook, 0, OWN, as())).split('\n');
    expect(lines.filter((line) => /ANNA|BEN/.test(line))).toEqual([
      'ANNA assigned 2 en task 2 to BEN',
      'BEN marked 1 en task 1 as done',
      'ANNA posted this board',
    ]);
  });
});

describe('“My tasks”', () => {
  it('has the tasks of every board under its title, and answers a tick with itself', () => {
    const { board } = boardAfter(newBoard(), [BEN, { kind: 'claim', item: '2' }]);
    const [task] = board.tasks.filter(({ item }) => item === '2');
    if (!task) throw new Error('no task');
    const around = { part: 0, from: null, urlOf: () => null };
    const card = cards.mine([{ board, task }], playbook, around, as(BEN, 'de'));
    expect(cardText(card)).toContain('Kick-off Contoso\n☐ 2 de task 2');
    expect(JSON.stringify(card.content)).toContain('"next":"mine"');
    expect(cardText(cards.mine([], playbook, around, as()))).toContain('Nothing is waiting for you');
  });
});

/** The verbs of a card's buttons and rows, each once. */
function verbsOf({ content }: Card): string[] {
  return [...new Set(actionsOf(content).map((action) => textIn(action, 'verb')))];
}
