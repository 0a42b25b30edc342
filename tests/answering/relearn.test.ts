import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { createAnswering } from '../../src/answering/answering';
import type { Playbook } from '../../src/playbook/playbook';
import { page, section, term } from './fixtures';
import { smallPlaybook } from './smallPlaybook';

const QUESTIONS = [
  ['en', 'objectives of the migration'],
  ['en', 'who looks after the velocity wizard?'],
  ['de', 'Ziele der Migration'],
  ['de', 'Aufgaben von Exchange'],
  ['ja', '移行の目的'],
  ['en', 'pizza recipe'],
] as const;

const NEW_PAGE = page('assess-velocity-wizard', 'Velocity Wizard', {
  phase: term('assess', 'Assess'),
  sections: [section('overview', 'Overview', 'A wizard for the velocity of a migration.')],
});

function withPage(playbook: Playbook): Playbook {
  const english = new Map([...(playbook.pages.get('en') ?? []), [NEW_PAGE.id, NEW_PAGE]]);
  return { ...playbook, pages: new Map([...playbook.pages, ['en', english]]), version: 'newer' };
}

function withRole(playbook: Playbook): Playbook {
  const roles = new Map([...playbook.roles, ['wizard', new Map([['de', ['Zauberer']]])] as const]);
  return { ...playbook, roles };
}

/** With one page that takes longer to learn than the others may wait. */
function withLongPage(playbook: Playbook): Playbook {
  const words = Array.from({ length: 60_000 }, (_, i) => `word${i.toString(36)}`);
  const sections = Array.from({ length: 600 }, (_, i) =>
    section('other', `Part ${i}`, words.slice(i * 100, (i + 1) * 100).join(' ')),
  );
  const long = page('assess-long', 'Long', { phase: term('assess', 'Assess'), sections });
  const english = new Map([...(playbook.pages.get('en') ?? []), [long.id, long]]);
  return { ...playbook, pages: new Map([...playbook.pages, ['en', english]]), version: 'long' };
}

describe('relearn', () => {
  it.each([
    ['the same again', (playbook: Playbook) => structuredClone(playbook)],
    ['a new page', withPage],
    [
      'a page less',
      (playbook: Playbook) => ({ ...playbook, pages: new Map([...playbook.pages].slice(0, 1)) }),
    ],
    ['a new name for a role', withRole],
  ])('answers after %s as if it had learned it from the start', async (_, change) => {
    const newer = change(smallPlaybook);
    const relearned = await createAnswering(smallPlaybook).relearn(newer);
    const fresh = createAnswering(newer);
    for (const [locale, text] of QUESTIONS) {
      const question = { text, locale, page: null, previous: null };
      expect(relearned.answer(question)).toEqual(fresh.answer(question));
    }
  });

  it('leaves the earlier one as it was', async () => {
    const earlier = createAnswering(smallPlaybook);
    const question = { text: 'velocity wizard', locale: 'en', page: null, previous: null };
    const before = earlier.answer(question);
    const later = await earlier.relearn(withPage(smallPlaybook));
    expect(later.answer(question).pages[0]).toBe(NEW_PAGE.id);
    expect(earlier.answer(question)).toEqual(before);
  });

  it('lets other work have its turn while it learns', async () => {
    let turns = 0;
    let learned = false;
    const learning = createAnswering(smallPlaybook)
      .relearn(withLongPage(smallPlaybook))
      .then(() => {
        learned = true;
      });
    while (!learned) {
      await setImmediate();
      turns += 1;
    }
    await learning;
    expect(turns).toBeGreaterThan(2);
  });
});
