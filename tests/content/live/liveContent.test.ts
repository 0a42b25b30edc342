import { renameSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Change, type LiveContent, openLiveContent } from '../../../src/content/live/liveContent';
import { BROKEN_MARK, type ContentFolder, contentFolder, pageText } from './contentFolder';

const PAGE = 'en/assess-look.md';

describe('content that is watched', () => {
  let folder: ContentFolder;
  let live: LiveContent;
  let changes: Change[];
  let awaited: (() => void) | undefined;
  let failures: unknown[];
  let refusing: Error | undefined;

  beforeEach(async () => {
    folder = contentFolder({ [PAGE]: pageText('Look'), 'en/phase-assess.md': pageText('Assess Phase') });
    changes = [];
    failures = [];
    const tell = async (change: Change) => {
      if (refusing) throw refusing;
      changes.push(change);
      awaited?.();
    };
    live = await openLiveContent(folder.path, tell, (error) => failures.push(error));
  });
  afterEach(async () => {
    await live.close();
    folder.remove();
  });

  const nextChange = (): Promise<Change> => {
    const known = changes.length;
    return new Promise((resolve) => {
      awaited = () => {
        const change = changes[known];
        if (change) resolve(change);
      };
    });
  };
  const titleOf = (change: Change): string | undefined =>
    change.kind === 'taken' ? change.reading.playbook.pages.get('en')?.get('assess-look')?.title : undefined;

  it('takes a page that was saved', async () => {
    const change = nextChange();
    folder.write(PAGE, pageText('Look again'));

    expect(titleOf(await change)).toBe('Look again');
  });

  it('takes a page that was added, and one that was deleted', async () => {
    const added = nextChange();
    folder.write('de/assess-look.md', pageText('Sehen'));
    expect(await added).toMatchObject({ kind: 'taken', reading: { playbook: { locales: ['en', 'de'] } } });

    const deleted = nextChange();
    folder.delete('de/assess-look.md');
    expect(await deleted).toMatchObject({ kind: 'taken', reading: { playbook: { locales: ['en'] } } });
  });

  it("takes the authors' questions beside a page, changed and deleted ones, too", async () => {
    const file = 'en/assess-look.questions.txt';
    const textsOf = (change: Change) =>
      change.kind === 'taken' ? change.reading.playbook.questions.get('en')?.map(({ text }) => text) : change;
    const added = nextChange();
    folder.write(file, 'Who looks?');
    expect(textsOf(await added)).toEqual(['Who looks?']);

    const changed = nextChange();
    folder.write(file, 'Who looks?\nWho else?');
    expect(textsOf(await changed)).toEqual(['Who looks?', 'Who else?']);

    const deleted = nextChange();
    folder.delete(file);
    expect(textsOf(await deleted)).toBeUndefined();
  });

  it('holds back a reading that would lose a task, says why, and takes the repaired one', async () => {
    const broken = nextChange();
    folder.write(PAGE, pageText('Look', BROKEN_MARK));
    expect(await broken).toMatchObject({
      kind: 'held',
      errors: [{ code: 'task_mark_unknown', file: PAGE, severity: 'error' }],
    });

    const repaired = nextChange();
    folder.write(PAGE, pageText('Look', 'O'));
    expect(titleOf(await repaired)).toBe('Look');
  });

  it('tells that all is well again when the broken page is put back as it was', async () => {
    const broken = nextChange();
    folder.write(PAGE, pageText('Look', BROKEN_MARK));
    await broken;

    const back = nextChange();
    folder.write(PAGE, pageText('Look'));
    expect((await back).kind).toBe('taken');
  });

  it('holds back a page that was emptied', async () => {
    const emptied = nextChange();
    folder.write(PAGE, '');

    expect(await emptied).toMatchObject({ kind: 'held', errors: [{ code: 'page_empty' }] });
  });

  it('keeps the last reading when the folder is gone', async () => {
    folder.remove();
    await live.reread();

    expect(changes.at(-1)?.kind).toBe('failed');
  });

  it('follows the folder again when it is back', async () => {
    folder.remove();
    await live.reread();
    folder.write(PAGE, pageText('Look again'));
    await live.reread();
    const change = nextChange();
    folder.write(PAGE, pageText('Look once more'));

    expect(titleOf(await change)).toBe('Look once more');
    expect(changes.map(({ kind }) => kind)).toEqual(['failed', 'taken', 'taken']);
  });

  it('is found by itself when it was put in the place of another folder, and followed from then on', async () => {
    const other = contentFolder({ [PAGE]: pageText('Look elsewhere') });
    const replaced = nextChange();
    renameSync(folder.path, `${folder.path}-old`);
    renameSync(other.path, folder.path);
    expect(titleOf(await replaced)).toBe('Look elsewhere');

    const change = nextChange();
    folder.write(PAGE, pageText('Look once more'));
    expect(titleOf(await change)).toBe('Look once more');
    rmSync(`${folder.path}-old`, { recursive: true, force: true });
  });

  it('reads once for all who ask while a reading is under way', async () => {
    const first = live.reread();
    expect(live.reread()).toBe(first);
    await first;
    expect(live.reread()).not.toBe(first);
  });

  it('tells once of what is broken, however often it is read', async () => {
    folder.write(PAGE, pageText('Look', BROKEN_MARK));
    await live.reread();
    await live.reread();

    expect(changes.map(({ kind }) => kind)).toEqual(['held']);
  });

  it('tells nothing of a file that was saved as it was, or that is no page', async () => {
    folder.write(PAGE, pageText('Look'));
    folder.write('en/.assess-look.md.swp', 'an editor was here');
    await live.reread();

    expect(changes).toEqual([]);
  });

  it('is told of again when telling has failed, which is said once, and the process lives', async () => {
    refusing = new Error('no memory to learn it');
    folder.write(PAGE, pageText('Look again'));
    await live.reread();
    await live.reread();
    expect([changes, failures]).toEqual([[], [refusing]]);

    refusing = undefined;
    await live.reread();
    expect(changes.map(titleOf)).toEqual(['Look again']);
  });
});
