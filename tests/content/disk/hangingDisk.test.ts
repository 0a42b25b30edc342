import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DISK, type Disk } from '../../../src/content/disk/disk';
import { patientDisk } from '../../../src/content/disk/patientDisk';
import { readFolder } from '../../../src/content/source/readFolder';
import { type ContentFolder, contentFolder, pageText } from '../live/contentFolder';

/** A disk that never answers for the files whose names hold `hanging`. */
function hangingDisk(hanging: string): Disk & { asked: string[] } {
  const asked: string[] = [];
  return {
    ...DISK,
    asked,
    read(path, most) {
      asked.push(path);
      return path.includes(hanging) ? new Promise(() => undefined) : DISK.read(path, most);
    },
  };
}

describe('a disk that gives no answer, such as a network drive that has gone away', () => {
  let folder: ContentFolder;
  beforeEach(() => {
    folder = contentFolder({
      'en/assess-hangs.md': pageText('Hangs'),
      'en/assess-look.md': pageText('Look'),
      'en/assess-see.md': pageText('See'),
    });
  });
  afterEach(() => folder.remove());

  it('is waited for only so long; the page is named and the others are read', async () => {
    const disk = patientDisk(hangingDisk('hangs'), 100);
    const { files, problems } = await readFolder(folder.path, { disk });
    expect(files.map(({ path }) => path)).toEqual(['en/assess-look.md', 'en/assess-see.md']);
    expect(problems.map(({ file, message, code }) => `${file}: ${message} [${code}]`)).toEqual([
      'en/assess-hangs.md: The disk gave no answer within 0 s: check it, or take the file out of the folder. [page_unreadable]',
    ]);
  });

  it('is not asked again for a page before it has answered', async () => {
    const hanging = hangingDisk('hangs');
    const disk = patientDisk(hanging, 50);
    await readFolder(folder.path, { disk });
    await readFolder(folder.path, { disk });
    expect(hanging.asked.filter((path) => path.includes('hangs'))).toHaveLength(1);
  });

  it('is not blamed when it was this process that did not listen', async () => {
    const answers = async (): Promise<Uint8Array> => {
      await setImmediate();
      await setImmediate();
      return new Uint8Array([7]);
    };
    const disk = patientDisk({ ...DISK, read: answers }, 300);
    const read = disk.read('a', 1);
    const end = performance.now() + 400;
    while (performance.now() < end);
    expect(await read).toEqual(new Uint8Array([7]));
  });

  it('is asked again for a page when it has answered after all', async () => {
    let answer: (bytes: Uint8Array) => void = () => undefined;
    const read = jest.fn(() => new Promise<Uint8Array>((resolve) => (answer = resolve)));
    const disk = patientDisk({ ...DISK, read }, 20);
    await expect(disk.read('a', 1)).rejects.toThrow('late');
    await expect(disk.read('a', 1)).rejects.toThrow('late');
    answer(new Uint8Array());
    await setImmediate();
    void disk.read('a', 1).catch(() => undefined);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('is given up when it hangs on several pages, which are named', async () => {
    const disk = patientDisk(hangingDisk('.md'), 50);
    await expect(readFolder(folder.path, { disk })).rejects.toThrow(
      /gives no answer for en\/assess-hangs\.md, en\/assess-look\.md, en\/assess-see\.md/,
    );
  });

  it('is said of a folder that cannot be listed', async () => {
    const disk = patientDisk({ ...DISK, list: () => new Promise(() => undefined) }, 20);
    await expect(readFolder(folder.path, { disk })).rejects.toThrow('cannot be read (no answer)');
  });
});

describe('a folder with more than can be kept', () => {
  let folder: ContentFolder;
  beforeEach(() => {
    folder = contentFolder({
      'de/a.md': '# A\n',
      'en/a.md': '# A\n',
      'en/b.md': `# B\n${'b'.repeat(200)}`,
      'en/c.md': '# C\n',
    });
  });
  afterEach(() => folder.remove());
  const read = async (limits: Parameters<typeof readFolder>[1] & object) => {
    const { files, problems } = await readFolder(folder.path, limits);
    return [files.map(({ path }) => path), problems.map(({ file, message }) => `${file}: ${message}`)];
  };
  const plenty = { pageBytes: 1000, pages: 10, bytes: 10_000, languages: 10 };

  it.each([
    [
      { pages: 2 },
      ['de/a.md', 'en/a.md'],
      'en/b.md: The playbook has more than 2 pages: this page and those after it were left out. Remove pages, or split it.',
    ],
    [
      { bytes: 100 },
      ['de/a.md', 'en/a.md'],
      'en/b.md: The playbook has more than 100 bytes: this page and those after it were left out. Remove pages, or split it.',
    ],
    [
      { pageBytes: 100 },
      ['de/a.md', 'en/a.md', 'en/c.md'],
      'en/b.md: The file has 204 bytes, more than the 100 that are read: split it.',
    ],
    [
      { languages: 1 },
      ['de/a.md'],
      'en: There are more than 1 languages, so this folder and those after it were not read: remove some.',
    ],
  ])('has its first pages read, and one message says what is left out: %j', async (limits, files, said) => {
    expect(await read({ limits: { ...plenty, ...limits } })).toEqual([files, [said]]);
  });
});
