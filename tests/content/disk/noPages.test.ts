import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadPlaybook } from '../../../src/content/load';
import { ContentFolderError } from '../../../src/content/problems/folderError';
import { type ContentFolder, contentFolder, pageText } from '../live/contentFolder';

describe('what stands where a page should', () => {
  let folder: ContentFolder;
  let outside: ContentFolder;
  let server: Server | undefined;
  beforeEach(() => {
    folder = contentFolder({ 'en/assess-look.md': pageText('Look') });
    outside = contentFolder({ 'secret.md': '# Secret\n' });
  });
  afterEach(() => {
    server?.close();
    server = undefined;
    folder.remove();
    outside.remove();
  });
  const at = (file: string) => path.join(folder.path, file);
  const load = async () => {
    const { playbook, problems } = await loadPlaybook(folder.path);
    return {
      pages: [...(playbook.pages.get('en')?.keys() ?? [])],
      errors: problems
        .filter(({ severity }) => severity === 'error')
        .map(({ file, line, message, code }) => `${file}:${line}: ${message} [${code}]`),
    };
  };

  it.each<[string, () => void, string]>([
    [
      'a pipe that nobody writes to',
      () => execFileSync('mkfifo', [at('en/x.md')]),
      'This is a named pipe, not a file, and was not read: put a file here, or remove it. [page_not_a_file]',
    ],
    [
      'a link to such a pipe',
      () => {
        execFileSync('mkfifo', [at('en/pipe')]);
        symlinkSync('pipe', at('en/x.md'));
      },
      'This is a named pipe, not a file, and was not read: put a file here, or remove it. [page_not_a_file]',
    ],
    [
      'a folder',
      () => mkdirSync(at('en/x.md')),
      'This is a directory, not a file, and was not read: put a file here, or remove it. [page_not_a_file]',
    ],
    [
      'a link to a folder',
      () => symlinkSync('.', at('en/x.md')),
      'This is a directory, not a file, and was not read: put a file here, or remove it. [page_not_a_file]',
    ],
    [
      'a link that leads out of the folder',
      () => symlinkSync(path.join(outside.path, 'secret.md'), at('en/x.md')),
      'This is a link that leads out of the content folder and was not read: put the file itself here. [page_outside]',
    ],
    [
      'a link to a device',
      () => symlinkSync('/dev/zero', at('en/x.md')),
      'This is a link that leads out of the content folder and was not read: put the file itself here. [page_outside]',
    ],
    [
      'a link that leads nowhere',
      () => symlinkSync('nothing', at('en/x.md')),
      'The file cannot be read (ENOENT): check its permissions. [page_unreadable]',
    ],
    [
      'a link to itself',
      () => symlinkSync('x.md', at('en/x.md')),
      'The file cannot be read (ELOOP): check its permissions. [page_unreadable]',
    ],
    [
      'a file as large as a film',
      () => {
        writeFileSync(at('en/x.md'), '# X\n');
        truncateSync(at('en/x.md'), 5e9);
      },
      'The file has 5000000000 bytes, more than the 1000000 that are read: split it. [page_too_large]',
    ],
  ])('is not read and said, the other pages are: %s', async (_what, put, said) => {
    put();
    expect(await load()).toEqual({ pages: ['assess-look'], errors: [`en/x.md:1: ${said}`] });
  });

  it('is not read and said, the other pages are: a socket', async () => {
    server = createServer();
    await new Promise<void>((resolve) => server?.listen(at('en/x.md'), resolve));
    expect((await load()).errors).toEqual([
      'en/x.md:1: This is a socket, not a file, and was not read: put a file here, or remove it. [page_not_a_file]',
    ]);
  });

  it('may be a link to another file of the folder', async () => {
    folder.write('shared/see.md', pageText('See'));
    symlinkSync('../shared/see.md', at('en/assess-see.md'));
    expect(await load()).toEqual({ pages: ['assess-look', 'assess-see'], errors: [] });
  });

  it('is left alone where its name begins with a dot, as those of editors do', async () => {
    symlinkSync('ana@contoso.1234', at('en/.#assess-look.md'));
    folder.write('en/.draft.md', '');
    expect(await load()).toEqual({ pages: ['assess-look'], errors: [] });
  });

  it('is said of playbook.json, too', async () => {
    execFileSync('mkfifo', [at('playbook.json')]);
    expect((await load()).errors).toEqual([
      'playbook.json:1: This is a named pipe, not a file, and was not read: put a file here, or remove it. It was left out. [playbook_json]',
    ]);
  });

  it('is not included', async () => {
    execFileSync('mkfifo', [at('en/pipe.md')]);
    folder.write('en/assess-look.md', `${pageText('Look')}\n[!INCLUDE [x](pipe.md)]\n`);
    const { problems } = await loadPlaybook(folder.path);
    expect(problems.map(({ code }) => code)).toContain('include_left_out');
  });

  it('is said where the folder of a language is a link', async () => {
    symlinkSync(outside.path, at('de'));
    const { problems } = await loadPlaybook(folder.path);
    expect(problems.map(({ file, message }) => `${file}: ${message}`)).toContain(
      'de: This is a link: put the folder of the language here.',
    );
  });

  it('is no page at all in a folder of nothing else, which is said as such', async () => {
    execFileSync('mkfifo', [at('en/x.md')]);
    folder.delete('en/assess-look.md');
    await expect(loadPlaybook(folder.path)).rejects.toBeInstanceOf(ContentFolderError);
  });
});
