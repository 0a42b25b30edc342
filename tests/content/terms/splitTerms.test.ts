import { describe, expect, it } from '@jest/globals';
import { readRoles, readServices } from '../../../src/content/terms/splitTerms';

const brief = (terms: readonly { key: string | null; label: string }[]) =>
  terms.map(({ key, label }) => `${key ?? '?'} ${label}`);

describe('services of one cell', () => {
  it.each([
    [
      'Exchange, Teams, and Yammer',
      ['exchange Exchange', 'teams Teams', 'yammer Yammer'],
      'a comma before "and"',
    ],
    ['Exchange or Teams', ['exchange Exchange', 'teams Teams'], '"or"'],
    ['Exchange oder Teams', ['exchange Exchange', 'teams Teams'], 'German'],
    ['Exchange o Equipos', ['exchange Exchange', 'teams Equipos'], 'Spanish'],
    ['Exchange ou Teams', ['exchange Exchange', 'teams Teams'], 'Portuguese'],
    ['Exchange或Teams', ['exchange Exchange', 'teams Teams'], 'Chinese'],
    ['Exchange または Teams', ['exchange Exchange', 'teams Teams'], 'Japanese'],
    ['Exchange + Teams', ['exchange Exchange', 'teams Teams'], 'a plus'],
    ['Exchange | Teams • Yammer', ['exchange Exchange', 'teams Teams', 'yammer Yammer'], 'a pipe, a bullet'],
    ['Exchange• Teams', ['exchange Exchange', 'teams Teams'], 'a bullet at a word'],
    [
      'Exchange Online Windows 10 Edge',
      ['exchange Exchange Online', 'windows-10 Windows 10', 'edge Edge'],
      'nothing between',
    ],
    ['Teams Rooms', ['? Teams Rooms'], 'a name that only begins like another'],
    ['Research and Development', ['? Research and Development'], 'a name with "and"'],
    [
      'Office 365 ProPlus (without Windows 10 upgrade)',
      ['office-365-proplus Office 365 ProPlus (without Windows 10 upgrade)'],
      'a remark',
    ],
    ['Windows 7/8.1', ['? Windows 7/8.1'], 'a slash within a number'],
    ['Cloud Identity (AADP)', ['azure-ad-premium Cloud Identity (AADP)'], 'a known abbreviation of it'],
    ['Phone Rooms (Teams)', ['? Phone Rooms (Teams)'], 'a name beside it that is no abbreviation'],
    ['Microsoft Yammer & Microsoft Teams', ['yammer Microsoft Yammer', 'teams Microsoft Teams'], 'the maker'],
    [
      'Modern Desk (Windows, Edge & Intune)',
      ['windows-10 Modern Desk (Windows)', 'edge Edge', 'intune Intune'],
      'a name for several',
    ],
    [
      'Modern Desk (Windows, Edge und Intune',
      ['windows-10 Modern Desk (Windows)', 'edge Edge', 'intune Intune'],
      'several in a parenthesis that is not closed',
    ],
    [
      '现代桌面（Windows、Edge 和 Intune）',
      ['windows-10 现代桌面（Windows）', 'edge Edge', 'intune Intune'],
      'several in Chinese parentheses',
    ],
    [
      'Desk (Windows, Paper & Pens)',
      ['? Desk (Windows', '? Paper & Pens)'],
      'several of which one is unknown',
    ],
    ['- / –', [], 'dashes'],
  ])('%j: %s', (text, expected) => {
    expect(brief(readServices(text))).toEqual(expected);
  });
});

describe('roles of one value', () => {
  it.each([
    ['FM FE', ['fm FM', 'fe FE']],
    ['FastTrack Manager FastTrack Engineer', ['fm FastTrack Manager', 'fe FastTrack Engineer']],
    ['FastTrack Managers', ['fm FastTrack Managers']],
    ['Fast Track Engineer', ['fe Fast Track Engineer']],
    ['Customer Success Manager', ['? Customer Success Manager']],
    ['Arquitecto de los escritorios (GMFTA)', ['gm-fta Arquitecto de los escritorios (GMFTA)']],
    ['デスクトップ設計者（GM FTA）', ['gm-fta デスクトップ設計者（GM FTA）']],
    ['FastTrack Manager (FE)', ['fm FastTrack Manager (FE)']],
    ['Lead of the call (the FM or FE)', ['? Lead of the call (the FM or FE)']],
    ['Arquiteto Microsoft FastTrack', ['fta Arquiteto Microsoft FastTrack']],
    ['SME ingeniero de Ingeniero de FastTrack', ['sme SME', 'fe ingeniero de Ingeniero de FastTrack']],
  ])('%j', (text, expected) => {
    expect(brief(readRoles(text))).toEqual(expected);
  });

  const wordings = ['Administrador', 'Administración'].flatMap((who) =>
    ['', 'la '].flatMap((first) =>
      ['', 'la '].flatMap((second) =>
        ['migración', 'migration'].map((what) => `${who} de ${first}velocidad de ${second}${what}`),
      ),
    ),
  );
  it.each(wordings)('%s is the migration velocity manager', (label) => {
    expect(brief(readRoles(label))).toEqual([`mvm ${label}`]);
  });
});
