import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BROKEN_MARK, pageText } from '../live/contentFolder';
import { HOSTILE_PAGES } from './pages';
import { LOOK } from './place';
import { createRandom, type Random } from './random';

/** What is done to a good folder; `during` is done while it is being read. */
export type HostileFolder = {
  name: string;
  spoil(folder: string): void;
  during?(folder: string): void;
  /** Its author took the page away, or to another language, which is no mistake. */
  loses?: true;
};

type Spoil = (folder: string, random: Random) => void;

const write = (folder: string, file: string, content: string | Uint8Array) => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), content);
};
const replace = (folder: string, file: string, put: (at: string) => void) => {
  rmSync(path.join(folder, file), { recursive: true, force: true });
  put(path.join(folder, file));
};
const pipe = (at: string) => execFileSync('mkfifo', [at]);

const FOLDERS: Readonly<Record<string, Spoil>> = {
  'the page is gone, and a pipe is in its place': (folder) => replace(folder, LOOK, pipe),
  'the page is a folder': (folder) => replace(folder, LOOK, (at) => mkdirSync(at)),
  'the page is a link that leads out': (folder) =>
    replace(folder, LOOK, (at) => symlinkSync('/etc/hosts', at)),
  'the page is a link to a device': (folder) => replace(folder, LOOK, (at) => symlinkSync('/dev/zero', at)),
  'the page is a link to itself': (folder) =>
    replace(folder, LOOK, (at) => symlinkSync('assess-look.md', at)),
  'the page was emptied': (folder) => write(folder, LOOK, ''),
  'the page lost a task': (folder) => write(folder, LOOK, pageText('Zebra Review', BROKEN_MARK)),
  'the language is a file': (folder) => replace(folder, 'en', (at) => writeFileSync(at, 'en')),
  'the language is a link out': (folder) => replace(folder, 'en', (at) => symlinkSync('/etc', at)),
  'the folder is empty': (folder) =>
    replace(folder, 'en', () => rmSync(path.join(folder, 'de'), { recursive: true })),
  'nobody may read the page': (folder) => chmodSync(path.join(folder, LOOK), 0),
  'nobody may read the language': (folder) => chmodSync(path.join(folder, 'de'), 0),
  'pipes everywhere': (folder) => {
    for (let at = 0; at < 20; at += 1) pipe(path.join(folder, 'en', `pipe-${at}.md`));
    pipe(path.join(folder, 'playbook.json'));
  },
  'links in circles': (folder) => {
    symlinkSync('..', path.join(folder, 'en', 'up'));
    symlinkSync('.', path.join(folder, 'en', 'here.md'));
    symlinkSync('/', path.join(folder, 'fr'));
    symlinkSync('b.md', path.join(folder, 'en', 'a.md'));
    symlinkSync('a.md', path.join(folder, 'en', 'b.md'));
  },
  'a file of 50 MB': (folder) => {
    write(folder, 'en/film.md', '# Film\n');
    truncateSync(path.join(folder, 'en/film.md'), 50e6);
  },
  'a file of 50 MB of words': (folder) => write(folder, 'en/words.md', 'word '.repeat(1e7)),
  '3,000 empty pages': (folder) => {
    for (let at = 0; at < 3000; at += 1) write(folder, `en/empty-${at}.md`, '');
  },
  '3,000 pages without front matter': (folder) => {
    for (let at = 0; at < 3000; at += 1) write(folder, `en/bare-${at}.md`, `# Bare page ${at}\n`);
  },
  '2,000 pages of another language with names of their own': (folder) => {
    for (let at = 0; at < 2000; at += 1) {
      write(folder, `en/some-page-number-${at}.md`, `# Page ${at}\n`);
      write(folder, `de/some-seite-number-${at}0.md`, `# Seite ${at}\n`);
    }
  },
  '300 languages': (folder) => {
    for (let at = 0; at < 300; at += 1) write(folder, `de-x${at}a/assess-look.md`, pageText('Zebra Review'));
  },
  '2,000 folders': (folder) => {
    for (let at = 0; at < 2000; at += 1) mkdirSync(path.join(folder, `some folder ${at}`));
    for (let at = 0; at < 500; at += 1) write(folder, `en/within ${at}/x.md`, '# X\n');
  },
  'a deep folder': (folder) => write(folder, `en/${'a/'.repeat(900)}x.md`, '# X\n'),
  'names without end': (folder) => {
    for (const name of ['a'.repeat(251), 'é'.repeat(125), '-'.repeat(251), 'a-'.repeat(125)])
      write(folder, `en/${name}.md`, pageText('Name'));
  },
  'names of any characters': (folder) => {
    for (const name of [
      'a\nb',
      'a\u001b[31mb',
      ' ',
      '‮abc',
      '😀',
      'a"b',
      "a'b",
      'a|b',
      'con',
      '%00',
      '..',
      '#',
      '?',
    ])
      write(folder, `en/${name}.md`, pageText('Name'));
  },
  'names of every object': (folder) => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length'])
      write(folder, `en/${name}.md`, pageText(name));
  },
  'names that are no UTF-8': (folder) =>
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/en/`), Buffer.from([0xff, 0xfe]), Buffer.from('.md')]),
      '# A\n',
    ),
  'one page under many names': (folder) => {
    for (const name of [
      'assess-see',
      'assess-see-partner',
      'ASSESS-SEE',
      'Assess-See-Partner',
      'assess-see-de',
    ])
      write(folder, `en/${name}.md`, pageText('See'));
  },
  'two folders of one language': (folder) =>
    write(folder, 'english-playbook/assess-look.md', pageText('Other')),
  'includes that multiply': (folder) => {
    const all = Array.from({ length: 9 }, (_, at) => `[!INCLUDE [x](${at}.md)]\n`)
      .join('')
      .repeat(30);
    for (let at = 0; at < 9; at += 1) write(folder, `en/${at}.md`, `# Page ${at}\n\n${all}`);
  },
  'includes that grow': (folder) => {
    for (let at = 0; at < 7; at += 1)
      write(folder, `inc/${at}.md`, `${'text '.repeat(200)}\n${`[!INCLUDE [x](${at + 1}.md)]\n`.repeat(40)}`);
    write(folder, 'en/growing.md', '# Growing\n\n[!INCLUDE [x](../inc/0.md)]\n');
  },
  '2,000 pages with a large include': (folder) => {
    write(folder, 'inc/x.md', 'A sentence of the included file.\n'.repeat(900));
    for (let at = 0; at < 2000; at += 1)
      write(folder, `en/page-${at}.md`, '# Page\n\n[!INCLUDE [x](../inc/x.md)]\n');
  },
  'includes of pipes and devices': (folder) => {
    pipe(path.join(folder, 'en', 'pipe.md'));
    symlinkSync('/dev/zero', path.join(folder, 'en', 'zero.md'));
    write(folder, LOOK, `${pageText('Zebra Review')}\n[!INCLUDE [x](pipe.md)] [!INCLUDE [x](zero.md)]\n`);
  },
};

