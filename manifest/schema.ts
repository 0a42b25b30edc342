import { readFileSync } from 'node:fs';
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { z } from 'zod';
import { placeOfPointer } from './places';
import { MANIFEST_FILE, type PackageProblem } from './problem';

/** Microsoft's schemas for one version of the manifest, compiled. */
export type Schemas = {
  manifest: ValidateFunction;
  localization: ValidateFunction;
  /** Whether Teams can show another text in this place of the manifest. */
  isLocalisable: (place: string) => boolean;
};

const localization = z.looseObject({
  properties: z.record(z.string(), z.unknown()),
  patternProperties: z.record(z.string(), z.unknown()),
});

const compiled = new Map<string, Schemas>();

/**
 * Those that `@microsoft/app-manifest` brings, compiled once; undefined for a version that it does not have.
 */
export function schemasOf(version: string): Schemas | undefined {
  const schemas = compiled.get(version) ?? readSchemas(version);
  if (schemas) compiled.set(version, schemas);
  return schemas;
}

function readSchemas(version: string): Schemas | undefined {
  if (!/^\d+\.\d+$/.test(version)) return undefined;
  const read = (name: string): object => {
    const file = require.resolve(`@microsoft/app-manifest/build/json-schemas/teams/v${version}/${name}`);
    return z.looseObject({}).parse(JSON.parse(readFileSync(file, 'utf8')));
  };
  try {
    const texts = read('MicrosoftTeams.Localization.schema.json');
    return {
      manifest: compile(read('MicrosoftTeams.schema.json')),
      localization: compile(texts),
      isLocalisable: localisablePlaces(texts),
    };
  } catch {
    return undefined;
  }
}

/** What is wrong with a manifest by Microsoft's schema; empty when it is valid. */
export function manifestProblems(manifest: unknown, schemas: Schemas): PackageProblem[] {
  return errorsOf(schemas.manifest, manifest).map((error) => ({
    code: 'manifest_invalid',
    file: MANIFEST_FILE,
    place: placeOfPointer(error.instancePath),
    message: messageOf(error),
  }));
}

/** The same for the texts of another language. */
export function translationProblems(file: string, strings: unknown, schemas: Schemas): PackageProblem[] {
  return errorsOf(schemas.localization, strings).map((error) => ({
    code: 'translation_invalid',
    file,
    // The names of a translation file are places of the manifest already: `name.short`, and so on.
    place: error.instancePath.slice(1),
    message: messageOf(error),
  }));
}

/** By the names that the schema of translations has for them: `name.short`, and patterns of such. */
function localisablePlaces(schema: object): (place: string) => boolean {
  const { properties, patternProperties } = localization.parse(schema);
  const patterns = Object.keys(patternProperties).map((pattern) => new RegExp(pattern));
  return (place) =>
    (place in properties && place !== '$schema') || patterns.some((pattern) => pattern.test(place));
}

function compile(schema: object): ValidateFunction {
  // Some patterns of the schemas have a lone bracket, which the Unicode mode of regular expressions does not take.
  const ajv = new Ajv({ strict: false, allErrors: true, verbose: true, unicodeRegExp: false });
  addFormats(ajv);
  return ajv.compile(schema);
}

function errorsOf(validate: ValidateFunction, json: unknown): ErrorObject[] {
  return validate(json) ? [] : (validate.errors ?? []);
}

const params = z.looseObject({
  limit: z.number().optional(),
  missingProperty: z.string().optional(),
  additionalProperty: z.string().optional(),
  allowedValues: z.array(z.unknown()).optional(),
  type: z.unknown().optional(),
  pattern: z.string().optional(),
});

function messageOf({ keyword, data, message, params: given }: ErrorObject): string {
  const { limit, missingProperty, additionalProperty, allowedValues, type, pattern } = params.parse(given);
  const is = JSON.stringify(data);
  switch (keyword) {
    case 'maxLength':
      return `has ${String(data).length} characters, at most ${limit} are allowed: shorten it`;
    case 'minLength':
      return 'is empty: give it a text';
    case 'maxItems':
      return `has ${Array.isArray(data) ? data.length : 'too many'} entries, at most ${limit} are allowed: remove some`;
    case 'required':
      return `lacks "${missingProperty}": add it`;
    case 'additionalProperties':
      return `has "${additionalProperty}", which the schema does not know: correct its name or remove it`;
    case 'enum':
      return `is ${is}, expected one of ${JSON.stringify(allowedValues)}: choose one`;
    case 'type':
      return `is ${is}, expected a value of type ${String(type)}: replace it`;
    case 'pattern':
      return `is ${is}, expected a text of the form ${pattern}: correct it`;
    default:
      return `${message ?? keyword}, is ${is}: correct it`;
  }
}
