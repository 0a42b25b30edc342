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
 * Cleans the text of a message: removes mentions of the bot, writes other mentions as names, decodes entities, applies
 * NFC, and turns control characters and white space into single spaces. Text longer than `ENTRY_LIMITS` is cut.
 * @param ofBot the text of each mention of the bot in the message
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
