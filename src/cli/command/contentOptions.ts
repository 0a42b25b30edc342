import { canonicalLocale, type Locale } from '../../playbook/locale';
import { UsageError } from './command';

/** The options of every command that reads a playbook, for `parseArgs`. */
export const CONTENT_OPTIONS = {
  content: { type: 'string', default: 'content' },
  locale: { type: 'string' },
} as const;

/** What they are for. */
export const CONTENT_HELP = {
  '--content DIR': 'the playbook: a folder with one folder a language (content)',
  '--locale TAG': 'the language of a folder that holds pages directly, such as de or pt-BR',
} as const;

/** `--locale` as a BCP 47 tag. */
export function readLocale(tag: string | undefined): Locale | undefined {
  if (tag === undefined) return undefined;
  const locale = canonicalLocale(tag);
  if (locale === undefined)
    throw new UsageError(`--locale is "${tag}", expected a tag such as "de" or "pt-BR"`);
  return locale;
}
