import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { tasksNamed } from '../../../src/bot/boards/drafts/boardPages';
import type { Command } from '../../../src/bot/commands/command';
import { ownKnowledge } from '../../once/content';
import { readCommand as read } from '../../once/parts';
import { turnInputOf } from '../fakes';

/**
 * Sentences that busy people might type, written without a look at the words that the bot knows: `first`, which those
 * words were completed by, and `second`, which they were not. Each line begins with a letter for the page that is meant
 * (- for none) and a d if a due date is named. `not` has sentences that ask for no board.
 */
const sentences = (locale: string, set: string) =>
  readFileSync(join(__dirname, 'asked', set, `${locale}.txt`), 'utf8')
    .trim()
    .split('\n');

const PAGES: Readonly<Record<string, string>> = {
  m: 'migrate-migration',
  k: 'initiate-conduct-customer-kick-off',
  a: 'assess-conduct-technical-assessment',
  w: 'assess-conduct-services-workshops',
  g: 'remediate-address-technical-gaps',
  e: 'enable-enable-services',
  s: 'success-conduct-success-review',
  x: 'success-support-success-execution',
};

type Asked = Extract<Command, { kind: 'post-board' }>;
const asBoard = (text: string): Asked | undefined => {
  const command = read(text);
  return command?.kind === 'post-board' ? command : undefined;
};

/** Of 60: those that are read as a request with the due date that they name; the others are told, for whoever mends them. */
function missed(locale: string, set: string): string[] {
  return sentences(locale, set).filter((line) => {
    const asked = asBoard(line.slice(3));
    return !asked || (line[1] === 'd' && !asked.due?.when);
  });
}

describe.each(['en', 'de', 'es', 'pt-BR', 'zh-CN', 'ja'])('%s', (locale) => {
  it('takes sentences that ask for a board for that, also where nobody looked', () => {
    expect(missed(locale, 'first').slice(2)).toEqual([]);
    expect(missed(locale, 'second').slice(3)).toEqual([]);
  });

  it('takes no question for one', () => {
    expect(sentences(locale, 'not').filter((text) => asBoard(text))).toEqual([]);
  });

  it('knows which process is meant', async () => {
    const input = turnInputOf({}, { knowledge: await ownKnowledge(), locale });
    const lines = [...sentences(locale, 'first'), ...sentences(locale, 'second')];
    const wrong = lines.filter((line) => {
      const asked = asBoard(line.slice(3));
      const page = PAGES[line[0] ?? ''];
      if (!asked || page === undefined) return false;
      return (
        tasksNamed(asked.question, input)
          .pages.map(({ id }) => id)
          .join() !== page
      );
    });
    // Some people call a page by a name that it does not have.
    expect(wrong.slice(6)).toEqual([]);
  });
});
