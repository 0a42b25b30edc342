import { readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { z } from 'zod';

const versioned = z.looseObject({ manifestVersion: z.string() });

/** What is wrong with a manifest by Microsoft's schema for the version that it names; empty when it is valid. */
export function manifestProblems(manifest: unknown): string[] {
  const { data } = versioned.safeParse(manifest);
  if (!data) return ['manifest.json has no manifestVersion'];
  const schema = readSchema(data.manifestVersion);
  if (!schema)
    return [`manifest.json names the manifestVersion ${data.manifestVersion}, which has no schema`];
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  const validate = ajv.compile(schema);
  if (validate(manifest)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `manifest.json${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

function readSchema(version: string): object | undefined {
  if (!/^\d+\.\d+$/.test(version)) return undefined;
  try {
    const file = require.resolve(
      `@microsoft/app-manifest/build/json-schemas/teams/v${version}/MicrosoftTeams.schema.json`,
    );
    return z.looseObject({}).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}
