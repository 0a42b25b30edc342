import { ENTRY_LIMITS } from '../../playbook/entryLimits';

const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&apos;': "'",
  '&amp;': '&',
};

/**
 * The text of a message as the person meant it: without the mentions of the bot, mentions of others by their name,
 * entities resolved, NFC, control characters and runs of white space as one space. What is longer than `ENTRY_LIMITS`
 * allow is cut.
 * @param ofBot how the message writes the bot's name, each mention of it
 */
export function turnText(text: string, ofBot: readonly string[]): string {
  return ofBot
    .reduce((rest, mention) => rest.replaceAll(mention, ' '), text.slice(0, ENTRY_LIMITS.message))
    .replace(/<\/?at\b[^<>]*>/gi, '')
    .replace(/&(?:nbsp|lt|gt|quot|#39|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .trim()
    .slice(0, ENTRY_LIMITS.plainMessage)
    .normalize('NFC');
}
