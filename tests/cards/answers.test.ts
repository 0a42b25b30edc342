import { describe, expect, it } from '@jest/globals';
import type { Answer, PageChoice, Reply } from '../../src/answering/answer';
import { NO_FILTER, type Topic } from '../../src/answering/topic';
import { parseCardAction } from '../../src/cards/action';
import { type Card, MAX_BUTTONS, MAX_CARD_UNITS } from '../../src/cards/card';
import { createCards } from '../../src/cards/cards';
import { cardText } from '../../src/cards/cardText';
import { cardUrls } from '../../src/cards/cardUrls';
import { createTexts } from '../../src/i18n/texts';
import { acmPage, link, linked, task, text } from './fixtures/page';
import { replyOf, viewIn } from './fixtures/reply';
import { actionsOf, buttonsOf, complaintsAbout, unitsOf } from './fixtures/validate';

const cards = createCards(createTexts());
const page = acmPage();
const source = { page, fallback: null };
const tasksTopic: Topic = { kind: 'tasks', page: page.id, filter: NO_FILTER };

function allParts(reply: Reply, locale = 'en'): Card[] {
  const count = cards.parts(reply, viewIn(locale));
  return Array.from({ length: count }, (_, part) => cards.answer(reply, viewIn(locale, { part })));
}

function textOfAll(reply: Reply): string {
  return allParts(reply).map(cardText).join('\n');
}

function titlesOf(card: Card): unknown[] {
  return buttonsOf(card.content).map((button) => button.title);
}

