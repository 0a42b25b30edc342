import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { sourceReferences } from '../once/sources';
import { circles, entriesOf, type ImportsOfFile, upwardImports } from './rooms';

const PROJECT = path.join(__dirname, '../..');
const SOURCE = path.join(PROJECT, 'src');
/** More than that nobody looks through. */
const MOST_FILES = 15;

/** A folder of `src` whose rooms follow the stages of its work: each may import from those before it. */
type Tree = {
  folder: string;
  rooms: readonly string[];
  /** Files beside the rooms that every one of them may import. */
  shared: readonly string[];
};

const ANSWERING: Tree = {
  folder: 'answering',
  rooms: ['text', 'vocabulary', 'search', 'query', 'learned', 'decide', 'compose', 'suggest'],
  // What goes in, what comes out, and the settings.
  shared: ['answer', 'options', 'pageParts', 'question', 'taskFilter', 'topic'],
};
const BOARDS: Tree = {
  folder: 'boards',
  rooms: ['board', 'commands', 'history', 'reports', 'templates', 'keeping'],
  shared: [],
};
const CLI: Tree = {
  folder: 'cli',
  rooms: ['command', 'export', 'check', 'ask', 'insights', 'boards', 'people', 'store', 'mcp'],
  shared: [],
};
const CLI_CHECK: Tree = { folder: 'cli/check', rooms: ['findings', 'report'], shared: [] };
const CLI_ASK: Tree = { folder: 'cli/ask', rooms: ['questions', 'bank'], shared: [] };
const MCP: Tree = {
  folder: 'mcp',
  rooms: ['markdown', 'tools', 'stdio', 'http'],
  // What a request looks up and comes to, and the server that the last two rooms put on a wire.
  shared: ['citations', 'createMcpServer', 'isAnswered', 'lookup', 'pageUri', 'parts', 'refusal'],
};
const CARDS: Tree = {
  folder: 'cards',
  rooms: [
    'text',
    'actions',
    'card',
    'typeset',
    'rows',
    'places',
    'frame',
    'messages',
    'answers',
    'boards',
    'inserted',
    'team',
  ],
  shared: [],
};
const FRAMEWORK: Tree = {
  folder: 'bot/framework',
  rooms: ['authentication', 'adapter', 'outgoing'],
  shared: [],
};
const BOARD_TURNS: Tree = {
  folder: 'bot/boards',
  rooms: ['access', 'views', 'asking', 'posting', 'files', 'templates', 'drafts', 'turns', 'jobs'],
  shared: [],
};
const INSIGHTS: Tree = {
  folder: 'insights',
  rooms: ['anonymous', 'keeping', 'report'],
  shared: ['record'],
};
const SERVER: Tree = {
  folder: 'server',
  rooms: ['log', 'health', 'request', 'agents'],
  shared: ['limits', 'problem'],
};

/** Of the files below a folder of `src`, or below all of it for '', by their paths from there. */
function importsOfFiles(folder: string): ImportsOfFile[] {
  return [...sourceReferences()]
    .filter(([file]) => folder === '' || file.startsWith(`${folder}/`))
    .map(([file, { imports }]) => {
      const own = path.posix.relative(folder, file).replace(/\.ts$/, '');
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

/** A folder and all folders in it, by their paths. */
function foldersIn(folder: string): string[] {
  const inner = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [folder, ...inner.flatMap(({ name }) => foldersIn(path.join(folder, name)))];
}

describe('the folders of src and tests', () => {
  it('have no more files than one looks through', () => {
    const crowded = ['src', 'tests']
      .flatMap((tree) => foldersIn(path.join(PROJECT, tree)))
      .map((folder) => {
        const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
        // The questions of the bank are one file a writer.
        const files = entries.filter(({ name }) => !name.endsWith('.jsonl'));
        return { folder: path.relative(PROJECT, folder), files: files.length };
      })
      .filter(({ files }) => files > MOST_FILES);
    expect(crowded).toEqual([]);
  });

  it('of src have no circle of files or rooms, in whichever folder', () => {
    const files = importsOfFiles('');
    const found = foldersIn(SOURCE).flatMap((folder) => {
      const name = path.relative(SOURCE, folder).split(path.sep).join('/');
      return circles(entriesOf(name, files)).map((circle) => `src/${name}: ${circle}`);
    });
    expect(found).toEqual([]);
  });
});

describe.each([
  ANSWERING,
  BOARDS,
  BOARD_TURNS,
  CARDS,
  CLI,
  CLI_ASK,
  CLI_CHECK,
  FRAMEWORK,
  INSIGHTS,
  MCP,
  SERVER,
])('the rooms of src/$folder', ({ folder, rooms, shared }) => {
  const files = importsOfFiles(folder);

  it('are the folders that there are', () => {
    const entries = readdirSync(path.join(SOURCE, folder), { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(folders.sort()).toEqual([...rooms].sort());
  });

  it('import only from the rooms of earlier stages', () => {
    expect(upwardImports(files, rooms, shared)).toEqual([]);
  });
});

describe('the checker of rooms', () => {
  const of = (file: string, ...imports: string[]): ImportsOfFile => ({
    file,
    imports: imports.map((imported) => ({ file: imported, typeOnly: false })),
  });

  it('tells an import from a later room and one of a file beside the rooms', () => {
    const files = [of('text/a', 'search/b', 'topic'), of('search/b', 'text/a', 'answering')];
    expect(upwardImports(files, ANSWERING.rooms, ANSWERING.shared)).toEqual([
      'text/a must not import search/b',
      'search/b must not import answering',
    ]);
  });

  it('tells a circle of files once, and none where only types go around', () => {
    expect(circles([of('a', 'b'), of('b', 'c'), of('c', 'a'), of('d', 'a')])).toEqual(['a → b → c → a']);
    const back = { file: 'b', imports: [{ file: 'a', typeOnly: true }] };
    expect(circles([of('a', 'b'), back])).toEqual([]);
  });

  it('sees a room in its files, and tells a circle of two rooms none of whose files are in one', () => {
    const files = [
      of('cards/a/one', 'cards/b/one'),
      of('cards/b/two', 'cards/a/two'),
      of('bot/c', 'cards/a/one'),
    ];
    expect(circles(entriesOf('cards', files))).toEqual(['a → b → a']);
    expect(circles(entriesOf('', files))).toEqual([]);
  });
});
