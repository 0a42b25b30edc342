import { describe, expect, it } from '@jest/globals';
import { codesOf, pageOf, stepOf } from '../fragments';

const keys = (terms: { key: string }[]) => terms.map(({ key }) => key);

describe('the phase of a page', () => {
  it.each([
    ['Phase: **Assess**', 'assess', 'Assess'],
    ['Phase:**Assess**', 'assess', 'no space behind the colon'],
    ['**Phase:** Assess', 'assess', 'the label bold instead of the value'],
    ['**Phase: Assess**', 'assess', 'the whole line bold'],
    ['Phase: Assess', 'assess', 'nothing bold'],
    ['Phase : **Assess**  ', 'assess', 'spaces around'],
    ['Phase: **Start**', 'initiate', 'German'],
    ['Fase: **Evaluación**', 'assess', 'Spanish'],
    ['Fase: **Remediar**', 'remediate', 'Portuguese'],
    ['阶段：**启用**', 'enable', 'Chinese, full-width colon'],
    ['阶段: **迁移**', 'migrate', 'Chinese, ASCII colon'],
    ['フェーズ:**開始**', 'initiate', 'Japanese, no space'],
    ['Phase: **Automated Onboarding Phases**', 'automated-onboarding-phases', 'a phase of no list'],
  ])('%s is %s: %s', (line, key) => {
    expect(pageOf(`# Page\n\n${line}\n`, 'en', 'other-page.md').phase?.key).toBe(key);
  });

  it('comes from the file name when the page does not say it, in the words of its language', () => {
    expect(pageOf('# Seite', 'de', 'success-review-partner-de.md').phase).toEqual({
      key: 'success',
      label: 'Erfolg',
    });
    expect(pageOf('# Page', 'en', 'phase-migrate.md').phase?.key).toBe('migrate');
    expect(pageOf('# Page', 'en', 'approach-success.md').phase).toBeNull();
  });

  it('goes by what the page says before what its name says', () => {
    expect(pageOf('# Page\n\nPhase: **Enable**', 'en', 'assess-page.md').phase?.key).toBe('enable');
  });
});

describe('a value whose bold is not closed', () => {
  it.each(['Phase: **Migrate*', 'Phase: **Migrate', 'Phase: **Migrate\nMotions: **RFA**'])(
    '%j is read, and reported',
    (text) => {
      expect(pageOf(`# Page\n\n${text}\n`, 'en', 'other-page.md').phase?.key).toBe('migrate');
      expect(codesOf(text)).toEqual(['emphasis_unclosed']);
    },
  );

  it('is reported only where it is', () => {
    expect(codesOf('Phase: **Migrate**\nMotions: **RFA /\nTargeting**')).toEqual([]);
  });
});