function pagesOf(all: readonly Card[]): Set<string> {
  const actions = all
    .flatMap((card) => actionsOf(card.content))
    .map((action) => parseCardAction(action.data));
  return new Set(
    actions.flatMap((action) =>
      action?.verb === 'show' && action.topic.kind === 'page' ? [action.topic.page] : [],
    ),
  );
}

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
      'Quelle: assess-acm-conversation-partner.md · Aktualisiert am 27. März 2020',
    ]);
    expect(card.summary).toBe('Rollen – Adoption and change management conversation');
    expect(card.content.speak).toBe(card.summary);
  });

  it('leads to what else the page has, and not to itself', () => {
    const titles = titlesOf(card);
    expect(titles).toEqual(['Übersicht', 'Nächste Schritte', 'Aufgaben', 'Ressourcen', 'Schritte', 'Ziele']);
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
      for (const button of buttonsOf(cards.answer(reply, viewIn('en')).content)) {
        const action = parseCardAction(button.data);
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

describe('a list of tasks', () => {
  const many = Array.from({ length: 83 }, (_, index) =>
    task(String(4000 + index), `Task with number ${index}`),
  );
  const reply = replyOf(
    {
      kind: 'tasks',
      source,
      filter: NO_FILTER,
      terms: [],
      groups: [{ step: 'Step', tasks: many }],
      total: 83,
    },
    tasksTopic,
  );

  it('tells id, name, requirement in words, role and services', () => {
    const groups = [{ step: 'Value-add discussions', tasks: page.tasks.slice(1) }];
    const shown = textOfAll(
      replyOf({ kind: 'tasks', source, filter: NO_FILTER, terms: [], groups, total: 2 }, tasksTopic),
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
      .map((action) => parseCardAction(action.data));
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
    expect(cardText(parts[1] ?? cards.languages(viewIn('en')))).toContain(`Part 2 of ${parts.length}`);
  });

  it('shows the last part when an older card asks for one beyond it', () => {
    const last = allParts(reply).at(-1);
    expect(cards.answer(reply, viewIn('en', { part: 99 }))).toEqual(last);
  });

  it('says its filter in the words of the page', () => {
    const filter = { requirement: 'mandatory' as const, roles: ['fe'], services: ['exchange'] };
    const filtered = replyOf(
      { kind: 'tasks', source, filter, terms: [], groups: [], total: 2 },
      { ...tasksTopic, filter },
    );
    expect(textOfAll(filtered)).toContain('Filter: mandatory only · FastTrack Engineer · Exchange');
    expect(textOfAll(filtered)).toContain('No task matches this filter.');
    expect(titlesOf(cards.answer(filtered, viewIn('en')))).toEqual([
      '✕ mandatory only',
      '✕ FastTrack Engineer',
      '✕ Exchange',
      'Every task',
      'In the whole playbook',
      'Overview',
    ]);
  });

  it('across the playbook is grouped by page', () => {
    const answer: Answer = {
      kind: 'all-tasks',
      filter: NO_FILTER,
      terms: [],
      phase: null,
      groups: [{ source, tasks: many }],
    };
    const shown = textOfAll(replyOf(answer, { kind: 'all-tasks', filter: NO_FILTER, phase: null }));
    expect(shown).toContain('83 tasks\nAssess › Adoption and change management conversation\n4000 Task');
    expect(shown).toContain('4082 Task');
  });
});

describe('one task', () => {
  it('shows where it is defined, and says when the pages mark it differently', () => {
    const other = acmPage({ id: 'other', title: 'Other page', phase: null });
    const places = [
      { ...source, task: task('4047', 'Hold the conversation') },
      { page: other, fallback: null, task: task('4047', 'Hold it', { requirement: 'optional', role: null }) },
    ];
    const shown = textOfAll(replyOf({ kind: 'task', places, missing: [] }, { kind: 'task', task: '4047' }));
    expect(shown).toContain('Task 4047\nHold the conversation\nThe mark differs from page to page.');
    expect(shown).toContain('Requirement: Mandatory\nRole: FastTrack Manager');
    expect(shown).toContain('Other page\nRequirement: Optional\nServices: All services');
  });
});

it('shows several tasks when a question named several', () => {
  const places = page.tasks.map((each) => ({ ...source, task: each }));
  const shown = textOfAll(replyOf({ kind: 'task', places, missing: [] }));
  expect(shown).toContain('Tasks\n4047 Hold the adoption and change management conversation');
  expect(shown).toContain('3991 Exchange Online – business value discussion');
  expect(shown).not.toContain('differs');
});

it('says which of several tasks the playbook does not have', () => {
  const places = [{ ...source, task: task('4047', 'Hold the conversation') }];
  const shown = textOfAll(replyOf({ kind: 'task', places, missing: ['9998', '9999'] }));
  expect(shown).toContain("Task 9998 isn't in the playbook\nTask 9999 isn't in the playbook");
});

describe('resources', () => {
  const topic: Topic = { kind: 'resources', page: page.id, words: [] };
  const resources = (links: Parameters<typeof link>[]) => {
    const all = links.map((each) => link(...each));
    return replyOf({ kind: 'resources', source, best: [], groups: [{ heading: null, links: all }] }, topic);
  };

  it.each([
    ['here', 'Download the deck here, then adapt it.'],
    ['hier', 'Den Foliensatz finden Sie hier.'],
    ['aquí', 'Descargue la presentación aquí.'],
    ['此处', '请在此处下载演示文稿。'],
    ['こちら', '資料はこちらからダウンロードできます。'],
    ['2', 'Start with chapter 2.'],
    ['https://aka.ms/deck', 'The deck is at https://aka.ms/deck.'],
  ])('show the sentence around a link called "%s"', (words, context) => {
    const shown = allParts(resources([[words, 'https://aka.ms/deck', { context }]]));
    expect(shown.map(cardText).join()).toContain(context);
    expect(shown.flatMap(cardUrls)).toEqual(['https://aka.ms/deck']);
  });

  it('put the link at the word, not inside another', () => {
    const [card] = allParts(resources([['here', 'https://a.example', { context: 'Where? It is here.' }]]));
    expect(JSON.stringify(card)).toContain('Where? It is [here](https://a.example).');
  });

  it('open a page of the playbook by a press, and never a relative path', () => {
    const parts = allParts(resources([['Migration', 'migrate-migration.md', { page: 'migrate-migration' }]]));
    expect(parts.map(cardText).join()).toContain('Migration');
    expect(parts.flatMap(cardUrls)).toEqual([]);
    expect(pagesOf(parts)).toContain('migrate-migration');
    expect(JSON.stringify(parts)).not.toContain('.md)');
  });

  it('of a hundred are all there', () => {
    const parts = allParts(
      resources(Array.from({ length: 100 }, (_, index) => [`Link ${index}`, `https://aka.ms/link-${index}`])),
    );
    expect(new Set(parts.flatMap(cardUrls)).size).toBe(100);
    for (const { content } of parts) expect(unitsOf(content)).toBeLessThan(MAX_CARD_UNITS);
  });

  it('show the best ones first, and only once', () => {
    const [first, second] = [link('First', 'https://a.example/1'), link('Second', 'https://a.example/2')];
    const groups = [{ heading: 'Plan', links: [first, second] }];
    const shown = textOfAll(replyOf({ kind: 'resources', source, best: [second], groups }, topic));
    expect(shown).toContain('Best match\nSecond\nPlan\nFirst');
    expect(shown.match(/Second/g)).toHaveLength(1);
  });
});

describe('pages to choose from', () => {
  it('lead from the next steps to every page, over several parts when there are many', () => {
    const steps = [{ inlines: [text('Go to '), linked('page 1', 'page-1.md', 'page-1')], pages: ['page-1'] }];
    const answer: Answer = { kind: 'next-steps', source, steps, pages: choices(9) };
    const parts = allParts(replyOf(answer, { kind: 'next-steps', page: page.id }));
    expect(parts.map(cardText).join()).toContain('• Go to page 1');
    for (const choice of choices(9)) expect(pagesOf(parts)).toContain(choice.page);
    for (const { content } of parts) expect(buttonsOf(content).length).toBeLessThanOrEqual(MAX_BUTTONS);
  });

  it('are buttons when a question fits several', () => {
    const card = cards.answer(replyOf({ kind: 'choices', choices: choices(3) }), viewIn('en'));
    expect(titlesOf(card)).toEqual(['Page number 0', 'Page number 1', 'Page number 2']);
    expect(cardText(card)).toContain('Page number 1\nAssess');
  });

  it.each([
    ['nothing-found', null, 'The playbook doesn’t say'],
    ['unknown-task', '9999', 'Task 9999 isn’t in the playbook'],
    ['gone', null, 'This is no longer in the playbook'],
  ] as const)('are the nearest ones when there is no answer: %s', (reason, id, title) => {
    const card = cards.answer(replyOf({ kind: 'none', reason, task: id, nearest: choices(2) }), viewIn('en'));
    expect(cardText(card).replaceAll("'", '’')).toContain(title);
    expect(titlesOf(card)).toEqual(['Page number 0', 'Page number 1', 'Help', 'Show phases']);
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
    expect(titlesOf(all)).toEqual(['Assess']);
  });
});
