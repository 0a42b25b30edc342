import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readConfig, SETTING_NAMES } from '../../src/settings/config';
import { sentFor } from './azureClients';
import {
  appSettings,
  expressionsIn,
  PARAMETERS,
  RESOURCES,
  type Resource,
  resourceOf,
  TEMPLATE,
} from './azureTemplate';
import { ROOT } from './dockerfile';

/** Settings of Azure App Service itself. */
const OF_APP_SERVICE = ['WEBSITES_ENABLE_APP_SERVICE_STORAGE', 'SCM_DO_BUILD_DURING_DEPLOYMENT'];

/** The part of a resource that is the body of the request for it. */
function bodyOf({ type, apiVersion, name, scope, dependsOn, ...body }: Resource): object {
  return body;
}

/** Functions of templates that the expressions may call. */
const FUNCTIONS = [
  'concat',
  'guid',
  'parameters',
  'reference',
  'resourceGroup',
  'resourceId',
  'subscriptionResourceId',
  'uniqueString',
  'variables',
];

describe('infra/azure.json', () => {
  it.each(RESOURCES.map((resource) => [resource.type, resource] as const))(
    'has a %s as the API has it, in the version that Microsoft’s client asks for',
    async (_type, resource) => {
      const sent = await sentFor(resource);
      expect(sent?.apiVersion).toBe(resource.apiVersion);
      expect(sent?.body).toMatchObject(bodyOf(resource));
    },
  );

  it.each<[string, object]>([
    ['a misspelt property', { properties: { siteConfig: { alwayson: true } } }],
    ['a property in the wrong place', { properties: { linuxFxVersion: 'NODE|22-lts' } }],
  ])('would be found to have %s', async (_what, wrong) => {
    const resource = { ...resourceOf('Microsoft.Web/sites'), ...wrong };
    const sent = await sentFor(resource);
    expect(sent?.body).not.toMatchObject(bodyOf(resource));
  });

  it('would be found to have a value of the wrong type', async () => {
    const wrong = { properties: { siteConfig: { alwaysOn: 'yes' } } };
    await expect(sentFor({ ...resourceOf('Microsoft.Web/sites'), ...wrong })).rejects.toThrow(/boolean/);
  });

  it('names in its expressions what there is, and uses all of it', () => {
    const expressions = expressionsIn(TEMPLATE).join('\n');
    const named = (kind: string) =>
      [
        ...new Set(
          [...expressions.matchAll(new RegExp(`\\b${kind}\\('(\\w+)'\\)`, 'g'))].map(([, name]) => name),
        ),
      ].sort();
    expect(named('parameters')).toEqual(Object.keys(TEMPLATE.parameters).sort());
    expect(named('variables')).toEqual(Object.keys(TEMPLATE.variables).sort());
  });

  it('has expressions whose brackets close and whose functions there are', () => {
    for (const expression of expressionsIn(TEMPLATE)) {
      const bare = expression.replace(/'[^']*'/g, '');
      expect(bare.split('(').length).toBe(bare.split(')').length);
      const called = [...bare.matchAll(/(\w+)\(/g)].map(([, name = '']) => name);
      expect(called.filter((name) => !FUNCTIONS.includes(name))).toEqual([]);
    }
  });

  it('waits for what each resource refers to', () => {
    for (const resource of TEMPLATE.resources) {
      const { dependsOn = [], ...rest } = resource;
      const referred = [...JSON.stringify(rest).matchAll(/reference\((variables\('\w+'\))/g)].map(
        ([, to]) => `[${to}]`,
      );
      expect(referred.filter((to) => !dependsOn.includes(to))).toEqual([]);
    }
  });

  it('sets settings of the bot or of App Service, and none twice', () => {
    const names = Object.keys(appSettings());
    expect(names.filter((name) => !SETTING_NAMES.includes(name) && !OF_APP_SERVICE.includes(name))).toEqual(
      [],
    );
    expect(JSON.stringify(TEMPLATE).split('"name":"STORE"').length).toBe(2);
  });

  it('sets what lets the bot start in production with a managed identity, and keeps its data in a table', () => {
    const values = Object.entries(appSettings()).map(([name, value]) => [name, filledIn(name, value)]);
    const config = readConfig(Object.fromEntries(values), '/home/site/wwwroot');
    expect(config).toMatchObject({
      credentials: { kind: 'managed-identity' },
      host: '0.0.0.0',
      contentDir: '/home/site/wwwroot/content',
      managers: [],
      store: {
        kind: 'azure-tables',
        tables: { account: { name: ACCOUNT, clientId: '11111111-1111-1111-1111-111111111111' } },
      },
    });
  });

  it('lets the identity of the bot, and nothing with a key, read and write the tables of that account', () => {
    const { scope, properties } = resourceOf('Microsoft.Authorization/roleAssignments');
    const account = resourceOf('Microsoft.Storage/storageAccounts');
    expect(scope).toBe("[concat('Microsoft.Storage/storageAccounts/', variables('storageName'))]");
    expect(account).toMatchObject({
      name: "[variables('storageName')]",
      properties: { allowSharedKeyAccess: false, supportsHttpsTrafficOnly: true },
    });
    expect(appSettings().AZURE_STORAGE_ACCOUNT).toBe(account.name);
    expect(properties).toMatchObject({
      principalId: "[reference(variables('identityId'), '2024-11-30').principalId]",
      principalType: 'ServicePrincipal',
    });
    // "Storage Table Data Contributor".
    expect(TEMPLATE.variables.tableContributor).toContain('0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3');
  });

  it('runs as many instances as are asked for, on Node 22, started as in the Dockerfile', () => {
    const plan = TEMPLATE.resources.find(({ type }) => type === 'Microsoft.Web/serverfarms');
    expect(plan).toMatchObject({ sku: { capacity: "[parameters('instances')]" } });
    expect(resourceOf('Microsoft.Web/sites')).toMatchObject({
      properties: {
        httpsOnly: true,
        // No instance is special, so nobody has to come back to the same one.
        clientAffinityEnabled: false,
        siteConfig: { linuxFxVersion: 'NODE|22-lts', appCommandLine: 'node dist/main.js' },
      },
    });
    expect(JSON.stringify(TEMPLATE)).not.toContain('numberOfWorkers');
  });

  it('names paths that the server has', () => {
    const server = ['server', 'operatorServer']
      .map((file) => readFileSync(path.join(ROOT, `src/server/${file}.ts`), 'utf8'))
      .join('\n');
    const { properties: site } = resourceOf('Microsoft.Web/sites');
    const { properties: bot } = resourceOf('Microsoft.BotService/botServices');
    const [, health] = /"healthCheckPath":"([^"]+)"/.exec(JSON.stringify(site)) ?? [];
    const [, messages] = /defaultHostName, '([^']+)'\)/.exec(JSON.stringify(bot)) ?? [];
    expect(server).toContain(`server.get('${health}'`);
    expect(server).toContain(`server.post('${messages}'`);
  });
});

