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
 * (- for none) and a d if a due date is named. `not` has sentences that ask for no board. `meant` has what a manager asks of
 * boards, each with the letter of what is meant, that of the page, and one for what else is named.
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

const KINDS: Readonly<Record<string, readonly string[]>> = {
  P: ['post-board'],
  L: ['boards'],
  T: ['my-tasks'],
  V: ['templates'],
  F: ['post-template'],
  R: ['my-messages'],
  A: ['about-board'],
};
/** Whether a request says what is named in it. */
const NAMED: Readonly<Record<string, (asked: Asked) => unknown>> = {
  d: ({ due }) => due?.when,
  l: ({ details }) => details.language,
  e: ({ details }) => details.every,
  t: ({ details }) => details.title,
};

/** Of 90: those that are taken for something else, or not wholly. */
function misread(locale: string): string[] {
  return sentences(locale, 'meant').filter((line) => {
    const [kind = '', page = '', , named = ''] = line;
    const command = read(line.slice(5));
    if (!KINDS[kind]?.includes(command?.kind ?? '')) return true;
    if (command?.kind !== 'post-board') return false;
    return NAMED[named]?.(command) === null || (page === '-') !== (command.process === '');
  });
}

describe.each(['en', 'de', 'es', 'pt-BR', 'zh-CN', 'ja'])('%s', (locale) => {
  it('takes sentences that ask for a board for that, also where nobody looked', () => {
    expect(missed(locale, 'first').slice(2)).toEqual([]);
    expect(missed(locale, 'second').slice(3)).toEqual([]);
  });

  it('knows boards, tasks, templates and reminders by what people call them', () => {
    expect(misread(locale).slice(4)).toEqual([]);
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
