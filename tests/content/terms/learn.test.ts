import { describe, expect, it } from '@jest/globals';
import { buildPlaybook } from '../../../src/content/build';
import { HEADER } from '../fragments';

type Rows = Record<string, string>;

function build(rows: Rows, extra = '') {
  return buildPlaybook(
    Object.entries(rows).map(([locale, text]) => ({
      path: `${locale}/assess-plan.md`,
      locale,
      content: `---\ntitle: Plan\ndescription: Plan\nauthor: a\nms.author: a\nmanager: b\nms.date: 01/02/2020\n---\n\n# Plan\n\n## Approach\n\n### Do\n\n${extra}\n\n${HEADER}\n${text}\n`,
    })),
  );
}

const task = (rows: Rows, locale: string) =>
  build(rows).playbook.pages.get(locale)?.get('assess-plan')?.tasks[0];

describe('a label that no list has', () => {
  it('of a role is learnt from the row of the same task', () => {
    const rows = {
      en: '| 1 | A | O | FastTrack Manager | Exchange |',
      de: '| 1 | A | O | Schnellbahnleiter | Exchange |',
    };
    expect(task(rows, 'de')?.role).toEqual({ key: 'fm', label: 'Schnellbahnleiter' });
    expect(build(rows).problems).toEqual([]);
  });

  it('of a service is learnt when it is the only one that differs', () => {
    const rows = {
      en: '| 1 | A | O | FM | Exchange / All Services |',
      es: '| 1 | A | O | FM | Todos los mercados, Exchange |',
    };
    expect(task(rows, 'es')?.services).toEqual([
      { key: 'all-services', label: 'Todos los mercados' },
      { key: 'exchange', label: 'Exchange' },
    ]);
  });

  it('takes the key of an English label that no list has either', () => {
    const rows = {
      en: '| 1 | A | O | Gateway Manager | Power Tools |',
      de: '| 1 | A | O | Torwächter | Kraftwerkzeug |',
    };
    expect([task(rows, 'de')?.role?.key, task(rows, 'de')?.services[0]?.key]).toEqual([
      'gateway-manager',
      'power-tools',
    ]);
  });

  it('goes by most of the rows', () => {
    const en = '| 1 | A | O | FM | AIP |\n| 2 | B | O | FE | AIP |\n| 3 | C | O | FE | AIP |';
    const de = '| 1 | A | O | Planer | AIP |\n| 2 | B | O | Planer | AIP |\n| 3 | C | O | Planer | AIP |';
    expect(task({ en, de }, 'de')?.role?.key).toBe('fe');
  });

  it('is not learnt from rows that list another number of services, nor in English', () => {
    const rows = { en: '| 1 | A | O | FM | Novelty |', de: '| 1 | A | O | FM | Neuheit, Exchange |' };
    expect(task(rows, 'de')?.services.map(({ key }) => key)).toEqual(['neuheit', 'exchange']);
    expect(
      task({ en: '| 1 | A | O | FM | Novelty |', de: '| 1 | A | O | FM | Exchange |' }, 'en')?.services[0]
        ?.key,
    ).toBe('novelty');
  });

  it('is reported once a page when it cannot be placed', () => {
    const { problems } = build({ de: '| 1 | A | O | Planer | Neuheit |\n| 2 | A | O | Planer | Neuheit |' });
    expect(problems.map(({ code, line, file }) => `${file}:${line} ${code}`)).toEqual([
      'de/assess-plan.md:20 role_unknown',
      'de/assess-plan.md:20 service_unknown',
    ]);
  });
});

describe('a label that is a letter or two away from a listed one', () => {
  const messages = (rows: Rows, extra?: string) =>
    build(rows, extra).problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);
  const english = (role: string, services: string) => ({ en: `| 1 | A | O | ${role} | ${services} |` });

  it('is reported in English, too, where it stands', () => {
    expect(
      messages(english('FastTrak Manager', 'Exchnage'), 'Primary Role: **Migration Velcity Manager**'),
    ).toEqual([
      'en/assess-plan.md:14: "Migration Velcity Manager" is probably "Migration Velocity Manager": correct the spelling.',
      'en/assess-plan.md:20: "FastTrak Manager" is probably "FastTrack Manager": correct the spelling.',
      'en/assess-plan.md:20: "Exchnage" is probably "Exchange": correct the spelling.',
    ]);
  });

  it('is reported in a translation although its rows tell what it means', () => {
    const rows = { ...english('FastTrack Engineer', 'AIP'), de: '| 1 | A | O | FastTrak Engineer | AIP |' };
    expect(messages(rows)).toEqual([
      'de/assess-plan.md:20: "FastTrak Engineer" is probably "FastTrack Engineer": correct the spelling.',
    ]);
    expect(task(rows, 'de')?.role?.key).toBe('fe');
  });

  it.each([
    ['a name of its own', 'Gateway Manager', 'Power Tools'],
    ['another version', 'FM', 'Windows 11'],
    ['a name in a script without letters', 'FastTrack 顾问', 'AIP'],
  ])('is not %s', (_, role, services) => {
    expect(messages(english(role, services))).toEqual([]);
  });
});

describe('a phase that no list has', () => {
  it('has the same key in every language, by the English page', () => {
    const page = (locale: string, phase: string) => ({
      path: `${locale}/many.md`,
      locale,
      content: `# Page\n\n${phase}\n`,
    });
    const { playbook } = buildPlaybook([
      page('en', 'Phase: **Automated Phases**'),
      page('de', 'Phase: **Automatische Phasen**'),
    ]);
    expect(playbook.pages.get('de')?.get('many')?.phase).toEqual({
      key: 'automated-phases',
      label: 'Automatische Phasen',
    });
    expect(playbook.phases.get('automated-phases')?.get('de')).toEqual(['Automatische Phasen']);
  });
});

describe('a phase of a translation that cannot be placed', () => {
  it('is reported where it stands', () => {
    const content = '# Seite\n\nPhase: **Zwischenzeit**\n';
    const { problems } = buildPlaybook([{ path: 'de/zeit.md', locale: 'de', content }]);
    expect(problems.filter(({ code }) => code === 'phase_unknown').map(({ line }) => line)).toEqual([3]);
  });
});

describe('the vocabulary', () => {
  it('lists what each language calls a key, the most frequent first', () => {
    const { playbook } = build({
      en: '| 1 | A | O | FM | OneDrive |\n| 2 | A | O | FastTrack Manager | AIP |\n| 3 | A | O | FastTrack Manager | AIP |',
    });
    expect(playbook.roles.get('fm')?.get('en')).toEqual(['FastTrack Manager', 'FM']);
    expect(playbook.services.get('onedrive-for-business')?.get('en')).toEqual(['OneDrive']);
  });
});
