import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Board, Person } from '../../../src/boards/board/board';
import { clipped, oneLine, TEXT_LIMITS } from '../../../src/boards/board/limits';
import { WHOLE_BOARD } from '../../../src/cards/actions/board/boardSeen';
import { createBoardCards } from '../../../src/cards/boardCards';
import type { AdaptiveCardJson } from '../../../src/cards/card/card';
import { createTexts } from '../../../src/i18n/texts';
import { ANNA, NOON, newBoard, wanted } from '../../boards/board';
import { playbookOf } from '../../boards/page';
import { nastyText } from '../fixtures/arbitrary';
import { shownWords, squeezed } from '../fixtures/shownWords';
import { complaintsAbout } from '../fixtures/validate';

const cards = createBoardCards(createTexts());
const playbook = playbookOf(wanted().page);
const reader = { actor: ANNA, locale: 'en', now: NOON };
const people = { members: [ANNA], picker: false };
const OWN = { ...WHOLE_BOARD, own: true };
const AT = NOON - 60_000;

/** What a board keeps of a text that somebody types or is called. */
const typed = (limit: number) => nastyText.map((text) => clipped(text, limit)).filter((text) => text !== '');
const person: fc.Arbitrary<Person> = typed(50).map((name) => ({ id: 'someone', name }));

/** A board on which everything that people can write is written. */
const written = fc
  .record({ title: typed(TEXT_LIMITS.title), note: typed(90), reason: typed(90), who: person })
  .map(({ title, note, reason, who }) => {
    const { board } = newBoard();
    const [first, second, ...rest] = board.tasks;
    if (!first || !second) throw new Error('too few tasks');
    const skipped = { ...first, state: { kind: 'skipped' as const, by: who, at: AT, reason } };
    const noted = { ...second, note: { text: note, by: who, at: AT }, claimedBy: who, assignedTo: who };
    const changed: Board = { ...board, title, poster: who, tasks: [skipped, noted, ...rest] };
    return { board: changed, texts: { title, note, reason, name: who.name } };
  });

function expectShown(content: AdaptiveCardJson, texts: readonly string[]): void {
  expect(complaintsAbout(content)).toEqual([]);
  const shown = squeezed(shownWords(content));
  for (const text of texts) expect(shown).toContain(squeezed(oneLine(text)));
}

describe('whatever people write or are called', () => {
  it('is shown on the board as it was written', () => {
    fc.assert(
      fc.property(written, ({ board, texts }) => {
        const { content } = cards.shared(board, playbook, { now: NOON });
        expectShown(content, Object.values(texts));
      }),
    );
  });

  it('is shown on the cards of a task, in lists and in what was posted', () => {
    fc.assert(
      fc.property(written, ({ board, texts }) => {
        const task = cards.task(board, playbook, '2', null, OWN, reader, people);
        expectShown(task.content, [texts.title, texts.note, texts.name]);
        expectShown(
          cards.list(
            [board],
            playbook,
            { part: 0, all: { parts: 1, total: 1 }, from: null, urlOf: () => null },
            reader,
          ).content,
          [texts.title, texts.name],
        );
        const posted = cards.posted(board, playbook, { place: texts.note, url: null }, reader);
        expectShown(posted.content, [texts.title, texts.note]);
      }),
      { numRuns: 50 },
    );
  });

  it('is shown in the history as it was written', () => {
    fc.assert(
      fc.property(written, ({ board, texts }) => {
        const by = board.poster;
        const events = [
          { change: 1, at: AT, by, action: { kind: 'note' as const, item: '2', text: texts.note } },
          { change: 2, at: AT, by, action: { kind: 'rename' as const, title: texts.title } },
        ];
        const { content } = cards.history({ board, events }, playbook, 0, OWN, reader);
        expectShown(content, [texts.note, texts.title, texts.name]);
      }),
      { numRuns: 50 },
    );
  });
});
