import { createTexts } from '../../i18n/texts';
import { type Locale, matchLocale } from '../../playbook/locale';
import type { Playbook } from '../../playbook/playbook';
import { UsageError } from '../command/command';

/** @throws UsageError when neither the bot nor the playbook speaks the language. */
export function requireLocale(locale: Locale, playbook: Playbook): void {
  const spoken = [...new Set([...createTexts().locales, ...playbook.locales])];
  if (matchLocale(locale, spoken) !== undefined) return;
  throw new UsageError(
    `--locale is "${locale}", which nobody here speaks: choose one of ${spoken.join(', ')}`,
  );
}
