import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { type AgentSettings, agentProblems, agentSettingsOf, agentVariables } from './agentSettings';
import { type BoardSettings, boardProblems, boardSettingsOf, boardVariables } from './boardSettings';
import { type CloudSettings, cloudSettingsOf, cloudVariables } from './cloudSettings';
import {
  allowedTenantsOf,
  type Credentials,
  credentialProblems,
  credentialSettings,
  credentialsOf,
  listed,
} from './credentials';
import { port, whole } from './numbers';
import {
  type OperatorSettings,
  operatorProblems,
  operatorSettingsOf,
  operatorVariables,
  USUAL_PORT,
} from './operatorSettings';
import { type PlaybookSettings, playbookSettingsOf, playbookVariables } from './playbookSettings';
import { publicUrl } from './publicUrl';
import { type SecretExpiry, secretExpiryOf, secretExpiryVariables } from './secretExpiry';
import { isSecret, secretFileVariables, withSecretFiles } from './secretFiles';
import { type StoreSettings, storeProblems, storeSettingsOf, storeVariables } from './storeSettings';
import { type TracingSettings, tracingSettingsOf, tracingVariables } from './tracingSettings';
import { type TurnLimits, turnLimitsOf, turnLimitVariables } from './turnLimitSettings';

export type { AgentSettings } from './agentSettings';
export type { CloudSettings } from './cloudSettings';
export type { Credentials } from './credentials';
export type { SecretExpiry } from './secretExpiry';
export type { TurnLimits } from './turnLimitSettings';

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';

export type Config = PlaybookSettings & {
  port: number;
  /** The interface to listen on: loopback while there are no credentials. */
  host: string;
  operators: OperatorSettings;
  /** Where Microsoft's Agents Playground listens in local development. */
  playgroundPort: number;
  dataDir: string;
  store: StoreSettings;
  logLevel: LogLevel;
  credentials: Credentials;
  secretExpiry: SecretExpiry;
  limits: TurnLimits;
  /** The ids of the tenants that are served, in lower case; empty: all. */
  allowedTenants: readonly string[];
  cloud: CloudSettings;
  /** Ids of people, as Teams or Microsoft Entra ID has them; empty when no manager is configured. */
  managers: readonly string[];
  /** Who sees the answers in channels and group chats: whoever asked, where Teams can do that, or everyone. */
  channelAnswers: ChannelAnswers;
  /** Whether questions without an answer and ratings are stored, and for how many days. */
  feedback: { enabled: boolean; days: number };
  boards: BoardSettings;
  /** How long what belongs to a chat or team is kept after the app was removed from it; 0: not at all. */
  uninstalledDays: number;
  agents: AgentSettings;
  /** Null: nothing is traced. */
  tracing: TracingSettings | null;
  /** The address that browsers reach the bot at, without a slash at the end; null if there is none. */
  publicUrl: string | null;
  /**
   * How often the store is backed up, in milliseconds (0: never), and for how many days the newest copy of each day
   * is kept.
   */
  backups: { everyMs: number; days: number };
};

/** Lists everything that is wrong with the settings in one message. */
export class ConfigError extends Error {
  readonly code = 'config_invalid';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The settings are not valid:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

const CHANNEL_ANSWERS = ['everyone', 'asker'] as const;
type ChannelAnswers = (typeof CHANNEL_ANSWERS)[number];

/** In milliseconds. */
const HOUR = 3_600_000;

const settings = z.object({
  PORT: port.default(USUAL_PORT),
  HOST: z.string().optional(),
  PLAYGROUND_PORT: port.default(56150),
  DATA_DIR: z.string().default('data'),
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
      'is not one of trace, debug, info, warn, error, fatal, silent',
    )
    .default('info'),
  MANAGERS: z.string().default(''),
  CHANNEL_ANSWERS: z.enum(CHANNEL_ANSWERS, `is not one of ${CHANNEL_ANSWERS.join(', ')}`).default('everyone'),
  FEEDBACK: z.enum(['on', 'off'], 'is not one of on, off').default('on'),
  FEEDBACK_DAYS: whole(1, 3650).default(90),
  UNINSTALL_DAYS: whole(0, 365).default(30),
  BACKUP_HOURS: whole(0, 168).default(1),
  BACKUP_DAYS: whole(1, 30).default(3),
  NODE_ENV: z.string().optional(),
  ...playbookVariables,
  ...boardVariables,
  ...operatorVariables,
  ...turnLimitVariables,
  ...storeVariables,
  ...credentialSettings,
  ...secretFileVariables,
  ...secretExpiryVariables,
  ...cloudVariables,
  ...agentVariables,
  ...tracingVariables,
  PUBLIC_URL: publicUrl.optional(),
});

