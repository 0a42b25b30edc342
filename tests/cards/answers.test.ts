import { describe, expect, it } from '@jest/globals';
import type { Answer, PageChoice } from '../../src/answering/answer';
import type { Topic } from '../../src/answering/topic';
import type { AdaptiveCardJson, Element } from '../../src/cards/card/card';
import { elementsIn } from '../../src/cards/card/cardElements';
import { cardText } from '../../src/cards/card/cardText';
import { acmPage, link, linked, task, text } from './fixtures/page';
import { cardActionOf } from './fixtures/pressed';
import { replyOf, viewIn } from './fixtures/reply';
import { allParts, cards, page, pagesOf, source, textOfAll, titlesOf } from './fixtures/shownReply';
import { actionsOf, buttonsOf, complaintsAbout, offersOf } from './fixtures/validate';

function choices(count: number): PageChoice[] {
  return Array.from({ length: count }, (_, index) => ({
    page: `page-${index}`,
    title: `Page number ${index}`,
    phase: { key: 'assess', label: 'Assess' },
    topic: { kind: 'page', page: `page-${index}` },
  }));
}

describe('a card of a page', () => {
  const topic: Topic = { kind: 'roles', page: page.id };
  const card = cards.answer(replyOf({ kind: 'roles', source, roles: [] }, topic), viewIn('de'));

  it('says where it is, what it is, where it comes from and when that was refreshed', () => {
    expect(cardText(card).split('\n')).toEqual([
      'Assess › Adoption and change management conversation',
      'Rollen',
      'Die Seite „Adoption and change management conversation“ nennt keine Rollen.',
      'Quelle: Adoption and change management conversation · Aktualisiert am 27. März 2020',
    ]);
    expect(card.summary).toBe('Rollen – Adoption and change management conversation');
    expect(card.content.speak).toBe(card.summary);
  });

  it('leads to what else the page has, and not to itself', () => {
    const titles = titlesOf(card);
    expect(titles.slice(0, 6)).toEqual([
      'Übersicht',
      'Nächste Schritte',
      'Aufgaben',
      'Ressourcen',
      'Schritte',
      'Ziele',
    ]);
    expect(buttonsOf(card.content).map(({ title }) => title)).toEqual(['Übersicht', 'Nächste Schritte']);
  });

  it('leads to every section of a page with more of them than buttons', () => {
    const sections = Array.from({ length: 8 }, (_, index) => ({
      kind: 'other' as const,
      heading: `Passage ${index}`,
      blocks: [],
      line: index,
    }));
    const long = acmPage({ sections: [...page.sections, ...sections] });
    const reached = new Set(['Overview']);
    const open: Topic[] = [{ kind: 'page', page: long.id }];
    for (const topic of open) {
      const reply = replyOf({ kind: 'roles', source: { page: long, fallback: null }, roles: [] }, topic);
      for (const button of offersOf(cards.answer(reply, viewIn('en')).content)) {
        const action = cardActionOf(button.data);
        if (reached.has(String(button.title)) || action?.verb !== 'show') continue;
        reached.add(String(button.title));
        open.push(action.topic);
      }
    }
    expect([...reached].sort()).toEqual(
      [
        ...['Key inputs', 'Key outputs', 'Next steps', 'Objectives', 'Overview'],
        ...sections.map(({ heading }) => heading),
        ...['Resources', 'Roles', 'Steps', 'Tasks'],
      ].sort(),
    );
  });

  it('names the language when the reader’s has no such page', () => {
    const reply = replyOf({ kind: 'roles', source: { page, fallback: 'en' }, roles: [] });
    expect(cardText(cards.answer(reply, viewIn('de')))).toContain(
      'Sprache: Englisch, denn diese Seite gibt es noch nicht auf Deutsch.',
    );
  });

  it('has notices on top', () => {
    const view = viewIn('en', { notices: ['I don’t speak Klingon *yet*.'] });
    const noticed = cards.answer(replyOf({ kind: 'help' }), view);
    expect(cardText(noticed)).toMatch(/^I don’t speak Klingon \*yet\*\.\n/);
  });
});

describe('one task', () => {
  it('shows where it is defined, and says when the pages mark it differently', () => {
    const other = acmPage({ id: 'other', title: 'Other page', phase: null });
    const definitions = [
      { ...source, task: task('4047', 'Hold the conversation') },
      { page: other, fallback: null, task: task('4047', 'Hold it', { requirement: 'optional', role: null }) },
    ];
    const shown = textOfAll(
      replyOf({ kind: 'task', definitions, missing: [] }, { kind: 'task', task: '4047' }),
    );
    expect(shown).toContain('Task 4047\nHold the conversation\nThe mark differs from page to page.');
    expect(shown).toContain('Requirement: Mandatory\nRole: FastTrack Manager');
    expect(shown).toContain('Other page\nRequirement: Optional\nServices: All services');
  });
});

it('shows several tasks when a question named several', () => {
  const definitions = page.tasks.map((each) => ({ ...source, task: each }));
  const shown = textOfAll(replyOf({ kind: 'task', definitions, missing: [] }));
  expect(shown).toContain('Tasks\n4047 Hold the adoption and change management conversation');
  expect(shown).toContain('3991 Exchange Online – business value discussion');
  expect(shown).not.toContain('differs');
});

