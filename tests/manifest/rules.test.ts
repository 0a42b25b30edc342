import { describe, expect, it } from '@jest/globals';
import { problemsOf } from '../../manifest/appPackage';
import { type Manifest, manifestShape } from '../../manifest/manifestShape';
import { MAY_BE_IN_DRAFT, problemText } from '../../manifest/problem';
import type { Translation } from '../../manifest/translations';
import { ownManifest } from './fixtures';

type Texts = Record<string, string>;
type Broken = {
  rule: string;
  /** Changes the manifest, or the texts of the German file. */
  break: (manifest: Manifest, german: Texts, translations: Translation[]) => void;
  problem: string;
};

function bot({ bots: [first] }: Manifest) {
  if (!first) throw new Error('The manifest has no bot');
  return first;
}

function list(manifest: Manifest, at: number) {
  const found = bot(manifest).commandLists[at];
  if (!found) throw new Error(`The bot has no list ${at}`);
  return found;
}

const NIL = '00000000-0000-0000-0000-000000000000';

const BROKEN: Broken[] = [
  {
    rule: 'the app has an id of its own',
    break: (manifest) => (manifest.id = NIL),
    problem: `manifest.json, id: "${NIL}" is an example: set TEAMS_APP_ID to an id of yours [id_example]`,
  },
  {
    rule: 'the bot is registered',
    break: (manifest) => (bot(manifest).botId = NIL),
    problem: `manifest.json, bots[0].botId: "${NIL}" is an example: set MicrosoftAppId to the id of the bot's registration [id_example]`,
  },
  {
    rule: 'the version can be compared',
    break: (manifest) => (manifest.version = '1.2'),
    problem:
      'manifest.json, version: "1.2" is no version such as 1.2.0: correct "version" in package.json [app_version_invalid]',
  },
  {
    rule: 'the publisher is named',
    break: (manifest) => (manifest.developer.name = 'Playbook bot'),
    problem:
      'manifest.json, developer.name: "Playbook bot" stands in for the publisher: set PUBLISHER_NAME [publisher_unnamed]',
  },
  {
    rule: 'the pictures are in the package',
    break: (manifest) => (manifest.icons.outline = 'white.png'),
    problem:
      'manifest.json, icons.outline: names "white.png", which is not in the package: name "outline.png" [icon_missing]',
  },
  {
    rule: 'the addresses are safe',
    break: (manifest) => (manifest.developer.privacyUrl = 'http://www.microsoft.com/privacy'),
    problem:
      'manifest.json, developer.privacyUrl: "http://www.microsoft.com/privacy" is no https:// address: set PUBLISHER_PRIVACY_URL to one [address_not_https]',
  },
  {
    rule: 'the addresses are no examples',
    break: (manifest) => (manifest.developer.websiteUrl = 'https://www.contoso.com'),
    problem:
      'manifest.json, developer.websiteUrl: "https://www.contoso.com" is an example: set PUBLISHER_URL to the address of the publisher\'s site [address_example]',
  },
  {
    rule: 'the addresses are open to everybody',
    break: (manifest) => (manifest.developer.termsOfUseUrl = 'https://intranet/terms'),
    problem:
      'manifest.json, developer.termsOfUseUrl: "https://intranet/terms" cannot be opened by everybody: set PUBLISHER_TERMS_URL to a public address of the terms of use [address_not_public]',
  },
  {
    rule: 'the privacy statement is a page of its own',
    break: ({ developer }) => (developer.privacyUrl = `${developer.websiteUrl}/`),
    problem:
      'manifest.json, developer.privacyUrl: "https://www.microsoft.com/fasttrack/" is the address of the publisher\'s site as well: set PUBLISHER_PRIVACY_URL to a page of the privacy statement alone [address_shared]',
  },
  {
    rule: 'no domain is a tunnel',
    break: (manifest) => (manifest.validDomains = ['abc123.ngrok-free.app']),
    problem:
      'manifest.json, validDomains[0]: "abc123.ngrok-free.app" is a tunnel: set BOT_DOMAIN to the host of the bot [domain_tunnel]',
  },
  {
    rule: 'no domain is that of many',
    break: (manifest) => (manifest.validDomains = ['*.azurewebsites.net']),
    problem:
      'manifest.json, validDomains[0]: "*.azurewebsites.net" stands for hosts of others as well: set BOT_DOMAIN to the host of the bot [domain_too_wide]',
  },
  {
    rule: 'no domain is an example',
    break: (manifest) => (manifest.validDomains = ['bot.example.org']),
    problem:
      'manifest.json, validDomains[0]: "bot.example.org" is an example: set BOT_DOMAIN to the host of the bot [address_example]',
  },
  {
    rule: 'no domain is one of this network',
    break: (manifest) => (manifest.validDomains = ['192.168.0.7']),
    problem:
      'manifest.json, validDomains[0]: "192.168.0.7" is not public: set BOT_DOMAIN to the host of the bot [address_not_public]',
  },
  {
    rule: 'each language has its file',
    break: (_, __, translations) => void translations.splice(0, 1),
    problem:
      'manifest.json, localizationInfo.additionalLanguages[0]: names de.json for "de", which is not in the package: add the catalogue of the language, or remove it here [translation_missing]',
  },
  {
    rule: 'each file is named',
    break: (manifest) => void manifest.localizationInfo?.additionalLanguages.splice(0, 1),
    problem:
      'manifest.json, localizationInfo.additionalLanguages: does not name de.json, so Teams never shows it: add it for "de" [translation_missing]',
  },
  {
    rule: 'each text is translated',
    break: (_, german) => delete german['bots[0].commandLists[1].commands[0].title'],
    problem:
      'de.json, bots[0].commandLists[1].commands[0].title: has no text for "Help": add it to src/i18n/catalogue/de.json [text_untranslated]',
  },
  {
    rule: 'nothing is translated that is not there',
    break: (_, german) => (german['bots[0].commandLists[1].commands[11].title'] = 'Zaubern'),
    problem:
      'de.json, bots[0].commandLists[1].commands[11].title: translates what the manifest does not have: remove it [text_stray]',
  },
  {
    rule: 'a translation has only what can be translated',
    break: (_, german) => (german['developer.name'] = 'Brightwater GmbH'),
    problem:
      'de.json: has "developer.name", which the schema does not know: correct its name or remove it [translation_invalid]',
  },
  {
    rule: 'the languages are stated in each language',
    break: (_, german) => (german['description.full'] = 'Auf Englisch, Deutsch, Spanisch und Japanisch.'),
    problem:
      'de.json, description.full: does not say that the app speaks Portugiesisch, Chinesisch: name every language [languages_unstated]',
  },
  {
    rule: 'the languages are stated in English',
    break: ({ description }) => (description.full = description.full.replace('Japanese', 'more')),
    problem:
      'manifest.json, description.full: does not say that the app speaks Japanese: name every language [languages_unstated]',
  },
  {
    rule: 'the title of a command is not cut',
    break: (_, german) => (german['bots[0].commandLists[0].commands[0].title'] = 'x'.repeat(33)),
    problem:
      'de.json, bots[0].commandLists[0].commands[0].title: has 33 characters, Teams shows 32: shorten it [text_too_long]',
  },
  {
    rule: 'what a command does is not cut',
    break: (_, german) => (german['bots[0].commandLists[0].commands[0].description'] = 'x'.repeat(129)),
    problem:
      'de.json, bots[0].commandLists[0].commands[0].description: has 129 characters, Teams shows 128: shorten it [text_too_long]',
  },
  {
    rule: 'the description is no book',
    break: ({ description }) => (description.full += ' a'.repeat(450)),
    problem: 'words, the store takes 500: shorten it [text_too_long]',
  },
  {
    rule: 'the name is not that of a feature of Teams',
    break: (manifest) => (manifest.name.full = 'Playbook Help'),
    problem:
      'manifest.json, name.full: "Playbook Help" has "Help", which the store refuses in a name: leave it out [name_reserved]',
  },
  {
    rule: 'the name does not sound like a product of Microsoft',
    break: (_, german) => (german['name.short'] = 'Playbook für Teams'),
    problem:
      'de.json, name.short: "Playbook für Teams" has "Teams", which the store refuses in a name: leave it out [name_reserved]',
  },
  {
    rule: 'Microsoft Teams is named by its whole name first',
    break: ({ description }) => (description.full += ' For Teams.'),
    problem: '" is refused by the store: write "Microsoft Teams" where it is named first [wording_refused]',
  },
  {
    rule: 'Microsoft 365 is named by its name of today',
    break: ({ description }) => (description.full += ' For Office 365.'),
    problem: 'Office 365" is refused by the store: write "Microsoft 365" [wording_refused]',
  },
  {
    rule: 'a list has ten commands',
    break: (manifest) => list(manifest, 0).commands.push({ title: 'Sing', description: 'A song' }),
    problem:
      'manifest.json, bots[0].commandLists[0].commands: has 11 commands, Teams shows 10: leave some out [command_list_too_long]',
  },
  {
    rule: 'there are three lists',
    break: (manifest) =>
      bot(manifest).commandLists.push({ scopes: [], commands: [] }, { scopes: [], commands: [] }),
    // The schema says so as well, and first.
    problem:
      'manifest.json, bots[0].commandLists: has 4 entries, at most 3 are allowed: remove some [manifest_invalid]',
  },
  {
    rule: 'no list has a command twice',
    break: (_, german) =>
      (german['bots[0].commandLists[1].commands[1].title'] =
        german['bots[0].commandLists[1].commands[0].title']?.toUpperCase() ?? ''),
    problem:
      'de.json, bots[0].commandLists[1].commands[1].title: "HILFE" is the name of bots[0].commandLists[1].commands[0].title as well: name one of them differently [command_twice]',
  },
  {
    rule: 'a dialog with one person is not offered to a channel',
    break: (manifest) => list(manifest, 1).commands.push({ title: 'Guide me', description: '' }),
    problem:
      'manifest.json, bots[0].commandLists[1].commands[9].title: "Guide me" is for one person, the list is for team and groupChat: keep it to a personal list [command_for_one]',
  },
  {
    rule: 'every place has commands',
    break: (manifest) => (list(manifest, 1).scopes = ['team']),
    problem:
      'manifest.json, bots[0].commandLists: no list has the scope "groupChat", where the bot is offered: add it to one [scope_without_commands]',
  },
];

describe('a package that breaks a rule of the store', () => {
  const { manifest, translations, schemas, english } = ownManifest();

  it.each(BROKEN)('is named with the remedy: $rule', ({ break: breakIt, problem }) => {
    const shape = manifestShape.parse(structuredClone(manifest));
    const own: Translation[] = translations.map((each) => ({ ...each, strings: { ...each.strings } }));
    const german: Texts = own.find(({ tag }) => tag === 'de')?.strings ?? {};
    breakIt(shape, german, own);
    const found = problemsOf(shape, own, schemas, english).map(problemText);
    expect(found.join('\n')).toContain(problem);
  });

  it('is broken here in every way that has a code, but for those of the files', () => {
    const told = BROKEN.map(({ problem }) => /\[(\w+)\]$/.exec(problem)?.[1]);
    const elsewhere = [
      'manifest_unreadable',
      'manifest_version_unknown',
      'catalogue_unreadable',
      'icon_wrong',
      // Stricter than the schema of today, which allows as many.
      'command_lists_too_many',
    ];
    const codes = Object.keys(MAY_BE_IN_DRAFT).filter((code) => !elsewhere.includes(code));
    expect(codes.filter((code) => !told.includes(code))).toEqual([]);
  });
});
