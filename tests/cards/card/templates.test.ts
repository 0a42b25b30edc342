import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readTemplates } from '../../../src/cards/card/templates';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'templates-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (text: string) => writeFileSync(path.join(folder, 'none.json'), text);
const saying = (text: string) => JSON.stringify({ body: [{ type: 'TextBlock', text }] });
const fileOf = (name: string) => path.join(folder, `${name}.json`);

describe('the templates of a folder', () => {
  it('are filled in as often as wanted', () => {
    write(saying(`Nothing on $\{topic}`));
    const expand = readTemplates(folder);
    expect(expand('none', { topic: 'mail' }).body).toEqual([{ type: 'TextBlock', text: 'Nothing on mail' }]);
    expect(expand('none', { topic: 'files' }).body).toEqual([
      { type: 'TextBlock', text: 'Nothing on files' },
    ]);
  });

  it('share a part, which is filled in with what each of them says of it', () => {
    mkdirSync(path.join(folder, 'parts'));
    writeFileSync(
      fileOf('parts/line'),
      JSON.stringify({ type: 'TextBlock', text: `$\{label}`, id: `$\{id}` }),
    );
    write(JSON.stringify({ body: [{ $part: 'line', label: `“$\{topic}”`, id: 'a' }] }));
    expect(readTemplates(folder)('none', { topic: 'mail' }).body).toEqual([
      { type: 'TextBlock', text: '“mail”', id: 'a' },
    ]);
  });

  it('are refused by the name of a part that is not there', () => {
    write(JSON.stringify({ body: [{ $part: 'line' }] }));
    expect(() => readTemplates(folder)).toThrow(`${fileOf('parts/line')}: not a card template in JSON`);
  });

  it('are refused as they are read, by the name of the one that is no JSON', () => {
    write('{ "body": [');
    expect(() => readTemplates(folder)).toThrow(`${fileOf('none')}: not a card template in JSON`);
  });

  it('are refused as they are filled in, by the name of the one with an expression that cannot be read', () => {
    write(saying(`$\{if(}`));
    const expand = readTemplates(folder);
    expect(() => expand('none', {})).toThrow(`${fileOf('none')}: an expression that cannot be read`);
  });

  it('are refused by the name of one that is not there', () => {
    write(saying('Nothing'));
    expect(() => readTemplates(folder)('help', {})).toThrow(`${fileOf('help')}: no such card template`);
  });
});