it('says which of several tasks the playbook does not have', () => {
  const definitions = [{ ...source, task: task('4047', 'Hold the conversation') }];
  const shown = textOfAll(replyOf({ kind: 'task', definitions, missing: ['9998', '9999'] }));
  expect(shown).toContain("Task 9998 isn't in the playbook\nTask 9999 isn't in the playbook");
});

describe('pages to choose from', () => {
  it('lead from the next steps to every page, in full, however many there are', () => {
    const steps = [{ inlines: [text('Go to '), linked('page 1', 'page-1.md', 'page-1')], pages: ['page-1'] }];
    const answer: Answer = { kind: 'next-steps', source, steps, pages: choices(9) };
    const parts = allParts(replyOf(answer, { kind: 'next-steps', page: page.id }));
    expect(parts.map(cardText).join()).toContain('• Go to page 1');
    for (const choice of choices(9)) expect(pagesOf(parts)).toContain(choice.page);
    for (const choice of choices(9)) expect(parts.map(cardText).join()).toContain(choice.title);
    for (const { content } of parts) expect(complaintsAbout(content)).toEqual([]);
  });

  it('do not begin with the line that the list of next steps has below', () => {
    const steps = [{ inlines: [text('Go on with the migration.')], pages: [] }];
    const reply = replyOf({ kind: 'next-steps', source, steps, pages: [] });
    const blocks = [{ kind: 'paragraph' as const, inlines: [text('Go on with the migration.')] }];
    const quotes = [{ heading: null, text: 'Go on with the migration.', blocks }];
    const shown = cardText(cards.answer({ ...reply, quotes }, viewIn('en')));
    expect(shown.match(/Go on with the migration/g)).toHaveLength(1);
  });

  it('follow the lines that answer, each heading once', () => {
    const header = [{ inlines: [text('Reason')] }];
    const row = (said: string) => ({
      heading: 'Reasons',
      text: said,
      blocks: [{ kind: 'table' as const, header, rows: [[{ inlines: [text(said)] }]] }],
    });
    const line = {
      heading: 'Deadlines',
      text: 'On Friday.',
      blocks: [{ kind: 'paragraph' as const, inlines: [text('On Friday.')] }],
    };
    const reply = replyOf({ kind: 'overview', source, heading: null, blocks: [] });
    const shown = cardText(
      cards.answer({ ...reply, quotes: [row('Green'), line, row('Blue')] }, viewIn('en')),
    );
    expect(shown.match(/Reasons|Deadlines|Green|Blue|On Friday/g)).toEqual([
      'Reasons',
      'Green',
      'Blue',
      'Deadlines',
      'On Friday',
    ]);
  });

  it('follow the lines that answer, but for those that a short part begins with or has', () => {
    const said = ['On Friday.', 'By mail.', 'Signed.'].map((words) => ({
      heading: null,
      text: words,
      blocks: [{ kind: 'paragraph' as const, inlines: [text(words)] }],
    }));
    const blocks = said.slice(0, 2).flatMap((line) => line.blocks);
    const reply = replyOf({ kind: 'overview', source, heading: null, blocks });
    const shown = cardText(cards.answer({ ...reply, quotes: said }, viewIn('en')));
    expect(shown.match(/On Friday|By mail|Signed/g)).toEqual(['Signed', 'On Friday', 'By mail']);
  });

  it('follow the lines of a long section, which is folded away below them and opens when its row is pressed', () => {
    const lines = Array.from({ length: 40 }, (_, at) => `Line ${at} says something about the benefit.`);
    const blocks = lines.map((line) => ({ kind: 'paragraph' as const, inlines: [text(line)] }));
    const quotes = [{ heading: null, text: lines[7] ?? '', blocks: blocks.slice(7, 8) }];
    const reply = { ...replyOf({ kind: 'overview', source, heading: null, blocks }), quotes };
    const { content } = cards.answer({ ...reply, intent: 'search' }, viewIn('en'));
    const [row, section] = foldOf(content);
    expect(row).toMatchObject({
      selectAction: {
        type: 'Action.ToggleVisibility',
        title: 'The whole section',
        targetElements: ['folded'],
      },
    });
    expect(section).toMatchObject({ id: 'folded', isVisible: false });
    expect(JSON.stringify(section)).toContain('Line 39 says');
    expect(complaintsAbout(content)).toEqual([]);
    const [asked, listed, led] = [
      { ...reply, intent: 'overview' as const },
      { ...reply, intent: 'search' as const, wantsAll: true },
      {
        ...reply,
        intent: 'search' as const,
        quotes: quotes.map((quote) => ({ ...quote, text: 'Ask for these:' })),
      },
    ];
    // Who asks for the section itself, or for all of a list, has it before their eyes; so does whoever reads "these:".
    for (const open of [asked, listed, led])
      expect(foldOf(cards.answer(open, viewIn('en')).content)).toEqual([]);
  });

  it('follow no line that the list of links has around the best of them', () => {
    const desk = link('Desk', 'https://desk.test', { context: 'Ask the Desk for an expert.' });
    const groups = [{ heading: null, links: [desk] }];
    const reply = replyOf({ kind: 'resources', source, best: [desk], groups });
    const blocks = [{ kind: 'paragraph' as const, inlines: [text(desk.context)] }];
    const quotes = [{ heading: null, text: desk.context, blocks }];
    expect(cardText(cards.answer({ ...reply, quotes }, viewIn('en'))).match(/for an expert/g)).toHaveLength(
      1,
    );
  });

  it('have the names of the columns beside the cells of a row that fits', () => {
    const cell = (said: string) => ({ inlines: said === '' ? [] : [text(said)] });
    const table = {
      kind: 'table' as const,
      header: ['Scenario', '', 'Status'].map(cell),
      rows: [['No champion.', 'often', 'Adoption'].map(cell)],
    };
    const quotes = [{ heading: null, text: 'No champion. | often | Adoption', blocks: [table] }];
    const reply = replyOf({ kind: 'choices', choices: choices(2).map((choice) => ({ ...choice, quotes })) });
    expect(cardText(cards.answer(reply, viewIn('en')))).toContain(
      'Scenario: No champion. · often · Status: Adoption',
    );
  });

  it('stand below an answer that may be another page’s, on its first part only', () => {
    const long = Array.from({ length: 200 }, () => ({
      kind: 'paragraph' as const,
      inlines: [text('A long page. '.repeat(20))],
    }));
    const reply = replyOf(
      { kind: 'overview', source, heading: null, blocks: long },
      { kind: 'page', page: page.id },
    );
    const quotes = [{ heading: null, text: 'On Friday.', blocks: [] }];
    const parts = allParts({ ...reply, also: choices(2).map((choice) => ({ ...choice, quotes })) });
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.map((part) => cardText(part).match(/On Friday/g)?.length ?? 0)).toEqual(
      parts.map((_, at) => (at === 0 ? 2 : 0)),
    );
    expect([...pagesOf(parts.slice(0, 1))]).toEqual(expect.arrayContaining(['page-0', 'page-1']));
    for (const { content } of parts) expect(complaintsAbout(content)).toEqual([]);
  });

  it('are rows to press when a question fits several', () => {
    const card = cards.answer(replyOf({ kind: 'choices', choices: choices(3) }), viewIn('en'));
    expect([...pagesOf([card])]).toEqual(['page-0', 'page-1', 'page-2']);
    expect(titlesOf(card)).toEqual(['Help']);
    expect(cardText(card)).toContain('Page number 1\nAssess');
  });

  it.each([
    ['nothing-found', null, 'The playbook doesn’t say'],
    ['unknown-task', '9999', 'Task 9999 isn’t in the playbook'],
    ['gone', null, 'This is no longer in the playbook'],
  ] as const)('are the nearest ones when there is no answer: %s', (reason, id, title) => {
    const card = cards.answer(replyOf({ kind: 'none', reason, task: id, nearest: choices(2) }), viewIn('en'));
    expect(cardText(card).replaceAll("'", '’')).toContain(title);
    expect([...pagesOf([card])]).toEqual(['page-0', 'page-1']);
    expect(titlesOf(card)).toEqual(['Help', 'Show phases']);
  });

  it('make way for tasks with a number or name that may be meant', () => {
    const near = { ...source, task: task('4047', 'Hold the conversation') };
    const answer: Answer = { kind: 'none', reason: 'unknown-task', task: '4048', nearest: [], tasks: [near] };
    const { content, ...rest } = cards.answer(replyOf(answer), viewIn('en'));
    expect(cardText({ content, ...rest })).toContain(
      'Tasks with a similar number or name\n4047 Hold the conversation',
    );
    expect(actionsOf(content).map(({ data }) => cardActionOf(data))).toContainEqual({
      verb: 'show',
      topic: { kind: 'task', task: '4047' },
      part: 0,
    });
    expect(complaintsAbout(content)).toEqual([]);
  });

  it('of a phase and of all phases can be opened', () => {
    const phase = { key: 'assess', label: 'Assess' };
    const one = cards.answer(
      replyOf(
        { kind: 'phase', source: null, phase, intro: [], pages: choices(8) },
        { kind: 'phase', phase: 'assess' },
      ),
      viewIn('en'),
    );
    const all = cards.answer(
      replyOf({ kind: 'phases', source: null, phases: [{ phase, pages: choices(2) }] }, { kind: 'phases' }),
      viewIn('en'),
    );
    expect(pagesOf([one]).size).toBe(8);
    expect(pagesOf([all]).size).toBe(2);
    expect(actionsOf(all.content).map(({ title }) => title)).toContain('About this phase: Assess');
  });
});

/** The row that opens the folded section of a card, and the section; nothing where none is folded. */
function foldOf({ body }: AdaptiveCardJson): Element[] {
  const elements = body.flatMap((element) => [element, ...elementsIn(element, 'items')]);
  const at = elements.findIndex(({ id }) => id === 'folded');
  return at < 0 ? [] : elements.slice(at - 1, at + 1);
}
