import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { buildAppPackage, problemsOf } from '../../manifest/appPackage';
import template from '../../manifest/manifest.json';
import { readPackageSettings } from '../../manifest/settings';
import { CATALOGUE_FOLDER, readCatalogues } from '../../src/i18n/catalogue';
import { BOT, FOLDER, ownManifest, settings } from './fixtures';

const TAGS = ['de', 'es', 'ja', 'pt-BR', 'pt', 'zh-CN'];

describe('the manifest and its translations', () => {
  const { manifest, translations, schemas, english } = ownManifest();

  it('keep to the schemas of Microsoft and to the rules of the store', () => {
    expect(problemsOf(manifest, translations, schemas, english)).toEqual([]);
  });

  it('are there in every language that the bot speaks, and in Portuguese for people outside Brazil', () => {
    expect(translations.map(({ tag }) => tag)).toEqual(TAGS);
    const [brazilian, portuguese] = ['pt-BR', 'pt'].map((tag) =>
      translations.find((each) => each.tag === tag),
    );
    expect(portuguese?.strings).toEqual(brazilian?.strings);
    expect(manifest).toMatchObject({
      localizationInfo: {
        defaultLanguageTag: 'en',
        additionalLanguages: TAGS.map((tag) => ({ languageTag: tag, file: `${tag}.json` })),
      },
    });
  });

  it('name the bot, the app and the host, in channels of any kind', () => {
    expect(manifest).toMatchObject({
      manifestVersion: '1.30',
      id: BOT,
      version: '1.2.0',
      bots: [{ botId: BOT, scopes: ['personal', 'team', 'groupChat'], isNotificationOnly: false }],
      supportsChannelFeatures: 'tier1',
      validDomains: ['playbook.microsoft.com'],
    });
  });

  it('guide in the personal chat alone', () => {
    const lists = template.bots.flatMap((bot) => bot.commandLists);
    const guided = lists.filter(({ commands }) =>
      commands.some(({ title }) => title.includes('button.guide')),
    );
    expect(guided.map(({ scopes }) => scopes)).toEqual([['personal']]);
  });

  it('name each command as the catalogue names it where the bot shows it', () => {
    const titles = template.bots.flatMap((bot) =>
      bot.commandLists.flatMap(({ commands }) => commands.map(({ title }) => title)),
    );
    for (const title of titles) expect(title).toMatch(/^\$\{\{text:[\w.-]+\}\}$/);
  });
});

