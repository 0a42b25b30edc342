import { describe, expect, it } from '@jest/globals';
import type { Answer } from '../../../src/answering/answer';
import { NO_FILTER, type Topic } from '../../../src/answering/topic';
import { parseAction } from '../../../src/cards/actions/parseAction';
import { MAX_BUTTONS, MAX_CARD_UNITS } from '../../../src/cards/card/card';
import { cardText } from '../../../src/cards/card/cardText';
import { task } from '../fixtures/page';
import { cardActionOf } from '../fixtures/pressed';
import { replyOf, viewIn } from '../fixtures/reply';
import { allParts, cards, page, source, tasksTopic, textOfAll, titlesOf } from '../fixtures/shownReply';
import { actionsOf, buttonsOf, complaintsAbout, unitsOf } from '../fixtures/validate';

describe('a list of tasks', () => {
  const many = Array.from({ length: 83 }, (_, index) =>
    task(String(4000 + index), `Task with number ${index}`),
  );
  const reply = replyOf(
    {
      kind: 'tasks',
      step: null,
      named: null,
      source,
      filter: NO_FILTER,
      terms: [],
      groups: [{ step: 'Step', tasks: many }],
      total: 83,
      forAll: 0,
    },
    tasksTopic,
  );

  it('tells id, name, requirement in words, role and services', () => {
    const groups = [{ step: 'Value-add discussions', tasks: page.tasks.slice(1) }];
    const shown = textOfAll(
      replyOf(
        {
          kind: 'tasks',
          step: null,
          named: null,
          source,
          filter: NO_FILTER,
          terms: [],
          groups,
          total: 2,
          forAll: 0,
        },
        tasksTopic,
      ),
    );
    expect(shown).toContain(
      '1 of 2 tasks\nValue-add discussions\n3991 Exchange Online – business value discussion',
    );
    expect(shown).toContain('Optional · FastTrack Engineer · Exchange');
  });

  it('of 83 has every one of them on some part, each within the limit, and a press for each', () => {
    const parts = allParts(reply);
    expect(parts.length).toBeGreaterThan(2);
    for (const { content } of parts) {
      expect(unitsOf(content)).toBeLessThan(MAX_CARD_UNITS);
      expect(buttonsOf(content).length).toBeLessThanOrEqual(MAX_BUTTONS);
      expect(complaintsAbout(content)).toEqual([]);
    }
    const shown = parts.map(cardText).join('\n');
    for (const { id } of many) expect(shown).toContain(`${id} Task with number`);
    const opened = parts
      .flatMap((card) => actionsOf(card.content))
      .map((action) => cardActionOf(action.data));
    for (const { id } of many) {
      expect(opened).toContainEqual({ verb: 'show', topic: { kind: 'task', task: id }, part: 0 });
    }
  });

  it('turns to the next and the previous part', () => {
    const parts = allParts(reply);
    const turns = parts.map((card) => titlesOf(card).filter((title) => /part/.test(String(title))));
    expect(turns[0]).toEqual(['Next part']);
    expect(turns[1]).toEqual(['Next part', 'Previous part']);
    expect(turns.at(-1)).toEqual(['Previous part']);
    expect(cardText(parts[1] ?? cards.languages(viewIn('en'), ['en']))).toContain(
      `Part 2 of ${parts.length}`,
    );
  });

  it('shows the last part when an older card asks for one beyond it', () => {
    const last = allParts(reply).at(-1);
    expect(cards.answer(reply, viewIn('en', { part: 99 }))).toEqual(last);
  });

  it('says its filter in the words of the page', () => {
    const filter = { requirement: 'mandatory' as const, roles: ['fe'], services: ['exchange'] };
    const filtered = replyOf(
      { kind: 'tasks', step: null, named: null, source, filter, terms: [], groups: [], total: 2, forAll: 0 },
      { ...tasksTopic, filter },
    );
    expect(textOfAll(filtered)).toContain('Filter: mandatory only · FastTrack Engineer · Exchange');
    expect(textOfAll(filtered)).toContain('No task matches this filter.');
    const card = cards.answer(filtered, viewIn('en'));
    expect(titlesOf(card).slice(0, 3)).toEqual(['Every task', 'In the whole playbook', 'Overview']);
    const chips = actionsOf(card.content).filter(({ title }) => String(title).startsWith('Remove'));
    expect(chips.map(({ title }) => title)).toEqual([
      'Remove the filter: mandatory only',
      'Remove the filter: FastTrack Engineer',
      'Remove the filter: Exchange',
    ]);
    expect(JSON.stringify(card.content)).toContain('"text":"mandatory only ✕"');
  });

  it('of one step says so, keeps to it under another filter, and leads to those of the page', () => {
    const filter = { ...NO_FILTER, roles: ['fe'] };
    const topic: Topic = { ...tasksTopic, filter, step: 1 };
    const step = 'Hold the meeting';
    const reply = replyOf(
      { kind: 'tasks', step, named: null, source, filter, terms: [], groups: [], total: 2, forAll: 0 },
      topic,
    );
    expect(textOfAll(reply)).toContain('Filter: Hold the meeting · FastTrack Engineer');

    const card = cards.answer(reply, viewIn('en'));
    const shownBy = (title: string) => {
      const pressed = parseAction(actionsOf(card.content).find((offered) => offered.title === title)?.data);
      return pressed.kind === 'card' && pressed.action.verb === 'show' ? pressed.action.topic : undefined;
    };
    expect(shownBy('Remove the filter: Hold the meeting')).toEqual({ ...tasksTopic, filter });
    expect(shownBy('Remove the filter: FastTrack Engineer')).toEqual({ ...tasksTopic, step: 1 });
  });

  it('with a word in their names says so, keeps to it under another filter, and leads to all of the page', () => {
    const filter = { ...NO_FILTER, roles: ['fe'] };
    const named = { words: 'Gmail', tasks: ['2006'] };
    const reply = replyOf(
      {
        kind: 'tasks',
        step: null,
        named: named.words,
        source,
        filter,
        terms: [],
        groups: [],
        total: 2,
        forAll: 0,
      },
      { ...tasksTopic, filter, named },
    );
    expect(textOfAll(reply)).toContain('Filter: Gmail · FastTrack Engineer');

    const card = cards.answer(reply, viewIn('en'));
    const shownBy = (title: string) => {
      const pressed = parseAction(actionsOf(card.content).find((offered) => offered.title === title)?.data);
      return pressed.kind === 'card' && pressed.action.verb === 'show' ? pressed.action.topic : undefined;
    };
    expect(shownBy('Remove the filter: Gmail')).toEqual({ ...tasksTopic, filter });
    expect(shownBy('Remove the filter: FastTrack Engineer')).toEqual({ ...tasksTopic, named });
  });

  it.each([
    ['en', 2, '2 for all services'],
    ['en', 1, '1 for all services'],
    ['de', 2, '2 für alle Dienste'],
    ['ja', 2, 'すべてのサービス対象の 2 件'],
  ])(
    'of a service offers in %s the %d for all services, which a press shows as well',
    (locale, forAll, title) => {
      const filter = { ...NO_FILTER, services: ['exchange'] };
      const reply = replyOf(
        { kind: 'tasks', step: null, named: null, source, filter, terms: [], groups: [], total: 2, forAll },
        { ...tasksTopic, filter },
      );
      const card = cards.answer(reply, viewIn(locale));
      const action = actionsOf(card.content).find((offered) => offered.title === title);
      expect(parseAction(action?.data)).toMatchObject({
        action: {
          verb: 'show',
          topic: { ...tasksTopic, filter: { ...filter, services: ['exchange', 'all-services'] } },
          part: 0,
        },
      });
    },
  );

  it('across the playbook is grouped by page', () => {
    const answer: Answer = {
      kind: 'all-tasks',
      filter: NO_FILTER,
      terms: [],
      phase: null,
      groups: [{ source, tasks: many }],
      forAll: 0,
    };
    const shown = textOfAll(replyOf(answer, { kind: 'all-tasks', filter: NO_FILTER, phase: null }));
    expect(shown).toContain('83 tasks\nAssess › Adoption and change management conversation\n4000 Task');
    expect(shown).toContain('4082 Task');
  });
});
