import { z } from 'zod';

export type TracingSettings = {
  /** Where spans are sent, by OTLP over HTTP, as JSON. */
  url: string;
  headers: Readonly<Record<string, string>>;
  service: string;
  /** The share of turns that is traced, 0 to 1. The id decides, so that all processes decide alike. */
  ratio: number;
};

const address = z
  .string()
  .refine(
    (text) => URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol),
    'is no http:// or https:// address',
  );

/** The environment variables, named as OpenTelemetry has them. */
export const tracingVariables = {
  OTEL_EXPORTER_OTLP_ENDPOINT: address.optional(),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: address.optional(),
  OTEL_EXPORTER_OTLP_HEADERS: z
    .string()
    .default('')
    .refine((text) => headersIn(text) !== undefined, 'is no list of name=value with commas between'),
  OTEL_SERVICE_NAME: z.string().default('playbook-bot'),
  OTEL_TRACES_SAMPLER_ARG: z.coerce
    .number('is no number')
    .min(0, 'is below 0')
    .max(1, 'is above 1')
    .default(1),
};

/** Null: nothing is traced. */
export function tracingSettingsOf(
  values: z.infer<z.ZodObject<typeof tracingVariables>>,
): TracingSettings | null {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: base, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: own } = values;
  // The specification appends the path to the common address, and takes the one for traces as it is.
  const url = own ?? (base === undefined ? undefined : `${base.replace(/\/$/, '')}/v1/traces`);
  if (url === undefined) return null;
  return {
    url,
    headers: headersIn(values.OTEL_EXPORTER_OTLP_HEADERS) ?? {},
    service: values.OTEL_SERVICE_NAME,
    ratio: values.OTEL_TRACES_SAMPLER_ARG,
  };
}

/** `a=1,b=2`, values percent-encoded; undefined if it is something else. */
function headersIn(text: string): Record<string, string> | undefined {
  const headers = new Headers();
  for (const pair of text.split(',').map((part) => part.trim())) {
    if (pair === '') continue;
    const at = pair.indexOf('=');
    try {
      // Throws for a name or a value that no header can have.
      headers.set(pair.slice(0, Math.max(at, 0)).trim(), decodeURIComponent(pair.slice(at + 1).trim()));
    } catch {
      return undefined;
    }
  }
  return Object.fromEntries(headers);
}
