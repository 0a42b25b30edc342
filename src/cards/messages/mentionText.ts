import type { Phrases } from '../../i18n/phrases';

/** How the bot is asked where others read along. */
export function mentionText(phrases: Phrases): string {
  return phrases.t('help.mention', {
    example: `@${phrases.t('app.name')} ${phrases.t('help.example.next-steps')}`,
  });
}
