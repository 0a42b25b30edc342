import { resolve } from 'node:path';
import { z } from 'zod';
import { readSecretFile, SecretFileError } from './secretFile';

/** The settings that are secrets. Each can be in a file instead, whose setting ends in `_FILE`. */
const SECRETS = ['MicrosoftAppPassword', 'AZURE_STORAGE_CONNECTION_STRING'] as const;
type SecretName = (typeof SECRETS)[number];
/** Not quoted either: a password, or what may have one in it. There is no file for these. */
const SECRETS_WITHOUT_FILE: readonly string[] = ['OTEL_EXPORTER_OTLP_HEADERS', 'PLAYBOOK_URL'];

/** The environment variables. */
export const secretFileVariables = {
  MicrosoftAppPassword_FILE: z.string().optional(),
  AZURE_STORAGE_CONNECTION_STRING_FILE: z.string().optional(),
};

type Given = Readonly<Record<string, string | undefined>>;

/** `files`: the absolute paths of those secrets that came from one. */
export type WithSecrets = {
  given: Record<string, string | undefined>;
  files: Partial<Record<SecretName, string>>;
  problems: string[];
};

export function isSecret(name: string): boolean {
  return SECRETS.some((secret) => secret === name) || SECRETS_WITHOUT_FILE.includes(name);
}

/** The settings with the secrets that their files hold. Relative paths are resolved against `folder`. */
export function withSecretFiles(given: Given, folder: string): WithSecrets {
  const known: WithSecrets = { given: { ...given }, files: {}, problems: [] };
  for (const name of SECRETS) {
    const path = given[`${name}_FILE`];
    if (path === undefined) continue;
    if (given[name] !== undefined) {
      known.problems.push(`${name} and ${name}_FILE are both set: leave one out`);
      continue;
    }
    const file = resolve(folder, path);
    try {
      known.given[name] = readSecretFile(file);
      known.files[name] = file;
    } catch (error) {
      if (!(error instanceof SecretFileError)) throw error;
      known.problems.push(`${name}_FILE=${JSON.stringify(path)} ${error.message}`);
      // It is there, as far as other problems go.
      known.given[name] = '';
    }
  }
  return known;
}
