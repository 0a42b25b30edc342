import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { localeOfFolder } from '../../src/content/language/folderLocale';
import { loadPlaybook } from '../../src/content/load';
import { ContentFolderError } from '../../src/content/problems/folderError';

describe('the language of a folder', () => {
  it.each([
    ['en', 'en'],
    ['pt', 'pt-BR'],
    ['pt-BR', 'pt-BR'],
    ['pt-br', 'pt-BR'],
    ['zh', 'zh-CN'],
    ['zh_CN', 'zh-CN'],
    ['zh-TW', 'zh-TW'],
    ['fr', 'fr'],
    ['english-playbook', 'en'],
    ['portuguese-playbook', 'pt-BR'],
    ['simplified-chineses-playbook', 'zh-CN'],
    ['Japanese-Playbook', 'ja'],
    ['media', undefined],
    ['img', undefined],
    ['includes', undefined],
    ['.git', undefined],
    ['node_modules', undefined],
  ])('%s is %s', (name, locale) => {
    expect(localeOfFolder(name)).toBe(locale);
  });
});

describe('a content folder', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'playbook-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const FRONT =
    '---\ntitle: A\ndescription: A\nauthor: a\nms.author: a\nmanager: b\nms.date: 01/02/2020\n---\n\n';

  it('holds one folder a language, the source language first, stray files aside', async () => {
    write('german-playbook/page-partner-de.md', `${FRONT}# Seite\n`);
    write('en/page-partner.md', `${FRONT}# Page\n`);
    write('en/page.md~Updated upstream', 'old');
    write('en/toc.yml', '- name: x');
    write('en/media/notes.txt', 'x');
    write('README.md', '# Read me');
    const { playbook, problems } = await loadPlaybook(folder);
    expect(playbook.locales).toEqual(['en', 'de']);
    expect(
      [...(playbook.pages.get('de')?.values() ?? [])].map(({ id, file, title }) => [id, file, title]),
    ).toEqual([['page', 'german-playbook/page-partner-de.md', 'Seite']]);
    expect(problems).toEqual([]);
  });

  it('holds pages directly, in the language that is asked for', async () => {
    write('page.md', `${FRONT}# Page\n`);
    expect((await loadPlaybook(folder)).playbook.locales).toEqual(['en']);
    expect((await loadPlaybook(folder, 'de')).playbook.locales).toEqual(['de']);
  });

  it('says in playbook.json which folder is which language', async () => {
    write('playbook.json', '{"languages": {"handbuch": "de"}}');
    write('handbuch/page.md', `${FRONT}# Seite\n`);
    expect((await loadPlaybook(folder)).playbook.locales).toEqual(['de']);
  });

  it('reports a playbook.json that says something else, and a folder of pages that is no language', async () => {
    write('playbook.json', '{"languages": {"handbuch": 7}}');
    write('handbuch/page.md', `${FRONT}# Seite\n`);
    write('en/page.md', `${FRONT}# Page\n`);
    const { problems } = await loadPlaybook(folder);
    expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'playbook.json playbook_json',
      'handbuch folder_unrecognised',
    ]);
  });

  it('reports a playbook.json that is there and cannot be read', async () => {
    write('playbook.json/not-a-file', '');
    write('en/page.md', `${FRONT}# Page\n`);
    const { problems } = await loadPlaybook(folder);
    expect(problems.map(({ file, message }) => `${file}: ${message}`)).toEqual([
      'playbook.json: This is a directory, not a file, and was not read: put a file here, or remove it. It was left out.',
    ]);
  });

  it('reports a folder that playbook.json names and that is not there', async () => {
    write('playbook.json', '{"languages": {"handbuhc": "de"}}');
    write('en/page.md', `${FRONT}# Page\n`);
    expect((await loadPlaybook(folder)).problems.map(({ message }) => message)).toEqual([
      'There is no folder "handbuhc": correct its name, or leave it out.',
    ]);
  });

  it('says in playbook.json where the pages of a language are published', async () => {
    write('playbook.json', '{"addresses": {"DE": "https://playbook.contoso.com/de/{page}.html"}}');
    write('de/page-partner-de.md', `${FRONT}# Seite\n`);
    write('en/page.md', `${FRONT}# Page\n`);
    const { playbook, problems } = await loadPlaybook(
      folder,
      undefined,
      undefined,
      'https://contoso.com/all',
    );
    expect(problems).toEqual([]);
    expect(playbook.pages.get('de')?.get('page')?.address).toBe(
      'https://playbook.contoso.com/de/page-partner-de.html',
    );
    expect(playbook.pages.get('en')?.get('page')?.address).toBe('https://contoso.com/all/en/page');
    expect(playbook.bases).toEqual([
      'https://contoso.com/all',
      'https://playbook.contoso.com/de/{page}.html',
    ]);
  });

  it('reports an address that cannot be used once, where it stands, and does not repeat what is secret', async () => {
    const wrong = 'https://me:secret@contoso.com';
    write('playbook.json', `{"languages": {"handbuch": "de"},\n "addresses": {"de": "${wrong}"}}`);
    write('handbuch/page.md', `${FRONT}# Seite\n`);
    const { playbook, problems } = await loadPlaybook(folder);
    expect(problems.map(({ file, line, message }) => `${file}:${line}: ${message}`)).toEqual([
      'playbook.json:2: The address of "de" has a name or password in it: leave that out. It is not used.',
    ]);
    expect(playbook.locales).toEqual(['de']);
    expect(playbook.pages.get('de')?.get('page')?.address).toBeUndefined();
  });

  it('reports the address of a language that has no folder', async () => {
    write('playbook.json', '{"addresses": {"ed": "https://contoso.com"}}');
    write('de/page.md', `${FRONT}# Seite\n`);
    expect((await loadPlaybook(folder)).problems.map(({ message }) => message)).toEqual([
      'There is no folder of the language "ed": correct its tag in "addresses".',
    ]);
  });

  it('reports pages in a folder within that of a language, but not what is included from there', async () => {
    write('en/page.md', `${FRONT}# Page\n\n[!INCLUDE [x](shared/note.md)]\n`);
    write('en/shared/note.md', 'Ask first.');
    write('en/old/page.md', `${FRONT}# Page\n`);
    write('en/media/logo.svg', '<svg/>');
    expect((await loadPlaybook(folder)).problems.map(({ file, message }) => `${file}: ${message}`)).toEqual([
      'en/old: The pages of this folder are not read: move them into "en".',
    ]);
  });

  it('reports two files of one page, and keeps the translated one', async () => {
    write('de/page-partner.md', `${FRONT}# Page\n`);
    write('de/page-partner-de.md', `${FRONT}# Seite\n`);
    const { playbook, problems } = await loadPlaybook(folder);
    expect(playbook.pages.get('de')?.get('page')?.title).toBe('Seite');
    expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'de/page-partner.md page_duplicate',
    ]);
  });

  it.each(['kick off', 'kick_off', 'kickoff'])(
    'takes "%s" for the name of the page kick-off',
    async (name) => {
      write('en/kick-off.md', `${FRONT}# Page\n`);
      write(`de/${name}.md`, `${FRONT}# Seite\n`);
      const { playbook, problems } = await loadPlaybook(folder);
      expect([...(playbook.pages.get('de')?.keys() ?? [])]).toEqual(['kick-off']);
      expect(problems.map(({ code }) => code)).toEqual(['page_name_differs']);
    },
  );

  it('gives a translation whose file is named differently the id of the page it translates', async () => {
    write('en/approach-get-modern-gm-fta.md', `${FRONT}# Page\n`);
    write('de/approach-get-modern-fta-partner-de.md', `${FRONT}# Seite\n`);
    const { playbook, problems } = await loadPlaybook(folder);
    expect([...(playbook.pages.get('de')?.keys() ?? [])]).toEqual(['approach-get-modern-gm-fta']);
    expect(problems.map(({ code }) => code)).toEqual(['page_name_differs']);
  });

  it('has a version that changes with the text, and with where it is published', async () => {
    write('en/page.md', `${FRONT}# Page\n`);
    const { version } = (await loadPlaybook(folder)).playbook;
    expect((await loadPlaybook(folder)).playbook.version).toBe(version);
    write('en/page.md', `${FRONT}# Page!\n`);
    expect((await loadPlaybook(folder)).playbook.version).not.toBe(version);
    const published = await loadPlaybook(folder, undefined, undefined, 'https://contoso.com');
    expect(published.playbook.version).not.toBe((await loadPlaybook(folder)).playbook.version);
    expect(version).toMatch(/^[0-9a-f]{12}$/);
  });

  it('is refused when it is not there, or empty, with what to do', async () => {
    await expect(loadPlaybook(join(folder, 'none'))).rejects.toThrow(
      /none cannot be read \(ENOENT\).*check the path/,
    );
    await expect(loadPlaybook(folder)).rejects.toThrow(/has no pages: put one folder a language there/);
    await expect(loadPlaybook(folder)).rejects.toBeInstanceOf(ContentFolderError);
  });
});
