import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { PACKAGE_SETTING_NAMES } from '../../manifest/settings';
import {
  type Config,
  ConfigError,
  type Environment,
  environmentWith,
  readConfig,
  readProcessConfig,
  SETTING_NAMES,
} from '../../src/settings/config';

const FOLDER = path.resolve('/srv/bot');
const APP = '11111111-1111-1111-1111-111111111111';
const TENANT = '22222222-2222-2222-2222-222222222222';
const OTHER = 'aaaaaaaa-3333-3333-3333-333333333333';

const LOCAL: Config = {
  port: 3978,
  host: '127.0.0.1',
  operators: null,
  playgroundPort: 56150,
  contentDir: path.join(FOLDER, 'content'),
  playbookUrl: null,
  dataDir: path.join(FOLDER, 'data'),
  store: { kind: 'embedded', unused: [] },
  logLevel: 'info',
  defaultLocale: 'en',
  credentials: { kind: 'none' },
  secretExpiry: { at: null, warnMs: 30 * 86_400_000 },
  limits: { person: 0, conversation: 0 },
  allowedTenants: [],
  cloud: { service: 'public', openIdMetadataUrl: null, tokenIssuer: null, loginUrl: null, oauthScope: null },
  managers: [],
  channelAnswers: 'everyone',
  feedback: { enabled: true, days: 90 },
  publicUrl: 'http://localhost:3978',
  agents: { enabled: false, url: null, callsPerMinute: 300, openIdMetadataUrl: null, tokenIssuer: null },
  tracing: null,
  boards: { timeZone: 'UTC', reminderHour: 9, posters: 'everyone', days: 0 },
  uninstalledDays: 30,
  backups: { everyMs: 3_600_000, days: 3 },
};

const secret = {
  kind: 'secret',
  appType: 'SingleTenant',
  appId: APP,
  password: 's',
  tenantId: TENANT,
} as const;
/** A bot of one tenant, which listens everywhere. */
const ofOneTenant = {
  host: '0.0.0.0',
  publicUrl: null,
  credentials: secret,
  allowedTenants: [TENANT],
  limits: { person: 120, conversation: 1200 },
};
const single = { MicrosoftAppId: APP, MicrosoftAppPassword: 's', MicrosoftAppTenantId: TENANT };

const SIGNED =
  'TableEndpoint=https://a.table.core.windows.net;SharedAccessSignature=sv=2022-11-02&se=2027-06-01T12%3A00%3A00Z&sig=x';

const CONNECTION_REMEDY =
  'copy it whole from the storage account: DefaultEndpointsProtocol=https;AccountName=…;AccountKey=…;EndpointSuffix=…, or TableEndpoint=https://…;SharedAccessSignature=…';
const NOT_IN_PRODUCTION =
  'MicrosoftAppId is not set: in production the bot must prove who it is and check who calls. Set MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId';

