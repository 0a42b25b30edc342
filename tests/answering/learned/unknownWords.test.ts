import { describe, expect, it } from '@jest/globals';
import { withDefaults } from '../../../src/answering/options';
import { learn } from '../../../src/answering/search/languageKnowledge';
import { knownOf, lookUp } from '../../../src/answering/situationOf';
import { smallPlaybook as playbook } from '../smallPlaybook';

const known = knownOf(playbook, learn(playbook, withDefaults({})));

function lookedUp(text: string, locale = 'en') {
  return lookUp({ text, locale, page: null, previous: null }, known).asking;
}

function hasUnknownName(text: string, locale?: string): boolean {
  return lookedUp(text, locale).unknown.hasName;
}

describe('a name that no page has', () => {
  it.each(['migrate to Zorbex', 'migrate S/4Zorb', 'ZorbexPro migration'])('has a capital: %s', (text) => {
    expect(hasUnknownName(text)).toBe(true);
  });

  it.each(['Zorbex migration', 'migrate to zorbex', 'MIGRATE TO ZORBEX', 'migrate all Mailboxes'])(
    'is none at the beginning, in small letters, among capitals, or where a page has it: %s',
    (text) => {
      expect(hasUnknownName(text)).toBe(false);
    },
  );

  it('is no German noun, but what has more capitals', () => {
    expect(hasUnknownName('wie migriere ich den Zorbex', 'de')).toBe(false);
    expect(hasUnknownName('wie migriere ich das ZorbEx', 'de')).toBe(true);
  });

  it.each([
    ['ja', 'zorbex への移行'],
    ['zh-CN', '迁移到 zorbex'],
  ])('is Latin among characters (%s)', (locale, text) => {
    expect(hasUnknownName(text, locale)).toBe(true);
  });
});

describe('a product that is called by everyday words', () => {
  it('is out of domain', () => {
    expect(lookedUp('migrate to power automate').asked.outOfDomain).toBe(true);
  });

  it('is not, where a page is called like it', () => {
    const page = [...(playbook.pages.get('en')?.values() ?? [])][0];
    if (!page) throw new Error('The small playbook has no page');
    const pages = new Map([['en', new Map([['power', { ...page, id: 'power', title: 'Power Automate' }]])]]);
    const named = { ...playbook, pages };
    const { asking } = lookUp(
      { text: 'power automate', locale: 'en', page: null, previous: null },
      knownOf(named, learn(named, withDefaults({}))),
    );
    expect(asking.asked.outOfDomain).toBe(false);
  });
});

describe('the share of unknown words', () => {
  it('counts words of characters, too', () => {
    const { share } = lookedUp('迁移到 zorbex 的步骤', 'zh-CN').unknown;
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(0.5);
  });
});
