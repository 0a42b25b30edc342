import { z } from 'zod';
import { port } from './numbers';

/** The port of the bot itself. */
export const USUAL_PORT = 3978;

/** Where `/readyz` and `/metrics` are answered apart; null: on the port of the bot. */
export type OperatorSettings = { port: number; host: string } | null;

/** The environment variables. */
export const operatorVariables = {
  METRICS_PORT: port.optional(),
  METRICS_HOST: z.string().optional(),
};

type Values = z.infer<z.ZodObject<typeof operatorVariables>>;

/**
 * @param host where the bot itself listens
 * @param isLocal whether nothing but this machine is to be answered, whatever the settings say
 */
export function operatorSettingsOf(
  { METRICS_PORT, METRICS_HOST = '' }: Values,
  host: string,
  isLocal: boolean,
): OperatorSettings {
  if (METRICS_PORT === undefined) return null;
  return { port: METRICS_PORT, host: isLocal || METRICS_HOST === '' ? host : METRICS_HOST };
}

type Given = Readonly<Record<string, string | undefined>>;

/** What does not fit. Does not expect the values to be valid. */
export function operatorProblems({ PORT, METRICS_PORT, METRICS_HOST }: Given): string[] {
  if (METRICS_PORT === undefined) {
    return METRICS_HOST === undefined
      ? []
      : ['METRICS_HOST is set without METRICS_PORT: set both, or leave METRICS_HOST out'];
  }
  return Number(METRICS_PORT) === Number(PORT ?? USUAL_PORT)
    ? [`METRICS_PORT="${METRICS_PORT}" is PORT, too: choose another one, or leave METRICS_PORT out`]
    : [];
}
