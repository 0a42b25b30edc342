import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { ROOT } from './dockerfile';

const parameter = z.strictObject({
  type: z.literal('string'),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  allowedValues: z.array(z.string()).optional(),
  defaultValue: z.string().optional(),
  metadata: z.strictObject({ description: z.string() }),
});
const resource = z.looseObject({
  type: z.string(),
  apiVersion: z.string(),
  name: z.string(),
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
export const PARAMETERS = parameters.parse(readJson('infra/azure.parameters.json')).parameters;

export function resourceOf(type: string): Resource {
  const found = TEMPLATE.resources.find((candidate) => candidate.type === type);
  if (!found) throw new Error(`The template has no ${type}`);
  return found;
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
