import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { FORMS } from '../../src/boards/history/formFields';

const SRC = path.join(__dirname, '../../src');
const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, text: readFileSync(path.join(SRC, file), 'utf8') }));

const filesNaming = (kind: string): string[] =>
  sources.filter(({ text }) => text.includes(`'${kind}'`)).map(({ file }) => file);

/**
 * Commands of each sort whose names mean nothing else: pressed on a task, asked for with a text, and asked for in the
 * menu of a board.
 */
const COMMANDS = ['untick', 'skip', 'set-reminders', 'set-wishes', 'set-repeat', 'opt-out'];

describe('a board command', () => {
  it.each(COMMANDS)('%s stands in no more source files than docs/design.md says', (kind) => {
    const files = filesNaming(kind);
    const most = FORMS.some((form) => form === kind) ? 7 : 6;
    expect(files.length).toBeGreaterThan(1);
    expect(files.slice(most)).toEqual([]);
  });
});