describe('the settings of an environment', () => {
  it.each<[string, Environment, Partial<Config>]>([
    ['nothing is set', {}, {}],
    ['what is empty or blank counts as not set', { PORT: '', DATA_DIR: ' ', MicrosoftAppId: '' }, {}],
    [
      'where the playbook is published',
      { PLAYBOOK_URL: 'https://playbook.contoso.com/docs' },
      { playbookUrl: 'https://playbook.contoso.com/docs' },
    ],
    ['who sees answers in channels', { CHANNEL_ANSWERS: 'asker' }, { channelAnswers: 'asker' }],
    ['variables of others are left alone', { PATH: '/bin', port: '1' }, {}],
    [
      'ports',
      { PORT: '80', PLAYGROUND_PORT: '65535' },
      { port: 80, playgroundPort: 65535, publicUrl: 'http://localhost:80' },
    ],
    [
      'folders are relative to where the bot was started',
      { CONTENT_DIR: '../playbook', DATA_DIR: path.resolve('/var/bot') },
      { contentDir: path.resolve('/srv/playbook'), dataDir: path.resolve('/var/bot') },
    ],
    ['the log level', { LOG_LEVEL: 'silent' }, { logLevel: 'silent' }],
    ['a locale in any spelling', { DEFAULT_LOCALE: 'PT_br' }, { defaultLocale: 'pt-BR' }],
    [
      'managers, who alone post boards from then on',
      { MANAGERS: ` ${APP} ,29:ada,, ` },
      { managers: [APP, '29:ada'], boards: { ...LOCAL.boards, posters: 'managers' } },
    ],
    [
      'boards that everyone posts in spite of that',
      { MANAGERS: '29:ada', BOARD_POSTERS: 'everyone' },
      { managers: ['29:ada'] },
    ],
    [
      'boards that owners post',
      { ...single, BOARD_POSTERS: 'owners' },
      { ...ofOneTenant, boards: { ...LOCAL.boards, posters: 'owners' } },
    ],
    ['feedback', { FEEDBACK: 'off', FEEDBACK_DAYS: '7' }, { feedback: { enabled: false, days: 7 } }],
    [
      'the reminders of boards',
      { TIME_ZONE: 'Asia/Tokyo', REMINDER_HOUR: '0' },
      { boards: { ...LOCAL.boards, timeZone: 'Asia/Tokyo', reminderHour: 0 } },
    ],
    [
      'copies of the store',
      { BACKUP_HOURS: '24', BACKUP_DAYS: '14' },
      { backups: { everyMs: 86_400_000, days: 14 } },
    ],
    [
      'where browsers reach the bot',
      { ...single, PUBLIC_URL: 'https://bot.contoso.com/' },
      { ...ofOneTenant, publicUrl: 'https://bot.contoso.com' },
    ],
    [
      'where browsers reach it on this machine',
      { PUBLIC_URL: 'http://127.0.0.1:8080' },
      { publicUrl: 'http://127.0.0.1:8080' },
    ],
    [
      'agents over HTTP',
      { MCP_HTTP: 'on', MCP_URL: 'https://bot.contoso.com/mcp', MCP_CALLS_PER_MINUTE: '60' },
      {
        agents: {
          enabled: true,
          url: 'https://bot.contoso.com/mcp',
          callsPerMinute: 60,
          openIdMetadataUrl: null,
          tokenIssuer: null,
        },
      },
    ],
    [
      'who signs the tokens of agents',
      { MCP_OPENID_METADATA_URL: 'http://127.0.0.1:9/metadata', MCP_TOKEN_ISSUER: 'https://issuer.example' },
      {
        agents: {
          enabled: false,
          url: null,
          callsPerMinute: 300,
          openIdMetadataUrl: 'http://127.0.0.1:9/metadata',
          tokenIssuer: 'https://issuer.example',
        },
      },
    ],
    [
      'what operators ask, on a port of its own',
      { METRICS_PORT: '9464' },
      { operators: { port: 9464, host: '127.0.0.1' } },
    ],
    [
      'that port, on another interface',
      { ...single, METRICS_PORT: '9464', METRICS_HOST: '10.0.0.4' },
      { ...ofOneTenant, operators: { port: 9464, host: '10.0.0.4' } },
    ],
    [
      'that port, on this machine alone as long as there are no credentials',
      { METRICS_PORT: '9464', METRICS_HOST: '0.0.0.0' },
      { operators: { port: 9464, host: '127.0.0.1' } },
    ],
    [
      'limits of turns',
      { ...single, PERSON_TURNS_PER_MINUTE: '0', CONVERSATION_TURNS_PER_MINUTE: '50' },
      { ...ofOneTenant, limits: { person: 0, conversation: 50 } },
    ],
    [
      'limits without credentials',
      { PERSON_TURNS_PER_MINUTE: '9' },
      { limits: { person: 9, conversation: 0 } },
    ],
    [
      'an account that nothing uses, as for the command line of Azure',
      { AZURE_STORAGE_ACCOUNT: 'playbook' },
      { store: { kind: 'embedded', unused: ['AZURE_STORAGE_ACCOUNT'] } },
    ],
    [
      'an account in the cloud of the US government',
      {
        STORE: 'azure-tables',
        AZURE_STORAGE_ACCOUNT: 'playbook',
        ChannelService: 'https://botframework.azure.us',
      },
      {
        cloud: { ...LOCAL.cloud, service: 'us-government' },
        store: {
          kind: 'azure-tables',
          tables: {
            table: 'playbook',
            account: { name: 'playbook', domain: 'core.usgovcloudapi.net', clientId: null },
          },
        },
      },
    ],
    ['how long boards are kept', { BOARD_DAYS: '365' }, { boards: { ...LOCAL.boards, days: 365 } }],
    ['what is kept of teams without the app', { UNINSTALL_DAYS: '0' }, { uninstalledDays: 0 }],
    [
      'when the secret ends',
      { SECRET_EXPIRES: '2027-01-31', SECRET_WARNING_DAYS: '7' },
      { secretExpiry: { at: Date.UTC(2027, 0, 31), warnMs: 7 * 86_400_000 } },
    ],
    [
      'a connection string with a signature that ends',
      { STORE: 'azure-tables', AZURE_STORAGE_CONNECTION_STRING: SIGNED },
      {
        store: { kind: 'azure-tables', tables: { table: 'playbook', account: { connectionString: SIGNED } } },
      },
    ],
    [
      'a collector of traces',
      { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318/', OTEL_TRACES_SAMPLER_ARG: '0.1' },
      {
        tracing: { url: 'http://127.0.0.1:4318/v1/traces', headers: {}, service: 'playbook-bot', ratio: 0.1 },
      },
    ],
    [
      'a collector with a key, and an address for traces alone',
      {
        OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318',
        OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'https://traces.example/in',
        OTEL_EXPORTER_OTLP_HEADERS: 'x-key=a%20b, x-team=bots',
        OTEL_SERVICE_NAME: 'bot',
      },
      {
        tracing: {
          url: 'https://traces.example/in',
          headers: { 'x-key': 'a b', 'x-team': 'bots' },
          service: 'bot',
          ratio: 1,
        },
      },
    ],
    ['no copies of the store', { BACKUP_HOURS: '0' }, { backups: { everyMs: 0, days: 3 } }],
    ['without credentials it listens on this machine alone', { HOST: '0.0.0.0' }, { host: '127.0.0.1' }],
    ['with credentials it listens everywhere', single, ofOneTenant],
    ['or where it is told to', { ...single, HOST: '10.0.0.4' }, { ...ofOneTenant, host: '10.0.0.4' }],
    [
      'several tenants need no tenant id',
      { MicrosoftAppType: 'MultiTenant', MicrosoftAppId: APP, MicrosoftAppPassword: 's' },
      {
        ...ofOneTenant,
        credentials: { ...secret, appType: 'MultiTenant', tenantId: '' },
        allowedTenants: [],
      },
    ],
    [
      'a managed identity needs no password',
      { MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppId: APP, MicrosoftAppTenantId: TENANT },
      { ...ofOneTenant, credentials: { kind: 'managed-identity', appId: APP, tenantId: TENANT } },
    ],
    ['production with credentials', { ...single, NODE_ENV: 'production' }, ofOneTenant],
    [
      'tenants beside its own',
      { ...single, ALLOWED_TENANTS: ` ${OTHER.toUpperCase()}, ${TENANT},` },
      { ...ofOneTenant, allowedTenants: [TENANT, OTHER] },
    ],
    [
      'the tenants of a bot of several',
      {
        MicrosoftAppType: 'MultiTenant',
        MicrosoftAppId: APP,
        MicrosoftAppPassword: 's',
        ALLOWED_TENANTS: `${TENANT},${OTHER}`,
      },
      {
        ...ofOneTenant,
        credentials: { ...secret, appType: 'MultiTenant', tenantId: '' },
        allowedTenants: [TENANT, OTHER],
      },
    ],
    [
      'a sovereign cloud',
      { ChannelService: 'https://botframework.azure.us' },
      { cloud: { ...LOCAL.cloud, service: 'us-government' } },
    ],
    [
      'a cloud of its own',
      {
        ToBotFromChannelOpenIdMetadataUrl: 'http://127.0.0.1:9/metadata',
        ToBotFromChannelTokenIssuer: 'https://issuer.example',
        ToChannelFromBotLoginUrl: 'https://login.example/x',
        ToChannelFromBotOAuthScope: 'https://api.example',
      },
      {
        cloud: {
          service: 'public',
          openIdMetadataUrl: 'http://127.0.0.1:9/metadata',
          tokenIssuer: 'https://issuer.example',
          loginUrl: 'https://login.example/x',
          oauthScope: 'https://api.example',
        },
      },
    ],
  ])('%s', (_name, environment, different) => {
    expect(readConfig(environment, FOLDER)).toEqual({ ...LOCAL, ...different });
  });

  it.each<[string, Environment, string[]]>([
    ['letters as a port', { PORT: 'abc' }, ['PORT="abc" is no number']],
    ['a fraction as a port', { PORT: '1.5' }, ['PORT="1.5" is no whole number']],
    ['port 0', { PLAYGROUND_PORT: '0' }, ['PLAYGROUND_PORT="0" is below 1']],
    ['a port beyond the last', { PORT: '65536' }, ['PORT="65536" is above 65535']],
    [
      'the port of the bot for what operators ask',
      { METRICS_PORT: '3978' },
      ['METRICS_PORT="3978" is PORT, too: choose another one, or leave METRICS_PORT out'],
    ],
    [
      'no connection string at all',
      { STORE: 'azure-tables', AZURE_STORAGE_CONNECTION_STRING: 'garbage' },
      [`AZURE_STORAGE_CONNECTION_STRING is no connection string: ${CONNECTION_REMEDY}`],
    ],
    [
      'a connection string without its key',
      {
        STORE: 'azure-tables',
        AZURE_STORAGE_CONNECTION_STRING:
          'DefaultEndpointsProtocol=https;AccountName=x;EndpointSuffix=core.windows.net',
      },
      [`AZURE_STORAGE_CONNECTION_STRING has no AccountKey: ${CONNECTION_REMEDY}`],
    ],
    [
      'a connection string that was cut off',
      {
        STORE: 'azure-tables',
        AZURE_STORAGE_CONNECTION_STRING: 'DefaultEndpointsProtocol=https;AccountName=x;AccountKey=a2V5',
      },
      [`AZURE_STORAGE_CONNECTION_STRING has neither EndpointSuffix nor TableEndpoint: ${CONNECTION_REMEDY}`],
    ],
    [
      'a signature of nothing',
      {
        STORE: 'azure-tables',
        AZURE_STORAGE_CONNECTION_STRING: 'TableEndpoint=https://x;SharedAccessSignature=',
      },
      [`AZURE_STORAGE_CONNECTION_STRING has no SharedAccessSignature: ${CONNECTION_REMEDY}`],
    ],
    [
      'a signature for no address',
      { STORE: 'azure-tables', AZURE_STORAGE_CONNECTION_STRING: 'TableEndpoint=x;SharedAccessSignature=sig' },
      [`AZURE_STORAGE_CONNECTION_STRING has a TableEndpoint that is no address: ${CONNECTION_REMEDY}`],
    ],
    [
      'settings of several rooms at once',
      {
        MicrosoftAppId: APP,
        MicrosoftAppPassword: 's',
        MicrosoftAppType: 'MultiTenant',
        MCP_HTTP: 'on',
        METRICS_PORT: '3978',
        LOG_LEVEL: 'loud',
      },
      [
        'LOG_LEVEL="loud" is not one of trace, debug, info, warn, error, fatal, silent',
        'METRICS_PORT="3978" is PORT, too: choose another one, or leave METRICS_PORT out',
        'MCP_HTTP=on needs MicrosoftAppTenantId: agents are answered with tokens of that tenant alone',
      ],
    ],
    ['letters as that port', { METRICS_PORT: 'nine' }, ['METRICS_PORT="nine" is no number']],
    [
      'an interface for a port that is not set',
      { METRICS_HOST: '127.0.0.1' },
      ['METRICS_HOST is set without METRICS_PORT: set both, or leave METRICS_HOST out'],
    ],
    [
      'a day that no secret ends on',
      { SECRET_EXPIRES: '31.1.2027' },
      ['SECRET_EXPIRES="31.1.2027" is no day such as 2027-01-31, which is what Microsoft Entra ID shows'],
    ],
    [
      'less than no turns',
      { PERSON_TURNS_PER_MINUTE: '-1', CONVERSATION_TURNS_PER_MINUTE: 'many', BOARD_DAYS: '0.5' },
      [
        'BOARD_DAYS="0.5" is no whole number',
        'PERSON_TURNS_PER_MINUTE="-1" is below 0',
        'CONVERSATION_TURNS_PER_MINUTE="many" is no number',
      ],
    ],
    ['neither on nor off', { FEEDBACK: 'yes' }, ['FEEDBACK="yes" is not one of on, off']],
    ['no day at all', { FEEDBACK_DAYS: '0' }, ['FEEDBACK_DAYS="0" is below 1']],
    [
      'no time zone',
      { TIME_ZONE: 'Berlin' },
      ['TIME_ZONE="Berlin" is no IANA time zone such as Europe/Berlin'],
    ],
    ['a copy that is due in more than a week', { BACKUP_HOURS: '169' }, ['BACKUP_HOURS="169" is above 168']],
    [
      'posters of whom nobody knows',
      { BOARD_POSTERS: 'all' },
      ['BOARD_POSTERS="all" is not one of managers, everyone, owners'],
    ],
    [
      'managers who alone may post, and are none',
      { ...single, BOARD_POSTERS: 'managers' },
      ['BOARD_POSTERS="managers" needs MANAGERS, or nobody can post a board'],
    ],
    ['an hour that no day has', { REMINDER_HOUR: '24' }, ['REMINDER_HOUR="24" is above 23']],
    [
      'an unknown log level',
      { LOG_LEVEL: 'loud' },
      ['LOG_LEVEL="loud" is not one of trace, debug, info, warn, error, fatal, silent'],
    ],
    [
      'a language by its name',
      { DEFAULT_LOCALE: 'the German one' },
      ['DEFAULT_LOCALE="the German one" is no BCP 47 tag such as en or pt-BR'],
    ],
    [
      'an unknown type of app',
      { ...single, MicrosoftAppType: 'Tenant' },
      ['MicrosoftAppType="Tenant" is not one of SingleTenant, MultiTenant, UserAssignedMSI'],
    ],
    [
      'ids that are none',
      { ...single, MicrosoftAppId: 'bot', MicrosoftAppTenantId: 'contoso' },
      [
        'MicrosoftAppId="bot" is no GUID such as 00000000-0000-0000-0000-000000000000',
        'MicrosoftAppTenantId="contoso" is no GUID such as 00000000-0000-0000-0000-000000000000',
      ],
    ],
    [
      'tenants by their names',
      { ALLOWED_TENANTS: `contoso, ${TENANT}, fabrikam.com` },
      ['contoso', 'fabrikam.com'].map(
        (name) =>
          `ALLOWED_TENANTS="contoso, ${TENANT}, fabrikam.com" has "${name}", which is no GUID such as 00000000-0000-0000-0000-000000000000: list directory (tenant) ids with commas between`,
      ),
    ],
    [
      'a cloud that nobody knows',
      { ChannelService: 'https://botframework.example' },
      ['ChannelService="https://botframework.example" is neither empty nor https://botframework.azure.us'],
    ],
    ...['http://keys.example/', 'http://127.evil.example/', 'file:///keys', 'keys'].map(
      (url): [string, Environment, string[]] => [
        `to believe ${url}`,
        { ToBotFromChannelOpenIdMetadataUrl: url },
        [
          `ToBotFromChannelOpenIdMetadataUrl="${url}" is no https:// address: what comes from there decides whom the bot believes`,
        ],
      ],
    ),
    [
      'agents with no tenant to be of',
      { ...single, MicrosoftAppType: 'MultiTenant', MicrosoftAppTenantId: '', MCP_HTTP: 'on' },
      ['MCP_HTTP=on needs MicrosoftAppTenantId: agents are answered with tokens of that tenant alone'],
    ],
    [
      'an address of files that anybody can listen to',
      { PUBLIC_URL: 'http://bot.contoso.com' },
      ['PUBLIC_URL="http://bot.contoso.com" is no https:// address such as https://bot.contoso.com'],
    ],
    [
      'an address of agents that anybody can listen to',
      { MCP_URL: 'http://bot.contoso.com/mcp', MCP_CALLS_PER_MINUTE: '0' },
      [
        'MCP_URL="http://bot.contoso.com/mcp" is no https:// address such as https://bot.contoso.com/mcp',
        'MCP_CALLS_PER_MINUTE="0" is below 1',
      ],
    ],
    ...['http://playbook.contoso.com', 'playbook', 'https://me:secret@playbook.contoso.com'].map(
      (url): [string, Environment, string[]] => [
        `to send readers to ${url}, which is not quoted`,
        { PLAYBOOK_URL: url },
        [
          `PLAYBOOK_URL ${url.includes('@') ? 'has a name or password in it: leave that out' : 'is no https:// address such as https://playbook.contoso.com/en'}`,
        ],
      ],
    ),
    [
      'a half answer in channels',
      { CHANNEL_ANSWERS: 'me' },
      ['CHANNEL_ANSWERS="me" is not one of everyone, asker'],
    ],
    [
      'a collector that cannot be reached by HTTP, with headers that are none, for twice all turns',
      {
        OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4317',
        OTEL_EXPORTER_OTLP_HEADERS: 'open sesame',
        OTEL_TRACES_SAMPLER_ARG: '2',
      },
      [
        'OTEL_EXPORTER_OTLP_ENDPOINT="collector:4317" is no http:// or https:// address',
        'OTEL_EXPORTER_OTLP_HEADERS is no list of name=value with commas between',
        'OTEL_TRACES_SAMPLER_ARG="2" is above 1',
      ],
    ],
    [
      'a password without an id',
      { MicrosoftAppPassword: 'open sesame' },
      ['MicrosoftAppPassword is set without MicrosoftAppId: set both, or neither for local development'],
    ],
    [
      'an id alone',
      { MicrosoftAppId: APP },
      [
        'MicrosoftAppPassword is not set: SingleTenant needs the client secret of the app registration',
        'MicrosoftAppTenantId is not set: SingleTenant needs the directory (tenant) id',
      ],
    ],
    [
      'a managed identity without its tenant',
      { MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppId: APP },
      ['MicrosoftAppTenantId is not set: UserAssignedMSI needs the directory (tenant) id'],
    ],
    ...['production', 'Production', 'PRODUCTION', ' production ', '"production"', 'prod', 'Prod'].map(
      (spelling): [string, Environment, string[]] => [
        `${spelling} without credentials`,
        { NODE_ENV: spelling },
        [NOT_IN_PRODUCTION],
      ],
    ),
    [
      'production without a password',
      { NODE_ENV: 'Production', MicrosoftAppId: APP, MicrosoftAppTenantId: TENANT },
      ['MicrosoftAppPassword is not set: SingleTenant needs the client secret of the app registration'],
    ],
    [
      'everything at once',
      { PORT: 'x', LOG_LEVEL: 'y', MicrosoftAppPassword: 'open sesame' },
      [
        'PORT="x" is no number',
        'LOG_LEVEL="y" is not one of trace, debug, info, warn, error, fatal, silent',
        'MicrosoftAppPassword is set without MicrosoftAppId: set both, or neither for local development',
      ],
    ],
  ])('refuses %s', (_name, environment, problems) => {
    const error = errorOf(() => readConfig(environment, FOLDER));
    expect(error).toMatchObject({ name: 'ConfigError', code: 'config_invalid', problems });
    expect(error.message).toBe(`The settings are not valid:\n  - ${problems.join('\n  - ')}`);
  });

  it('never repeats the password', () => {
    const environment = { MicrosoftAppPassword: 'open sesame', PORT: 'x', MicrosoftAppId: 'y' };
    expect(errorOf(() => readConfig(environment, FOLDER)).message).not.toContain('open sesame');
  });
});

describe('.env', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'playbook-config-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('adds to the environment, which goes before it', () => {
    writeFileSync(path.join(folder, '.env'), '# a comment\nDEFAULT_LOCALE=ja\nPATH=/nowhere\n');
    expect(readProcessConfig(folder)).toMatchObject({ defaultLocale: 'ja' });
    expect(environmentWith({ A: 'b' })).toMatchObject({ A: 'b', PATH: environmentWith({}).PATH });
  });
});

describe('.env.example', () => {
  const lines = readFileSync(path.join(__dirname, '../..', '.env.example'), 'utf8').split('\n');
  const settings = lines.flatMap((line, at) => {
    const [, name, value] = /^#?([A-Za-z_]+)=(.*)$/.exec(line) ?? [];
    return name === undefined ? [] : [{ name, value: value ?? '', comment: lines[at - 1] ?? '' }];
  });

  it('lists every setting that is read, once', () => {
    const read = [...SETTING_NAMES, ...PACKAGE_SETTING_NAMES];
    expect(settings.map(({ name }) => name).sort()).toEqual(read.sort());
  });

  it('explains each', () => {
    expect(settings.filter(({ comment }) => !/^# .*\w{3}/.test(comment))).toEqual([]);
  });

  it('shows the defaults', () => {
    const environment = Object.fromEntries(settings.map(({ name, value }) => [name, value]));
    expect(readConfig(environment, FOLDER)).toEqual(readConfig({}, FOLDER));
  });
});

function errorOf(read: () => Config): ConfigError {
  try {
    read();
  } catch (error) {
    if (error instanceof ConfigError) return error;
  }
  throw new Error('The settings were accepted');
}
