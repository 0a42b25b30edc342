import type { Locale } from '../playbook/locale';
import type { Playbook } from '../playbook/playbook';
import type { Texts } from './texts';

/**
 * The languages that people can choose: those of the bot's own texts, and those that the playbook has pages in. In one of
 * the latter alone, the bot's own words are in another language.
 */
export function servedLocales(texts: Pick<Texts, 'locales'>, playbook: Pick<Playbook, 'locales'>): Locale[] {
  return [...new Set([...texts.locales, ...playbook.locales])];
}
