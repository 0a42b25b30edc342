import { describe, expect, it } from '@jest/globals';
import { createAnswering } from '../../src/answering/answering';
import type { Question } from '../../src/answering/question';
import { page, playbook, term } from './fixtures';
import { smallPlaybook } from './smallPlaybook';

const answering = createAnswering(smallPlaybook);
const MIGRATION = 'migrate-migration';

function ask(text: string, question: Partial<Question> = {}) {
  return answering.answer({ text, locale: 'en', page: null, previous: null, ...question });
}

describe('two pages side by side', () => {
  const pages = ['customer-kick-off', 'technical-assessment'];

  it.each([
    ['what is the difference between the kickoff and the technical assessment?', 'both are named'],
    ['kickoff vs technical assessment', 'a word that both compares and parts'],
    ['how does the kickof differ from the tecnical assessment', 'with typing errors'],
    ['kickoff or technical assessment?', 'nothing but two names'],
    ['when do I use the kickoff and when the technical assessment?', 'when which'],
  ])('%s (%s)', (text) => {
    expect(ask(text).topic).toEqual({ kind: 'compare', pages });
  });

  it('takes the page of the conversation for the one that is not named', () => {
    const { topic } = ask('how is it different from the kickoff?', { page: MIGRATION });
    expect(topic).toEqual({ kind: 'compare', pages: [MIGRATION, 'customer-kick-off'] });
  });

  it('has what both pages say, the overview for objectives that are not there', () => {
    expect(ask('compare migration and kickoff').answer).toMatchObject({
      kind: 'compare',
      pages: [
        {
          source: { page: { id: MIGRATION } },
          parts: {
            objectives: [{ inlines: [{ text: 'Run a test migration. Solve issues.' }] }],
            outputs: [],
          },
          roles: [{ key: 'fe' }, { key: 'fm' }],
          tasks: { mandatory: 2, optional: 2, unknown: 0 },
        },
        {
          parts: { objectives: [{ inlines: [{ text: expect.stringContaining('first meeting') }] }] },
          tasks: { mandatory: 0, optional: 1, unknown: 0 },
        },
      ],
    });
  });

  it('is not made of one page, or of things that are no pages', () => {
    expect(ask('difference between mandatory and optional').topic?.kind).not.toBe('compare');
    expect(ask('difference between the kickoff and the kickoff').topic?.kind).not.toBe('compare');
  });

  it.each([
    'is that mandatory or optional',
    'is that the FM or the FE',
    'who plans the kickoff or sends the email',
    'migration or not?',
    'キックオフから技術評価へ',
  ])('is not what an "or" asks that does not stand between two names: %s', (text) => {
    expect(ask(text).topic?.kind).not.toBe('compare');
  });

  it.each([
    ['de', 'Kickoff oder technische Bewertung?'],
    ['ja', 'キックオフは技術評価とどう違いますか'],
    ['zh-CN', '是启动会还是技术评估？'],
  ])('are found in %s', (locale, text) => {
    expect(ask(text, { locale }).topic).toEqual({ kind: 'compare', pages });
  });
});

describe('what changed', () => {
  const refreshed = createAnswering(
    playbook([
      page('one', 'First steps', {
        refresh: [
          { date: '2020-03-27', who: 'Ann', what: 'Links checked' },
          { date: null, who: '', what: 'Some day' },
        ],
      }),
      page('other', 'Last words', { refresh: [{ date: '2020-06-15', who: 'Bob', what: 'New tasks' }] }),
    ]),
  );
  const changes = (text: string, here: string | null = null) => {
    const { answer } = refreshed.answer({ text, locale: 'en', page: here, previous: null });
    return answer.kind === 'changes' && answer.changes.map(({ what }) => what);
  };

  it('in the playbook comes newest first, without a date last', () => {
    expect(changes("what's new in the playbook?")).toEqual(['New tasks', 'Links checked', 'Some day']);
    expect(changes('what changed recently')).toEqual(['New tasks', 'Links checked', 'Some day']);
  });

  it('on a page is what its own summary says', () => {
    expect(changes('what changed on the last words page')).toEqual(['New tasks']);
    expect(changes('what changed?', 'one')).toEqual(['Links checked', 'Some day']);
    expect(changes('what changed in the whole playbook?', 'one')).toHaveLength(3);
  });

  it('has nothing to do with managing change', () => {
    expect(changes('adoption and change management')).toBe(false);
  });
});

describe('what a role does', () => {
  const roles = new Map([['fm', new Map([['en', ['FastTrack Manager']]])]]);
  const known = createAnswering({ ...smallPlaybook, roles });
  const duties = (text: string, here: string | null = null) =>
    known.answer({ text, locale: 'en', page: here, previous: null });

  it('is its steps and tasks, by process in the order of the phases', () => {
    const { answer, topic, intent } = duties('what does the FastTrack Manager do?');
    expect([topic, intent]).toEqual([{ kind: 'duties', role: 'fm', phase: null }, 'roles']);
    expect(answer).toMatchObject({
      role: { key: 'fm', label: 'FastTrack Manager' },
      processes: [
        {
          source: { page: { id: 'customer-kick-off' } },
          steps: ['Hold the Meeting'],
          tasks: [{ id: '983' }],
        },
        {
          source: { page: { id: MIGRATION } },
          steps: ['Complete Migration'],
          tasks: [{ id: '3629' }, { id: '2323' }],
        },
      ],
    });
  });

  it('may be asked for a phase', () => {
    const { topic, pages } = duties('responsibilities of the FM in the migrate phase');
    expect(topic).toEqual({ kind: 'duties', role: 'fm', phase: 'migrate' });
    expect(pages[0]).toBe(MIGRATION);
  });

  it('is about the page when one is named or talked about', () => {
    expect(duties('who is responsible for the kickoff').topic).toEqual({
      kind: 'roles',
      page: 'customer-kick-off',
    });
    expect(duties('what does the FM do?', MIGRATION).topic).not.toMatchObject({ kind: 'duties' });
    expect(duties('what does the FM do in the whole playbook?', MIGRATION).topic).toMatchObject({
      kind: 'duties',
      phase: null,
    });
  });
});

describe('what comes before and after', () => {
  const around = (text: string, here: string | null = null) => {
    const { answer } = ask(text, { page: here });
    return (
      answer.kind === 'around' && [answer.before, answer.after].map((some) => some.map(({ page: id }) => id))
    );
  };

  it('is what leads to a process and what that leads to', () => {
    expect(around('what comes before the technical assessment?')).toEqual([
      ['customer-kick-off'],
      [MIGRATION],
    ]);
    expect(around('what was before that? I mean, what comes before?', 'success-review')).toEqual([
      [MIGRATION],
      [],
    ]);
  });

  it('is the neighbour in the order of the phases where no next step says so', () => {
    expect(around('previous process of the migration')).toEqual([
      ['technical-assessment'],
      ['success-review'],
    ]);
  });

  it('of a phase is the phase beside it', () => {
    const phases = ['initiate', 'assess', 'remediate'].map((key) =>
      page(`phase-${key}`, `${key} Phase`, { phase: term(key) }),
    );
    const walk = createAnswering(playbook(phases));
    expect(
      walk.answer({ text: 'what comes before the assess phase', locale: 'en', page: null, previous: null })
        .answer,
    ).toMatchObject({ before: [{ page: 'phase-initiate' }], after: [{ page: 'phase-remediate' }] });
  });

  it('is not asked by who asks what is needed before', () => {
    expect(ask('what do we need before the migration?').topic).toEqual({
      kind: 'section',
      page: MIGRATION,
      section: 'inputs',
    });
  });
});