/** Every environment variable that is read. */
export const SETTING_NAMES: readonly string[] = Object.keys(settings.shape);

/**
 * The environment as a `Config`. An empty variable counts as not set; relative folders are resolved against `folder`.
 * @throws ConfigError naming every setting that is wrong and what it should be.
 */
export function readConfig(environment: Environment, folder: string): Config {
  const nonEmpty = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value?.trim() !== ''),
  );
  const { given, files, problems: unread } = withSecretFiles(nonEmpty, folder);
  const parsed = settings.safeParse(given);
  const wrong = (parsed.error?.issues ?? []).map((issue) =>
    describe(issue.path.join('..'), issue.message, given),
  );
  const problems = [
    ...wrong,
    ...unread,
    ...credentialProblems(given),
    ...boardProblems(given),
    ...storeProblems(given),
    ...operatorProblems(given),
    ...agentProblems(given),
  ];
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  const values = parsed.data;
  const cloud = cloudSettingsOf(values);
  const credentials = credentialsOf(values, files.MicrosoftAppPassword);
  const isLocal = credentials.kind === 'none';
  const host = isLocal ? '127.0.0.1' : (values.HOST ?? '0.0.0.0');
  const managers = listed(values.MANAGERS);
  return {
    ...playbookSettingsOf(values, folder),
    port: values.PORT,
    host,
    operators: operatorSettingsOf(values, host, isLocal),
    playgroundPort: values.PLAYGROUND_PORT,
    dataDir: resolve(folder, values.DATA_DIR),
    store: storeSettingsOf(values, files.AZURE_STORAGE_CONNECTION_STRING, cloud.service),
    logLevel: values.LOG_LEVEL,
    credentials,
    secretExpiry: secretExpiryOf(values),
    limits: turnLimitsOf(values, isLocal),
    allowedTenants: allowedTenantsOf(credentials, values.ALLOWED_TENANTS),
    cloud,
    managers,
    channelAnswers: values.CHANNEL_ANSWERS,
    feedback: { enabled: values.FEEDBACK === 'on', days: values.FEEDBACK_DAYS },
    agents: agentSettingsOf(values),
    tracing: tracingSettingsOf(values),
    // In local development, browsers are on the same machine.
    publicUrl: values.PUBLIC_URL ?? (credentials.kind === 'none' ? `http://localhost:${values.PORT}` : null),
    boards: boardSettingsOf(values, managers.length > 0),
    uninstalledDays: values.UNINSTALL_DAYS,
    backups: { everyMs: values.BACKUP_HOURS * HOUR, days: values.BACKUP_DAYS },
  };
}

/**
 * `LOG_LEVEL` alone, for a command that needs no other setting.
 * @throws ConfigError when it is no level
 */
export function readLogLevel(environment: Environment = processEnvironment()): LogLevel {
  const given = environment.LOG_LEVEL?.trim() || undefined;
  const parsed = settings.shape.LOG_LEVEL.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new ConfigError(
    parsed.error.issues.map(({ message }) => describe('LOG_LEVEL', message, { LOG_LEVEL: given })),
  );
}

/**
 * `PLAYBOOK_URL` alone, for a command that needs no other setting; null when it is not set.
 * @throws ConfigError when it is no base address
 */
export function readPlaybookUrl(environment: Environment = processEnvironment()): string | null {
  const given = environment.PLAYBOOK_URL?.trim() || undefined;
  const parsed = playbookVariables.PLAYBOOK_URL.safeParse(given);
  if (parsed.success) return parsed.data ?? null;
  throw new ConfigError(parsed.error.issues.map(({ message }) => describe('PLAYBOOK_URL', message, {})));
}

/** `readConfig` on `processEnvironment`. */
export function readProcessConfig(folder: string = process.cwd()): Config {
  return readConfig(processEnvironment(folder), folder);
}

/** The environment of this process, and what the file `.env` of `folder` adds to it. */
export function processEnvironment(folder: string = process.cwd()): Environment {
  const file = resolve(folder, '.env');
  const added = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  return { ...added, ...process.env };
}

/** This process's environment with `extra`, for a process that it starts. */
export function environmentWith(extra: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...extra };
}

function describe(name: string, message: string, given: Record<string, string | undefined>): string {
  return isSecret(name) ? `${name} ${message}` : `${name}=${JSON.stringify(given[name] ?? '')} ${message}`;
}
