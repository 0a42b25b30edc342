import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig } from '../../src/settings/config';

const APP = '11111111-1111-1111-1111-111111111111';
const ids = { MicrosoftAppId: APP, MicrosoftAppTenantId: APP };
const folder = mkdtempSync(path.join(tmpdir(), 'playbook-secrets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(content: string | Buffer, name = 'secret'): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

const passwordIn = (file: string) => {
  const { credentials } = readConfig({ ...ids, MicrosoftAppPassword_FILE: file }, folder);
  return credentials.kind === 'secret' ? credentials.password : undefined;
};

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment, folder);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('a secret in a file', () => {
  it.each([
    ['with the line end of an editor', 'open~sesame\n', 'open~sesame'],
    ['with the line end of Windows', 'open~sesame\r\n', 'open~sesame'],
    ['without one', 'open~sesame', 'open~sesame'],
    ['whose own blanks and lines belong to it', ' open\n\nsesame \n', ' open\n\nsesame '],
    ['whose last line is empty', 'open~sesame\n\n', 'open~sesame\n'],
  ])('%s is taken as it is', (_what, content, secret) => {
    expect(passwordIn(fileOf(content))).toBe(secret);
  });

  it('is looked for beside where the bot was started, and is known to come from there', () => {
    const file = fileOf('x', 'relative');
    const { credentials } = readConfig({ ...ids, MicrosoftAppPassword_FILE: 'relative' }, folder);
    expect(credentials).toMatchObject({ password: 'x', passwordFile: file });
  });

  it('can be the connection string of the store', () => {
    const file = fileOf('UseDevelopmentStorage=true\n');
    const { store } = readConfig(
      { STORE: 'azure-tables', AZURE_STORAGE_CONNECTION_STRING_FILE: file },
      folder,
    );
    const account = { connectionString: 'UseDevelopmentStorage=true', file };
    expect(store).toEqual({ kind: 'azure-tables', tables: { table: 'playbook', account } });
  });

  const missing = path.join(folder, 'missing');
  it.each<[string, () => Record<string, string>, RegExp[]]>([
    [
      'is not there',
      () => ({ ...ids, MicrosoftAppPassword_FILE: missing }),
      [/^MicrosoftAppPassword_FILE="\S+missing" is not there: mount the file, or correct the path$/],
    ],
    [
      'is a folder',
      () => {
        mkdirSync(path.join(folder, 'folder'), { recursive: true });
        return { ...ids, MicrosoftAppPassword_FILE: 'folder' };
      },
      [/^MicrosoftAppPassword_FILE="folder" is no file: name the file with the secret$/],
    ],
    [
      'is empty',
      () => ({ ...ids, MicrosoftAppPassword_FILE: fileOf('\n') }),
      [/^MicrosoftAppPassword_FILE="\S+" is empty: write the secret into it$/],
    ],
    [
      'is huge',
      () => ({ ...ids, MicrosoftAppPassword_FILE: fileOf('x'.repeat(20_000)) }),
      [/ has more than 16384 bytes: it should hold the secret and nothing beside it$/],
    ],
    [
      'is no text',
      () => ({ ...ids, MicrosoftAppPassword_FILE: fileOf(Buffer.from([0xff, 0xfe, 0xfd])) }),
      [/ is no text in UTF-8: write the secret into it as text$/],
    ],
    [
      'is given beside the secret itself',
      () => ({ ...ids, MicrosoftAppPassword: 'sesame', MicrosoftAppPassword_FILE: fileOf('sesame') }),
      [/^MicrosoftAppPassword and MicrosoftAppPassword_FILE are both set: leave one out$/],
    ],
    [
      'is one of two that are wrong',
      () => ({
        ...ids,
        STORE: 'azure-tables',
        MicrosoftAppPassword_FILE: missing,
        AZURE_STORAGE_CONNECTION_STRING_FILE: missing,
      }),
      [/^MicrosoftAppPassword_FILE=/, /^AZURE_STORAGE_CONNECTION_STRING_FILE=/],
    ],
  ])('that %s is named when the bot starts, with the remedy', (_what, given, problems) => {
    const found = problemsOf(given());
    expect(found).toEqual(problems.map((problem) => expect.stringMatching(problem)));
    expect(found.join()).not.toContain('sesame');
  });

  // Root may read everything.
  (process.getuid?.() === 0 ? it.skip : it)('that may not be read is named, too', () => {
    const file = fileOf('x', 'unreadable');
    chmodSync(file, 0);
    expect(problemsOf({ ...ids, MicrosoftAppPassword_FILE: file })).toEqual([
      expect.stringMatching(/ may not be read: give the user of the bot the right to$/),
    ]);
  });
});
