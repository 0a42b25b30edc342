import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Rereader } from '../../../src/content/live/rereader';
import { loadPlaybook } from '../../../src/content/load';
import { blockText } from '../../../src/playbook/text';
import { type ContentFolder, contentFolder } from '../live/contentFolder';

const PAGE = `---
title: FastTrack Partner Playbook - Plan
description: Plan
author: Ana
ms.author: ana
manager: ben
ms.date: 01/02/2020
---
# Plan
`;

let folder: ContentFolder;
afterEach(() => folder.remove());

/** The page `en/assess-plan.md` that ends with `body`, beside `others`. */
async function read(body: string, others: Record<string, string> = {}) {
  folder = contentFolder({ 'en/assess-plan.md': `${PAGE}\n${body}\n`, ...others });
  const { playbook, problems } = await loadPlaybook(folder.path);
  const page = playbook.pages.get('en')?.get('assess-plan');
  return { page, text: blockText(page?.intro ?? []), codes: problems.map(({ code }) => code), problems };
}

describe('an included file', () => {
  it.each([
    ['../includes/feedback.md', 'in a folder beside the language'],
    ['..\\includes\\feedback.md', 'with the slashes of Windows'],
    ['~/includes/feedback.md', 'from the root of the content'],
    ['/includes/feedback.md', 'from the root, as of a site'],
    ['../includes/feedback.md#top', 'with a place in it'],
    ['../includes/feedback.md "Title"', 'with a title'],
  ])('is part of the page: %s, %s', async (written) => {
    const { text, codes } = await read(`Before.\n\n[!INCLUDE [feedback](${written})]\n\nAfter.`, {
      'includes/feedback.md': '---\ntitle: x\n---\n\nTell us.\n',
    });
    expect(text).toBe('Before.\nTell us.\nAfter.');
    expect(codes).toEqual([]);
  });

  it('is read like the rest of the page: sections, tasks, links', async () => {
    const { page, problems } = await read('[!include[tasks](parts/tasks.md)]', {
      'en/parts/tasks.md':
        '## Approach\n\n### One\n\n| Task ID | Task Name | (M)andatory / (O)ptional |\n|--|--|--|\n| 11 | [Plan](https://aka.ms/plan) | M |\n| 12 | Do | ? |\n',
    });
    expect(page?.tasks.map(({ id, step }) => [id, step])).toEqual([
      ['11', 'One'],
      ['12', 'One'],
    ]);
    expect(page?.links.map(({ url }) => url)).toEqual(['https://aka.ms/plan']);
    expect(problems.map(({ code, file, line }) => [code, file, line])).toEqual([
      ['task_mark_unknown', 'en/assess-plan.md', 11],
    ]);
  });

  it('stands within a line, too', async () => {
    const { text } = await read('Call [!INCLUDE [name](../includes/name.md)] today.', {
      'includes/name.md': 'your manager\n',
    });
    expect(text).toBe('Call your manager today.');
  });

  it('includes others, from where it stands', async () => {
    const { text, codes } = await read('[!INCLUDE [a](../includes/a.md)]', {
      'includes/a.md': 'One.\n\n[!INCLUDE [b](deep/b.md)]\n',
      'includes/deep/b.md': 'Two.\n\n[!INCLUDE [c](../c.md)]\n',
      'includes/c.md': 'Three.\n',
    });
    expect(text).toBe('One.\nTwo.\nThree.');
    expect(codes).toEqual([]);
  });

  it('is not included in itself', async () => {
    const { text, codes } = await read('[!INCLUDE [a](../includes/a.md)]', {
      'includes/a.md': 'One.\n\n[!INCLUDE [b](b.md)]\n',
      'includes/b.md': 'Two.\n\n[!INCLUDE [a](a.md)] [!INCLUDE [page](../en/assess-plan.md)]\n',
    });
    expect(text).toBe('One.\nTwo.');
    expect(codes).toEqual(['include_left_out']);
  });

  it('is left out where files include each other deeper than anybody needs', async () => {
    const twice = (name: string) => `[!INCLUDE [x](${name}.md)]\n\n[!INCLUDE [x](./${name}.md)]\n`;
    const files = Array.from({ length: 30 }, (_, at): [string, string] => [
      `includes/${at}.md`,
      twice(`${at + 1}`),
    ]);
    const { text, problems } = await read(
      'Before.\n\n[!INCLUDE [x](../includes/0.md)]',
      Object.fromEntries(files),
    );
    expect(text).toBe('Before.');
    expect(problems.map(({ file, line, message }) => `${file}:${line}: ${message}`)).toEqual([
      'en/assess-plan.md:13: What is included here was left out, for it would be files that include each other more than 8 deep: include them directly.',
    ]);
  });

  it('cannot multiply: files that include each other again and again are left out, and the page says so', async () => {
    const names = Array.from({ length: 9 }, (_, at) => `${at}.md`);
    const all = names
      .map((name) => `[!INCLUDE [x](${name})] `)
      .join('')
      .repeat(20);
    const files = names.map((name): [string, string] => [`includes/${name}`, `${name} ${all}`]);
    const { text, problems } = await read(
      'Before.\n\n[!INCLUDE [x](../includes/0.md)]',
      Object.fromEntries(files),
    );
    expect(text).toBe('Before.');
    expect(problems.map(({ file, line, message, code }) => `${file}:${line}: ${message} [${code}]`)).toEqual([
      'en/assess-plan.md:13: What is included here was left out, for it would be files that include each other more than 8 deep: include them directly. [include_too_large]',
    ]);
  });

  it.each([
    [2, 60_000, 'more than 100000 characters: include less, or write a page of its own'],
    [201, 10, 'more than 200 files: include less'],
  ])('counts each time that it is included: %d times %d characters', async (times, length, said) => {
    const { page, problems } = await read('[!INCLUDE [x](../includes/x.md)]\n\n'.repeat(times), {
      'includes/x.md': 'x'.repeat(length),
    });
    expect(page?.intro).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual([
      `What is included here was left out, for it would be ${said}.`,
    ]);
  });

  it.each([
    ['one that does not end', `[!INCLUDE [](${'a '.repeat(450_000)}`],
    ['many', '[!INCLUDE [a]( '.repeat(60_000)],
  ])('is found in a page of a megabyte of broken includes without delay: %s', async (_what, broken) => {
    const started = process.cpuUsage();
    await read(broken);
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1000).toBeLessThan(2000);
  });

  it.each([
    ['../includes/missing.md', 'a file that is not there'],
    ['../../outside.md', 'a file outside of the content'],
    ['../../../../../../etc/passwd', 'a file of the system'],
    ['/etc/hosts', 'a file from the root of the system'],
    ['../secret.txt', 'no Markdown'],
    ['https://contoso.com/a.md', 'an address'],
    ['', 'nothing'],
    ['%00.md', 'no file name'],
  ])('that must not or cannot be read is left out and reported: %s, %s', async (written) => {
    const { text, codes } = await read(`Before.\n\n[!INCLUDE [x](${written})]`, { 'secret.txt': 'Secret.' });
    expect(text).toBe('Before.');
    expect(codes).toEqual(['include_left_out']);
  });

  it('is not found through a link that leads out of the content', async () => {
    const outside = contentFolder({ 'secret.md': 'Secret.' });
    folder = contentFolder({ 'en/assess-plan.md': `${PAGE}\n[!INCLUDE [x](x.md)]\n` });
    symlinkSync(path.join(outside.path, 'secret.md'), path.join(folder.path, 'en', 'x.md'));
    const { playbook } = await loadPlaybook(folder.path);
    outside.remove();
    expect(playbook.pages.get('en')?.get('assess-plan')?.intro).toEqual([]);
  });

  it('is read again when it changes', async () => {
    folder = contentFolder({
      'en/assess-plan.md': `${PAGE}\n[!INCLUDE [x](../includes/x.md)]\n`,
      'includes/x.md': 'Old.',
    });
    const rereader = new Rereader(folder.path);
    const before = await rereader.read();
    expect(await rereader.read()).toBe(before);
    folder.write('includes/x.md', 'New.');
    const after = await rereader.read();
    expect(blockText(after.playbook.pages.get('en')?.get('assess-plan')?.intro ?? [])).toBe('New.');
    expect(after.playbook.version).not.toBe(before.playbook.version);
  });
});
