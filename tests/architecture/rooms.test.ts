import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { referencesOf } from './references';
import { circles, type ImportsOfFile, upwardImports } from './rooms';

const ANSWERING = path.join(__dirname, '../../src/answering');

/** The rooms of `src/answering` as a question goes through them: each may import from those before it. */
const ROOMS = ['text', 'vocabulary', 'search', 'query', 'decide', 'compose'];
/** Files beside the rooms that every one of them may import: what goes in, what comes out, and the settings. */
const SHARED = ['answer', 'options', 'question', 'taskFilter', 'topic'];
const MOST_FILES = 15;

function importsOfFiles(): ImportsOfFile[] {
  return readdirSync(ANSWERING, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => {
      const own = file.split(path.sep).join('/').replace(/\.ts$/, '');
      const { imports } = referencesOf(readFileSync(path.join(ANSWERING, file), 'utf8'));
      return {
        file: own,
        imports: imports
          .filter(({ specifier }) => specifier.startsWith('.'))
          .map(({ specifier, typeOnly }) => ({
            file: path.posix.join(path.posix.dirname(own), specifier),
            typeOnly,
          })),
      };
    });
}

describe('the rooms of src/answering', () => {
  const files = importsOfFiles();

  it('are the folders that there are', () => {
    const folders = readdirSync(ANSWERING, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual([...ROOMS].sort());
  });

  it('import only from the rooms of earlier stages', () => {
    expect(upwardImports(files, ROOMS, SHARED)).toEqual([]);
  });

  it('have no circle of files', () => {
    expect(circles(files)).toEqual([]);
  });

  it.each(ROOMS)('%s has no more files than one looks through', (room) => {
    const inRoom = readdirSync(path.join(ANSWERING, room)).filter((file) => file.endsWith('.ts'));
    expect(inRoom.length).toBeLessThanOrEqual(MOST_FILES);
  });
});

describe('the checker of rooms', () => {
  const of = (file: string, ...imports: string[]): ImportsOfFile => ({
    file,
    imports: imports.map((imported) => ({ file: imported, typeOnly: false })),
  });

  it('tells an import from a later room and one of a file beside the rooms', () => {
    const files = [of('text/a', 'search/b', 'topic'), of('search/b', 'text/a', 'answering')];
    expect(upwardImports(files, ROOMS, SHARED)).toEqual([
      'text/a must not import search/b',
      'search/b must not import answering',
    ]);
  });

  it('tells a circle of files once, and none where only types go around', () => {
    expect(circles([of('a', 'b'), of('b', 'c'), of('c', 'a'), of('d', 'a')])).toEqual(['a → b → c → a']);
    const back = { file: 'b', imports: [{ file: 'a', typeOnly: true }] };
    expect(circles([of('a', 'b'), back])).toEqual([]);
  });
});
