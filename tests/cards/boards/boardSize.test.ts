import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Board } from '../../../src/boards/board/board';
import { TEXT_LIMITS } from '../../../src/boards/board/limits';
import { WHOLE_BOARD } from '../../../src/cards/actions/board/boardSeen';
import {
  type AdaptiveCardJson,
  type Element,
  MAX_BOARD_UNITS,
  MAX_BUTTONS,
  MAX_CARD_UNITS,
} from '../../../src/cards/card/card';
import type { Playbook } from '../../../src/playbook/playbook';
import { ownContent } from '../../once/content';
import { boardCards as cards, texts } from '../../once/parts';
import { ANNA, boardAt, NOW } from '../../screenshots/boardStories';
import { LONG_PAGE, LONGEST, withLongPage } from '../fixtures/longPage';
import { boardActionOf } from '../fixtures/pressed';
import { actionsOf, buttonsOf, unitsOf } from '../fixtures/validate';

let playbook: Playbook;

beforeAll(async () => {
  playbook = withLongPage((await ownContent()).playbook);
});

/** Every part of a board as one reader turns them, from the first by its "Next" to the last. */
function partsOf(board: Board, locale: string, part = 0): AdaptiveCardJson[] {
  const { content } = cards.personal(
    board,
    playbook,
    { ...WHOLE_BOARD, part },
    { actor: ANNA, locale, now: NOW },
  );
  const isNext = ({ data }: Element) => {
    const action = boardActionOf(data);
    return action?.verb === 'board-show' && action.seen.part === part + 1;
  };
  return buttonsOf(content).some(isNext) ? [content, ...partsOf(board, locale, part + 1)] : [content];
}

function tickedOn(content: AdaptiveCardJson): string[] {
  return actionsOf(content).flatMap(({ data }) => {
    const action = boardActionOf(data);
    if (action?.verb !== 'board-change') return [];
    const { change } = action;
    return change.kind === 'tick' || change.kind === 'untick' ? [change.item] : [];
  });
}

/** As much text as people may write, in letters that JSON doubles. */
function wordy(board: Board): Board {
  const by = { id: 'x', name: '"'.repeat(TEXT_LIMITS.name) };
  const note = { text: '"'.repeat(TEXT_LIMITS.note), by, at: NOW };
  const skipped = { kind: 'skipped' as const, by, at: NOW, reason: '"'.repeat(TEXT_LIMITS.reason) };
  const tasks = board.tasks.map((task, index) => ({
    ...task,
    note,
    claimedBy: by,
    assignedTo: by,
    state: index % 2 === 0 ? skipped : task.state,
  }));
  return { ...board, title: '"'.repeat(TEXT_LIMITS.title), tasks };
}

describe.each(texts.locales)(`a board of ${LONGEST} tasks in %s`, (locale) => {
  it('fits into messages, however much people wrote on it', () => {
    const { board } = boardAt(playbook, LONG_PAGE, locale, 'some');
    for (const content of [...partsOf(board, locale), ...partsOf(wordy(board), locale)]) {
      expect(unitsOf(content)).toBeLessThan(MAX_BOARD_UNITS);
      expect(buttonsOf(content).length).toBeLessThanOrEqual(MAX_BUTTONS);
    }
  });

  it('has every task on exactly one part', () => {
    const { board } = boardAt(playbook, LONG_PAGE, locale, 'some');
    expect(partsOf(board, locale).flatMap(tickedOn)).toEqual(board.tasks.map(({ item }) => item));
    expect(board.tasks).toHaveLength(LONGEST);
  });
});

it('shows in the channel the first part, with a way to the next', () => {
  const { board } = boardAt(playbook, LONG_PAGE, 'en', 'some');
  const shared = cards.shared(board, playbook, { now: NOW });
  expect(tickedOn(shared.content)).toEqual(tickedOn(partsOf(board, 'en')[0] ?? shared.content));
  expect(unitsOf(shared.content)).toBeLessThan(MAX_BOARD_UNITS);
  expect(JSON.stringify(shared.content)).toContain('"part":1');
});

it('has room for those who see it in their own language, or leaves some out', () => {
  const refreshFor = Array.from({ length: 60 }, (_, index) => `29:${'x'.repeat(90)}${index}`);
  const { board } = boardAt(playbook, LONG_PAGE, 'de', 'some');
  for (const each of [board, wordy(board)]) {
    const { content } = cards.shared(each, playbook, { now: NOW, refreshFor });
    expect(content).toHaveProperty('refresh');
    expect(unitsOf(content)).toBeLessThan(MAX_CARD_UNITS);
  }
});

it.each(texts.locales)(
  'shows at least thirteen of seventeen tasks on one card in %s, with all that can be done to each',
  (locale) => {
    const [page] = [...(playbook.pages.get(locale)?.values() ?? [])].filter(
      ({ tasks }) => tasks.length === 17,
    );
    for (const stage of ['new', 'some'] as const) {
      const { board } = boardAt(playbook, page?.id ?? '', locale, stage);
      const { content } = cards.shared(board, playbook, { now: NOW });
      const shown = tickedOn(content);
      expect(shown.length).toBeGreaterThanOrEqual(13);
      expect(unitsOf(content)).toBeLessThan(MAX_BOARD_UNITS);
      const asked = actionsOf(content).flatMap(({ data }) => boardActionOf(data) ?? []);
      const notes = asked.filter((action) => action.verb === 'board-task' && action.ask === 'note');
      const open = board.tasks.filter(({ item, state }) => state.kind === 'todo' && shown.includes(item));
      expect(notes).toHaveLength(open.length);
    }
  },
);