describe('the package', () => {
  let folder: string;
  let catalogueFolder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'package-'));
    catalogueFolder = path.join(folder, 'catalogue');
    cpSync(FOLDER, folder, { recursive: true });
    cpSync(CATALOGUE_FOLDER, catalogueFolder, { recursive: true });
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const build = (draft = false) =>
    buildAppPackage({ settings, version: '1.2.0', draft, folder, catalogueFolder });

  it('holds the manifest, every language and both pictures', () => {
    const { bytes, tags } = build();
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual([
      'manifest.json',
      ...TAGS.map((tag) => `${tag}.json`),
      'color.png',
      'outline.png',
    ]);
    expect(tags).toEqual(['en', ...TAGS]);
    expect(JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()))).toMatchObject({ id: BOT });
    expect(JSON.parse(strFromU8(files['de.json'] ?? new Uint8Array()))).toMatchObject({
      'name.full': readCatalogues().get('de')?.['app.full-name'],
      'bots[0].commandLists[0].commands[0].title': 'Hilfe',
    });
    expect(Buffer.from(files['color.png'] ?? [])).toEqual(readFileSync(path.join(FOLDER, 'color.png')));
  });

  it('is the same each time', () => {
    expect(build()).toEqual(build());
  });

  it('is not made with a manifest that the schema refuses, and all reasons are told with the remedy', () => {
    edit({ ...template, accentColor: 'teal', bots: [{ ...template.bots[0], scopes: ['everywhere'] }] });
    expect(() => build()).toThrow(
      [
        'The app package is not valid:',
        '  - manifest.json, accentColor: is "teal", expected a text of the form ^#[0-9a-fA-F]{6}$: correct it [manifest_invalid]',
        '  - manifest.json, bots[0].scopes[0]: is "everywhere", expected one of ["team","personal","groupChat","copilot"]: choose one [manifest_invalid]',
      ].join('\n'),
    );
  });

  it.each([
    [
      'lacks what has to be there',
      { ...template, icons: undefined },
      'manifest.json: lacks "icons": add it [manifest_invalid]',
    ],
    [
      'has what nobody knows',
      { ...template, colour: 'red' },
      'manifest.json: has "colour", which the schema does not know: correct its name or remove it [manifest_invalid]',
    ],
    [
      'has something of another kind',
      { ...template, validDomains: 'a.com' },
      'manifest.json, validDomains: is "a.com", expected a value of type array: replace it [manifest_invalid]',
    ],
    [
      'is of a version that is unknown',
      { ...template, manifestVersion: '9.9' },
      'manifest.json, manifestVersion: is "9.9", which @microsoft/app-manifest has no schema for: name a version that it has, such as "1.30" [manifest_version_unknown]',
    ],
    [
      'asks for a text that there is not',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder of the manifest.
      { ...template, name: { ...template.name, short: '${{text:app.nmae}}' } },
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder of the manifest.
      'manifest.json: manifest.json asks for ${{text:app.nmae}}, which has no value: correct its name, or add it to src/i18n/catalogue/en.json [manifest_unreadable]',
    ],
  ])('is not made with a manifest that %s', (_, manifest, problem) => {
    edit(manifest);
    expect(problems()).toContain(problem);
  });

  it('is not made with a manifest that is no JSON', () => {
    writeFileSync(path.join(folder, 'manifest.json'), '{');
    expect(problems()).toMatch(
      /manifest\.json: cannot be read \(.+\): correct its JSON \[manifest_unreadable\]/,
    );
  });

  it('is not made with a broken translation file, which is named', () => {
    writeFileSync(path.join(catalogueFolder, 'de.json'), '{ "app.name": 4 }');
    expect(problems()).toContain(
      'de.json: expected a JSON object of strings: correct src/i18n/catalogue/de.json [catalogue_unreadable]',
    );
    writeFileSync(path.join(catalogueFolder, 'de.json'), '{ "app.name": ');
    expect(problems()).toMatch(
      /de\.json: expected a JSON object of strings \(.*JSON.*\): correct src\/i18n\/catalogue\/de\.json \[/,
    );
  });

  it('is not made while a language lacks a text', () => {
    const { 'command.language': _, ...rest } = readCatalogues().get('ja') ?? {};
    writeFileSync(path.join(catalogueFolder, 'ja.json'), JSON.stringify(rest));
    expect(problems()).toContain(
      'ja.json, bots[0].commandLists[0].commands[9].title: has no text for "Language": add it to src/i18n/catalogue/ja.json [text_untranslated]',
    );
  });

  it('is not made with a translation that the schema refuses', () => {
    const german = { ...readCatalogues().get('de'), 'app.summary': 'x'.repeat(81), 'app.name': '' };
    writeFileSync(path.join(catalogueFolder, 'de.json'), JSON.stringify(german));
    expect(problems()).toContain(
      'de.json, description.short: has 81 characters, at most 80 are allowed: shorten it [translation_invalid]',
    );
    expect(problems()).toMatch(/de\.json, name\.short: .+ \[translation_invalid\]/);
  });

  it('is not made with the wrong picture', () => {
    cpSync(path.join(FOLDER, 'color.png'), path.join(folder, 'outline.png'));
    expect(problems()).toContain('outline.png: has 192×192 pixels, expected 32×32');
  });

  it('may name examples in a draft, which says so, and not otherwise', () => {
    const unset = readPackageSettings({ MicrosoftAppId: BOT });
    const draft = buildAppPackage({ settings: unset, version: '1.2.0', draft: true });
    expect(draft.drafty.map(({ code }) => code)).toContain('address_example');
    expect(() => buildAppPackage({ settings: unset, version: '1.2.0', draft: false })).toThrow(
      'Examples and stand-ins are taken by "npm run package -- --draft"',
    );
  });

  function problems(): string {
    try {
      build(true);
      return '';
    } catch (error) {
      return String(error);
    }
  }

  function edit(manifest: object): void {
    writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  }
});
