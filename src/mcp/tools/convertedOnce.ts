import type { StandardSchemaWithJSON } from '@modelcontextprotocol/server';
import type { z } from 'zod';

type Convert = z.ZodObject['~standard']['jsonSchema']['input'];

/**
 * The same schema, whose JSON Schema is made once. The SDK makes it for each server, and over HTTP each request has a
 * server of its own.
 */
export function convertedOnce<Schema extends z.ZodObject>(
  schema: Schema,
): StandardSchemaWithJSON<z.input<Schema>, z.output<Schema>> {
  const standard = schema['~standard'];
  const { input, output } = standard.jsonSchema;
  return { '~standard': { ...standard, jsonSchema: { input: once(input), output: once(output) } } };
}

function once(convert: Convert): Convert {
  const known = new Map<string, ReturnType<Convert>>();
  return (options) => {
    const key = JSON.stringify(options);
    const converted = known.get(key) ?? convert(options);
    known.set(key, converted);
    return converted;
  };
}