const PLAYBOOK_JSON: readonly string[] = [
  '',
  '{',
  'null',
  '[]',
  '{"languages": null}',
  '{"languages": {"en": "!!"}}',
  '{"languages": {"__proto__": "de", "constructor": "en"}}',
  '{"languages": {"en": "de", "de": "en"}}',
  '{"__proto__": {"languages": {"en": "fr"}}}',
  `{"languages": {${Array.from({ length: 5000 }, (_, at) => `"folder ${at}": "de"`).join()}}}`,
  '['.repeat(100_000),
  `{"languages": {"${'x'.repeat(900_000)}": "de"}}`,
  '\0\0\0',
];

const DURING: Readonly<Record<string, (folder: string) => void>> = {
  'the page vanishes': (folder) => rmSync(path.join(folder, LOOK), { force: true }),
  'the language vanishes': (folder) => rmSync(path.join(folder, 'de'), { recursive: true, force: true }),
  'everything vanishes and comes back': (folder) => {
    renameSync(path.join(folder, 'en'), path.join(folder, 'gone'));
    renameSync(path.join(folder, 'gone'), path.join(folder, 'en'));
  },
  'a page becomes a pipe': (folder) => replace(folder, LOOK, pipe),
  'pages come and go': (folder) => {
    for (let at = 0; at < 50; at += 1) write(folder, `en/come-${at}.md`, pageText('Come'));
    for (let at = 0; at < 50; at += 2) rmSync(path.join(folder, `en/come-${at}.md`));
  },
};

/** So many hostile folders, the same ones for the same seed: each kind once, then pages of several kinds together. */
export function hostileFolders(count: number, seed: number): HostileFolder[] {
  const random = createRandom(seed);
  const pages = Object.entries(HOSTILE_PAGES);
  const folders: HostileFolder[] = [
    ...Object.entries(FOLDERS).map(([name, spoil]) => ({ name, spoil: (at: string) => spoil(at, random) })),
    ...Object.entries(DURING).map(([name, during]) => ({
      name,
      spoil: manyPages,
      during,
      ...(name === 'the page vanishes' && { loses: true as const }),
    })),
    ...PLAYBOOK_JSON.map((text) => ({
      name: `playbook.json is ${text.slice(0, 50)}`,
      spoil: (at: string) => write(at, 'playbook.json', text),
      ...(text.includes('"en": "de"') && { loses: true as const }),
    })),
    ...pages.map(([name, text]) => ({ name, spoil: (at: string) => write(at, 'en/x.md', text(random)) })),
  ];
  while (folders.length < count) {
    const some = Array.from({ length: 4 }, () => pages[random(pages.length)]);
    folders.push({
      name: some.map((page) => page?.[0]).join(', '),
      spoil: (at) => {
        for (const [index, page] of some.entries()) write(at, `en/x-${index}.md`, page?.[1](random) ?? '');
        if (random(2) === 0) write(at, LOOK, some[0]?.[1](random) ?? '');
      },
    });
  }
  return folders.slice(0, count);
}

function manyPages(folder: string): void {
  for (let at = 0; at < 200; at += 1) write(folder, `en/page-${at}.md`, pageText(`Page ${at}`));
}
