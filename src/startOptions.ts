import { parseArgs } from 'node:util';
import { canonicalLocale } from './playbook/locale';

/** How `npm start` opens the Playground: who speaks first, and in which language their Teams is. */
export type StartOptions = { locale: string; as: string | undefined };

export const START_USAGE = `usage: npm start [-- --locale TAG] [--as NAME]
  runs the bot and, while it has no credentials, Microsoft's Agents Playground
  --locale TAG  the language of who speaks there, such as de or pt-BR (en-US)
  --as NAME     who speaks there, one of playground.yml; part of the name is enough
`;

/** The arguments are wrong; the message says which, and what is expected. */
export class StartUsageError extends Error {
  readonly code = 'start_usage';
}

/** @throws StartUsageError */
export function readStartOptions(args: readonly string[]): StartOptions {
  try {
    const options = { locale: { type: 'string', default: 'en-US' }, as: { type: 'string' } } as const;
    const { values } = parseArgs({ args: [...args], options });
    const locale = canonicalLocale(values.locale);
    if (locale === undefined)
      throw new Error(`--locale is "${values.locale}", expected a tag such as "de" or "pt-BR"`);
    return { locale, as: values.as };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new StartUsageError(`start: ${message}\n${START_USAGE}`, { cause: error });
  }
}
