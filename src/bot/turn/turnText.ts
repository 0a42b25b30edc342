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

/** Stands for a mention. Where a client writes it itself, it stands for a picture, which says nothing either. */
const MENTION = '\ufffc';
/** Mentions in a row, with what is part of calling somebody: "@Ada and @Playbook", "@佐藤さん". */
const CALLED =
  /(?: ?\ufffc(?: ?(?:さん|さま|様|くん|君|ちゃん|氏|先生|老师|女士)(?!\p{L}))?(?: ?(?:and|und|y|e|と|和|&)(?= ?\ufffc))?)+ ?/gu;

/**
 * Cleans the text of a message: takes mentions out, writes tags that nobody explains as names, decodes entities, applies
 * NFC, and turns control characters and white space into single spaces. Text longer than `ENTRY_LIMITS` is cut.
 * @param mentions the text of each mention to take out
 */
export function turnText(text: string, mentions: readonly string[]): string {
  // Clients without markup write "@Ada" and "@Ada Lovelace".
  return [...new Set(mentions)]
    .sort((a, b) => b.length - a.length)
    .reduce((rest, mention) => rest.replaceAll(mention, MENTION), text.slice(0, ENTRY_LIMITS.message))
    .replace(/<\/?at\b[^<>]*>/gi, '')
    .replace(/&(?:nbsp|lt|gt|quot|#39|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .replace(CALLED, ' ')
    .trim()
    .slice(0, ENTRY_LIMITS.plainMessage)
    .normalize('NFC');
}
