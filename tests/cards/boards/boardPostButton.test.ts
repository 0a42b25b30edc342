import { describe, expect, it } from '@jest/globals';
import { NO_FILTER } from '../../../src/answering/topic';
import { playbookOf } from '../../boards/page';
import { cards } from '../../once/parts';
import { repliesOf } from '../fixtures/answers';
import { acmPage } from '../fixtures/page';
import { boardActionOf } from '../fixtures/pressed';
import { replyOf, viewIn } from '../fixtures/reply';
import { complaintsAbout, offersOf } from '../fixtures/validate';

const page = acmPage();
const replies = repliesOf(playbookOf(page), page);

/** What the buttons of an answer that concern boards ask for. */
function boardActionsOf(reply: (typeof replies)[number], boards: boolean) {
  const { content } = cards.answer(reply, viewIn('en', { boards }));
  expect(complaintsAbout(content)).toEqual([]);
  return offersOf(content).flatMap(({ data }) => boardActionOf(data) ?? []);
}

/** The form is shown in place of the answer, to who presses. */
const VIEW = { owner: '', form: 'view', title: '', due: null, locale: null, every: null, next: null, to: '' };

describe('“Post as board”', () => {
  it('is on every answer that leads to the tasks of a page, beside the way there', () => {
    const post = { verb: 'board-new', page: page.id, filter: NO_FILTER, ...VIEW };
    for (const reply of replies) {
      const { content } = cards.answer(reply, viewIn('en', { boards: true }));
      const titles = offersOf(content).map(({ title }) => title);
      const [tasks, posts] = [titles.indexOf('Tasks'), titles.indexOf('Post as board')];
      if (reply.answer.kind === 'tasks') expect(posts).toBe(0);
      else expect(posts).toBe(tasks < 0 ? -1 : tasks + 1);
      expect(boardActionsOf(reply, true)).toEqual(posts < 0 ? [] : [post]);
      expect(boardActionsOf(reply, false)).toEqual([]);
    }
  });

  it('keeps the filter of the tasks that are shown', () => {
    const filter = { ...NO_FILTER, requirement: 'mandatory' as const };
    const source = { page, fallback: null };
    const groups = [{ step: null, tasks: page.tasks.slice(0, 1) }];
    const reply = replyOf({
      kind: 'tasks',
      step: null,
      named: null,
      source,
      filter,
      terms: [],
      groups,
      total: page.tasks.length,
      forAll: 0,
    });
    expect(boardActionsOf(reply, true)).toEqual([{ verb: 'board-new', page: page.id, filter, ...VIEW }]);
  });

  it('is not on the tasks of a single step, for a board of them would have those of all', () => {
    const groups = [{ step: 'Call', tasks: page.tasks.slice(0, 1) }];
    const source = { page, fallback: null };
    const total = page.tasks.length;
    const reply = replyOf({
      kind: 'tasks',
      step: 'Call',
      named: null,
      source,
      filter: NO_FILTER,
      terms: [],
      groups,
      total,
      forAll: 0,
    });
    expect(boardActionsOf(reply, true)).toEqual([]);
  });

  it('is not on a list in which no task is left', () => {
    const filter = { ...NO_FILTER, requirement: 'mandatory' as const };
    const source = { page, fallback: null };
    const reply = replyOf({
      kind: 'tasks',
      step: null,
      named: null,
      source,
      filter,
      terms: [],
      groups: [],
      total: page.tasks.length,
      forAll: 0,
    });
    expect(boardActionsOf(reply, true)).toEqual([]);
  });

  it('is not on an answer from a page without tasks', () => {
    const bare = acmPage({ tasks: [] });
    for (const reply of repliesOf(playbookOf(bare), bare)) expect(boardActionsOf(reply, true)).toEqual([]);
  });
});