describe('who does a step, and for what', () => {
  it.each([
    [
      'Primary Role: **FastTrack Manager**  \nApplies To: **All Services**',
      ['fm'],
      ['all-services'],
      'forced line ends',
    ],
    [
      'Primary Role: **FastTrack Manager**\nApplies To: **All Services**',
      ['fm'],
      ['all-services'],
      'plain line ends',
    ],
    ['主要角色：**FastTrack 经理**\n\n适用于：**所有服务**', ['fm'], ['all-services'], 'two paragraphs'],
    ['主な役割: **FastTrack 対応パートナー**\n適用対象:**Exchange**', ['frp'], ['exchange'], 'Japanese'],
    ['Primary Role: **-**  \nApplies To: **All Services**', [], ['all-services'], 'nobody'],
    [
      'Primary Role: **FM**, **FE**\nApplies To: **Exchange** / **Teams**',
      ['fm', 'fe'],
      ['exchange', 'teams'],
      'each bold by itself',
    ],
    ['Primary Role: **FM** and **FE**', ['fm', 'fe'], [], 'each bold by itself, with a word between'],
    [
      '主な役割: **FM** と **FE**\n適用対象: **Exchange**、**Teams**',
      ['fm', 'fe'],
      ['exchange', 'teams'],
      'Japanese, each bold',
    ],
    ['Primary Role: **FM**, FE; SME', ['fm', 'fe', 'sme'], [], 'only the first bold'],
    [
      'Primary Role: **FM**, **FE** Applies To: **Exchange**',
      ['fm', 'fe'],
      ['exchange'],
      'each bold, both fields on one line',
    ],
    ['*Primary Role:* FM\n__Applies To:__ Exchange', ['fm'], ['exchange'], 'other emphasis'],
    ['_Primary Role_: FM\n*Applies To: Exchange*', ['fm'], ['exchange'], 'other emphasis around all'],
    ['Primary Role: *FM*\nApplies To: __Exchange__', ['fm'], ['exchange'], 'other emphasis of the value'],
    ['Primary Role: FM — Applies To: Exchange', ['fm'], ['exchange'], 'a dash between the fields'],
    ['**Primary Role: FM** | **Applies To: Exchange**', ['fm'], ['exchange'], 'a pipe between the fields'],
    ['- Primary Role: **FM**\n- Applies To: **Exchange**', ['fm'], ['exchange'], 'a list'],
    ['* **Primary Role:** FM\n\n* **Applies To:** Exchange', ['fm'], ['exchange'], 'a list with gaps'],
    ['> Primary Role: **FM**  \n> Applies To: **Exchange**', ['fm'], ['exchange'], 'a quote'],
    ['Primary Roles: -\nApplies To: **All Services**', [], ['all-services'], 'nobody, not bold'],
    ['Primary Roles: **FastTrack Manager, FE；SME、MVM**', ['fm', 'fe', 'sme', 'mvm'], [], 'every separator'],
    [
      'Primary Role: **FastTrack Manager**\nSecondary Roles: **FastTrack Engineer**',
      ['fm', 'fe'],
      [],
      'second label',
    ],
    [
      'Applies To: **Exchange / SharePoint /\nOneDrive for Business**',
      [],
      ['exchange', 'sharepoint', 'onedrive-for-business'],
      'a value over two lines',
    ],
    [
      '**Primary Role: FastTrack Engineer Applies To: Office 365 ProPlus (without Windows)**',
      ['fe'],
      ['office-365-proplus'],
      'two fields in one bold line',
    ],
    ['**Primäre Rolle: FastTrack Engineer für: Exchange**', ['fe'], ['exchange'], 'German short form'],
    [
      '**Função principal: O Engenheiro FastTrack aplica-se a: Exchange**',
      ['fe'],
      ['exchange'],
      'Portuguese',
    ],
    ['**主要角色：FastTrack 工程师适用于：Exchange**', ['fe'], ['exchange'], 'Chinese, nothing between'],
    [
      '**主な役割:FastTrack エンジニアの適用対象:Exchange**',
      ['fe'],
      ['exchange'],
      'Japanese, joined by a particle',
    ],
    [
      'Primary Role: **FastTrack-Manager** Applies To: **Exchange**',
      ['fm'],
      ['exchange'],
      'two fields on a line',
    ],
    [
      'Applies To: **Exchange, Classroom/SDS & Teams**',
      [],
      ['exchange', 'classroom-sds', 'teams'],
      'a name with a slash',
    ],
    ['Applies To: **Windows 7/8.1**', [], ['windows-7-8-1'], 'a slash within a number'],
    ['Applies To: **Security & Compliance**', [], ['security-compliance'], 'a name with "&"'],
  ])('%j is %j for %j: %s', (lines, roles, services) => {
    const step = stepOf(`## Approach\n\n### Do it\n\n${lines}\n\nThe text.\n`);
    expect(keys(step.roles)).toEqual(roles);
    expect(keys(step.appliesTo)).toEqual(services);
    expect(step.blocks).toHaveLength(1);
  });

  it('gathers several blocks of one step, each role and motion once', () => {
    const block = (role: string) =>
      `Primary Role: **${role}**\nMotions: **RFA / Targeting**\nApplies To: **Exchange**\n\n`;
    const step = stepOf(
      `## Approach\n\n### Do it\n\n${block('FastTrack Ready Partner')}${block('FastTrack Manager')}`,
    );
    expect(keys(step.roles)).toEqual(['frp', 'fm']);
    expect(step.motions).toEqual(['RFA', 'Targeting']);
    expect(keys(step.appliesTo)).toEqual(['exchange']);
  });

  it.each([
    [
      'frp',
      [
        'FastTrack Ready Partner',
        'Qualifizierter FastTrack-Partner',
        'Socio listo para usar FastTrack',
        'FastTrack 就绪合作伙伴',
        'FRP',
      ],
    ],
    [
      'fm',
      [
        'FastTrack-Manager',
        'Administrador de FastTrack',
        'Gerente FastTrack (FM)',
        'FastTrack 经理',
        'FastTrack マネージャー',
        'FM',
      ],
    ],
    [
      'fe',
      [
        'FastTrack-Entwickler',
        'Ingeniero de FastTrack Engineer',
        'Engenheiro Microsoft FastTrack',
        'FastTrack 工程师',
        'FE',
      ],
    ],
    [
      'mvm',
      [
        'Geschwindigkeitsmigrationsmanager',
        'Migrationsgeschwindigkeitsmanager',
        'Administración de la velocidad de la migración',
        'Gerente de Migração',
        '迁移高速经理',
        '移行ヴェロシティー マネージャー',
      ],
    ],
    ['gm-fta', ['GetModern FTA', 'Get Modern FTA', 'FTA de Get Modern', '现代化改造 FTA', 'GM FTA']],
    ['fta-v2', ['FastTrack Architect v2', 'Arquitecto de FastTrack v2', 'FastTrack アーキテクト v2']],
    ['sme', ['SME', 'PME']],
    ['program-manager', ['Program Manager']],
  ])('%s has the same key in every spelling', (key, spellings) => {
    for (const spelling of spellings) {
      expect(keys(stepOf(`## Approach\n\n### Do it\n\nPrimary Role: **${spelling}**\n`).roles)).toEqual([
        key,
      ]);
    }
  });
});
