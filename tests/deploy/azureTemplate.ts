import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { ROOT } from './dockerfile';

const metadata = z.strictObject({ description: z.string() });
const parameter = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('string'),
    minLength: z.number().optional(),
    maxLength: z.number().optional(),
    allowedValues: z.array(z.string()).optional(),
    defaultValue: z.string().optional(),
    metadata,
  }),
  z.strictObject({
    type: z.literal('int'),
    minValue: z.number(),
    maxValue: z.number(),
    defaultValue: z.number(),
    metadata,
  }),
]);
const resource = z.looseObject({
  type: z.string(),
  apiVersion: z.string(),
  name: z.string(),
  scope: z.string().optional(),
  dependsOn: z.array(z.string()).optional(),
});
export type Resource = z.infer<typeof resource>;

/** The outer form of a deployment template, as far as this project uses it. */
const template = z.strictObject({
  $schema: z.literal('https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#'),
  contentVersion: z.string(),
  parameters: z.record(z.string(), parameter),
  variables: z.record(z.string(), z.string()),
  resources: z.array(resource),
  outputs: z.record(z.string(), z.strictObject({ type: z.literal('string'), value: z.string() })),
});

const parameters = z.strictObject({
  $schema: z.literal('https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#'),
  contentVersion: z.string(),
  parameters: z.record(z.string(), z.strictObject({ value: z.string() })),
});

export const TEMPLATE = template.parse(readJson('infra/azure.json'));
/** Those of the template, with the numbers that parameters stand for. */
export const RESOURCES = z.array(resource).parse(withNumbers(TEMPLATE.resources));
export const PARAMETERS = parameters.parse(readJson('infra/azure.parameters.json')).parameters;

export function resourceOf(type: string): Resource {
  const found = RESOURCES.find((candidate) => candidate.type === type);
  if (!found) throw new Error(`The template has no ${type}`);
  return found;
}

/** The value with numbers in the place of those parameters that are some: a client of Azure takes no text for them. */
export function withNumbers(value: unknown): unknown {
  if (typeof value === 'string') {
    const [, name = ''] = /^\[parameters\('(\w+)'\)\]$/.exec(value) ?? [];
    const given = TEMPLATE.parameters[name]?.defaultValue;
    return typeof given === 'number' ? given : value;
  }
  if (Array.isArray(value)) return value.map(withNumbers);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withNumbers(inner)]));
}

/** The settings of the web app, with expressions as they stand. */
export function appSettings(): Record<string, string> {
  const { properties } = z
    .looseObject({
      properties: z.looseObject({
        siteConfig: z.looseObject({
          appSettings: z.array(z.strictObject({ name: z.string(), value: z.string() })),
        }),
      }),
    })
    .parse(resourceOf('Microsoft.Web/sites'));
  return Object.fromEntries(properties.siteConfig.appSettings.map(({ name, value }) => [name, value]));
}

/** Every text of a template that Azure evaluates. */
export function expressionsIn(value: unknown): string[] {
  if (typeof value === 'string') return /^\[.*\]$/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [...expressionsIn(key), ...expressionsIn(inner)]);
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));
}