describe('infra/azure.parameters.json', () => {
  it('has parameters of the template, and each that has no default', () => {
    const names = Object.keys(PARAMETERS);
    const needed = Object.entries(TEMPLATE.parameters).filter(
      ([, { defaultValue }]) => defaultValue === undefined,
    );
    expect(names.filter((name) => !(name in TEMPLATE.parameters))).toEqual([]);
    expect(needed.filter(([name]) => !names.includes(name))).toEqual([]);
  });

  it('asks for variables that env/.env.dev has', () => {
    const variables = readFileSync(path.join(ROOT, 'env/.env.dev'), 'utf8');
    const asked = Object.values(PARAMETERS).map(({ value }) => /^\$\{\{(\w+)\}\}$/.exec(value)?.[1] ?? value);
    expect(asked.filter((name) => !new RegExp(`^${name}=`, 'm').test(variables))).toEqual([]);
  });
});

/** As `uniqueString` makes it: the most that a name of an account may have is 24 characters. */
const ACCOUNT = `playbook${'a1'.repeat(6)}b`;

/** As Azure would fill it in with the defaults. */
function filledIn(name: string, value: string): string {
  if (value === "[variables('storageName')]") return ACCOUNT;
  const [, parameter = ''] = /^\[parameters\('(\w+)'\)\]$/.exec(value) ?? [];
  if (parameter !== '') return String(TEMPLATE.parameters[parameter]?.defaultValue ?? '');
  return value.startsWith('[reference(') && /^MicrosoftApp|^AZURE_CLIENT_ID$/.test(name)
    ? '11111111-1111-1111-1111-111111111111'
    : value;
}
