import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { buildAppPackage, buildManifest } from '../../manifest/appPackage';
import template from '../../manifest/manifest.json';
import { manifestProblems } from '../../manifest/schema';
import { readPackageSettings } from '../../manifest/settings';

const FOLDER = path.join(__dirname, '../../manifest');
const BOT = '5f0c8d2e-93b1-4a67-8e24-b7d16c3fa901';
const settings = readPackageSettings({ MicrosoftAppId: BOT, BOT_DOMAIN: 'playbook.contoso.com' });

describe('the manifest', () => {
  it('is valid by the schema of Microsoft', () => {
    expect(manifestProblems(buildManifest(template, settings, '1.2.0'))).toEqual([]);
  });

  it('names the bot, the app and the host', () => {
    expect(buildManifest(template, settings, '1.2.0')).toMatchObject({
      id: BOT,
      version: '1.2.0',
      bots: [{ botId: BOT }],
      validDomains: ['playbook.contoso.com'],
    });
  });

  it('names no host when none is set', () => {
    const local = readPackageSettings({ MicrosoftAppId: BOT });
    expect(buildManifest(template, local, '1.2.0')).toMatchObject({ validDomains: [] });
  });

  it('offers the bot in a personal chat, a group chat and a team', () => {
    expect(template.bots).toMatchObject([
      { scopes: ['personal', 'team', 'groupChat'], isNotificationOnly: false, supportsFiles: false },
    ]);
  });

  // The schema allows more than what Teams shows without cutting it.
  it('keeps to what Teams shows', () => {
    expect(template.name.short.length).toBeLessThanOrEqual(30);
    expect(template.name.full.length).toBeLessThanOrEqual(100);
    expect(template.description.short.length).toBeLessThanOrEqual(80);
    expect(template.description.full.length).toBeLessThanOrEqual(4000);
    for (const { commands } of template.bots.flatMap((bot) => bot.commandLists)) {
      expect(commands.length).toBeLessThanOrEqual(10);
      expect(commands.filter(({ title }) => title.length > 32)).toEqual([]);
      expect(commands.filter(({ description }) => description.length > 128)).toEqual([]);
      expect(new Set(commands.map(({ title }) => title)).size).toBe(commands.length);
    }
  });
});

describe('the app package', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'manifest-'));
    for (const file of ['manifest.json', 'color.png', 'outline.png']) {
      cpSync(path.join(FOLDER, file), path.join(folder, file));
    }
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('holds the manifest and its two icons, nothing else', () => {
    const files = unzipSync(buildAppPackage(settings, '1.2.0'));
    expect(Object.keys(files)).toEqual(['manifest.json', 'color.png', 'outline.png']);
    expect(JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()))).toMatchObject({ id: BOT });
    expect(Buffer.from(files['color.png'] ?? [])).toEqual(readFileSync(path.join(FOLDER, 'color.png')));
  });

  it('is the same each time', () => {
    expect(buildAppPackage(settings, '1.2.0')).toEqual(buildAppPackage(settings, '1.2.0'));
  });

  it('is not made with a manifest that the schema refuses, and all reasons are told', () => {
    edit({ ...template, accentColor: 'teal', name: { short: 'P'.repeat(31) } });
    expect(() => buildAppPackage(settings, '1.2.0', folder)).toThrow(
      [
        'The app package is not valid:',
        '  - manifest.json/name/short must NOT have more than 30 characters {"limit":30}',
        '  - manifest.json/accentColor must match pattern "^#[0-9a-fA-F]{6}$" {"pattern":"^#[0-9a-fA-F]{6}$"}',
      ].join('\n'),
    );
  });

  it('is not made for a version of the manifest that is unknown', () => {
    edit({ ...template, manifestVersion: '9.9' });
    expect(() => buildAppPackage(settings, '1.2.0', folder)).toThrow(
      '  - manifest.json names the manifestVersion 9.9, which has no schema',
    );
  });

  it('is not made with the wrong picture', () => {
    cpSync(path.join(FOLDER, 'color.png'), path.join(folder, 'outline.png'));
    expect(() => buildAppPackage(settings, '1.2.0', folder)).toThrow(
      '  - outline.png has 192×192 pixels, expected 32×32',
    );
  });

  function edit(manifest: object): void {
    writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  }
});
