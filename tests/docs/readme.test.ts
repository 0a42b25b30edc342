import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { createTexts } from '../../src/i18n/texts';
import { SETTING_NAMES } from '../../src/settings/config';
import { openChat } from '../bot/chat';
import { ownKnowledge } from '../once/content';

const ROOT = path.join(__dirname, '..', '..');
const README = readFileSync(path.join(ROOT, 'README.md'), 'utf8');

/** What stands as code in the first column of the table under a heading. */
function firstColumn(heading: string): string[] {
  const section = README.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const cells = [...section.matchAll(/^\| (.*?) \|/gm)].map(([, cell = '']) => cell);
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code));
}

describe('the README', () => {
  const phrases = createTexts().in('en');
  const disappointing = [
    'none.nothing-found.title',
    'none.nearest',
    'error.unexpected.title',
    'choices.title',
    'closest.title',
  ] as const;
  let chat: ReturnType<typeof openChat>;
  beforeAll(async () => {
    chat = openChat({ knowledge: await ownKnowledge() });
  });

  it('says what to ask, and one after the other is answered', async () => {
    const asked = firstColumn('What to ask');
    expect(asked.length).toBeGreaterThan(20);
    for (const text of asked) {
      const person = { id: text.startsWith('post') ? '29:manager' : '29:ada', name: 'Ada' };
      const spoken = /Deutsch|日本語/.test(text) ? { id: '29:polyglot', name: 'P' } : person;
      const [card] = (await chat.say(text, { from: spoken })).cards;
      const said = disappointing.filter((key) => card?.text.includes(phrases.t(key)));
      expect({ text, answered: card !== undefined, said }).toEqual({ text, answered: true, said: [] });
    }
  });

  it('names settings that there are', () => {
    const named = firstColumn('Settings');
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !SETTING_NAMES.includes(name))).toEqual([]);
  });
});
