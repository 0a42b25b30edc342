import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newErrors } from '../../../src/content/live/newErrors';
import { Rereader } from '../../../src/content/live/rereader';
import { loadPlaybook } from '../../../src/content/load';
import { BROKEN_MARK, type ContentFolder, contentFolder, pageText } from './contentFolder';

describe('reading a folder again', () => {
  let folder: ContentFolder;
  beforeEach(() => {
    folder = contentFolder({
      'en/assess-look.md': pageText('Look'),
      'en/assess-see.md': pageText('See', BROKEN_MARK),
      'de/assess-look.md': pageText('Sehen'),
    });
  });
  afterEach(() => folder.remove());

  it('finds what a first reading finds', async () => {
    const rereader = new Rereader(folder.path);
    await rereader.read();
    folder.write('en/assess-look.md', pageText('Look again', 'O'));
    folder.delete('de/assess-look.md');

    expect(await rereader.read()).toEqual(await loadPlaybook(folder.path));
  });

  it('gives the same reading again while nothing changes', async () => {
    const rereader = new Rereader(folder.path);
    const first = await rereader.read();
    folder.write('en/assess-look.md', pageText('Look'));
    expect(await rereader.read()).toBe(first);

    folder.delete('de/assess-look.md');
    expect(await rereader.read()).not.toBe(first);
  });

  it('changes nothing of an earlier reading', async () => {
    const rereader = new Rereader(folder.path);
    const before = await rereader.read();
    const copy = structuredClone(before);
    folder.write('en/assess-look.md', pageText('Look again', 'O'));
    await rereader.read();

    expect(before).toEqual(copy);
  });

  it('counts an error as new only in a file that had none of its kind', async () => {
    const rereader = new Rereader(folder.path);
    const served = await rereader.read();
    folder.write('en/assess-see.md', `\n${pageText('See', BROKEN_MARK)}`);
    const moved = await rereader.read();
    folder.write('en/assess-look.md', pageText('Look', BROKEN_MARK));
    const worse = await rereader.read();

    expect(newErrors(served, moved)).toEqual([]);
    expect(newErrors(served, worse).map(({ file, code }) => [file, code])).toEqual([
      ['en/assess-look.md', 'task_mark_unknown'],
    ]);
  });
});
