import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { openEmbeddedStore } from '../../src/store/embedded';
import { makeFolder } from '../../src/store/makeFolder';

const folder = mkdtempSync(path.join(tmpdir(), 'playbook-folder-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the folder of a store', () => {
  it('is made with those that it is in, and may be there', () => {
    const inner = path.join(folder, 'a', 'b', 'c');
    makeFolder(inner);
    makeFolder(inner);
    expect(statSync(inner).isDirectory()).toBe(true);
  });

  it('cannot be made inside of a file', () => {
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    expect(() => makeFolder(path.join(file, 'a'))).toThrow('ENOTDIR');
  });

  // The system says there that the outer folder is missing, although it is not.
  (existsSync('/proc/self') ? it : it.skip)(
    'cannot be made in a place that takes none, and that is said',
    () => {
      expect(() => openEmbeddedStore('/proc/playbook/data')).toThrow(
        'The data folder /proc/playbook/data cannot be used',
      );
    },
  );
});
