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
 * Stand for a mention of the bot and of somebody else. Where a client writes one itself, it stands for a picture or for
 * nothing, which says nothing either.
 */
const BOT = '\ufffc';
const OTHER = '\ufff9';
/** Mentions in a row, with what is part of calling somebody: "@Ada and @Playbook", "@佐藤さん". */
const CALLED =
  /(?: ?[\ufffc\ufff9](?: ?(?:さん|さま|様|くん|君|ちゃん|氏|先生|老师|女士)(?!\p{L}))?(?: ?(?:and|und|y|e|と|和|&)(?= ?[\ufffc\ufff9]))?)+ ?/gu;
/** What makes somebody else a part of the sentence, and says nothing without them: "boards for @Ada". */
const BEFORE_OTHERS =
  /(^|[^\p{L}])(?:(?:assigned|zugewiesen|zugeteilt|asignad[oa]s?|atribu[ií]d[oa]s?) )?(?:for|to|of|from|by|with|für|von|mit|bei|zu|para|pra|pro|de|por|con|com|a|à|ao) ?(?=\ufff9)/giu;
/** The same words where they may be another one in another language: "was steht an, @Ada", "what to do @Ada". */
const BEFORE_OTHERS_THERE =
  /(^|[^\p{L}])(tarefas?|quadros?|lista|aufgaben|boards?|zugewiesen|zugeteilt|vergeben) (?:do|da|dos|das|an) ?(?=\ufff9)/giu;
const BEFORE_OTHERS_JOINED = /(?:分配给|指派给|指定给|交给|属于|给|为|由) ?(?=\ufff9)/gu;
/** Behind somebody: "@Ada zugewiesen", "@佐藤さんに割り当てられたタスク", "@安娜的任务". */
const AFTER_OTHERS =
  /\ufff9(?: ?(?:さん|さま|様|くん|君|ちゃん|氏|先生|老师|女士))? ?(?:(?:zugewiesen|zugeteilt)(?:e[nrs]?)?(?!\p{L})|に割り当てられた|に割り当てた|が担当する|担当の|のための|向けの|宛の|用の|への|の(?=[\p{Script=Han}\p{Script=Katakana}])|负责的|的)/giu;

/** The texts of mentions in a message: of the bot, and of others. */
export type SaidMentions = { bot: readonly string[]; others: readonly string[] };
export const NO_MENTIONS: SaidMentions = { bot: [], others: [] };

/**
 * Cleans the text of a message: takes mentions out, writes tags that nobody explains as names, decodes entities, applies
 * NFC, and turns control characters and white space into single spaces. Text longer than `ENTRY_LIMITS` is cut.
 * @param mentions those to take out
 */
export function turnText(text: string, { bot, others }: SaidMentions): string {
  const signs = new Map([
    ...others.map((said) => [said, OTHER] as const),
    ...bot.map((said) => [said, BOT] as const),
  ]);
  // Clients without markup write "@Ada" and "@Ada Lovelace".
  const plain = [...signs]
    .sort(([a], [b]) => b.length - a.length)
    .reduce((rest, [said, sign]) => rest.replaceAll(said, sign), text.slice(0, ENTRY_LIMITS.message))
    .replace(/<\/?(?:at|attachment)\b[^<>]*>/gi, '')
    .replace(/&(?:nbsp|lt|gt|quot|#39|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ');
  return (others.length === 0 ? plain : withoutOthers(plain))
    .replace(CALLED, ' ')
    .trim()
    .slice(0, ENTRY_LIMITS.plainMessage)
    .normalize('NFC');
}

function withoutOthers(text: string): string {
  return text
    .replace(BEFORE_OTHERS, '$1')
    .replace(BEFORE_OTHERS_THERE, '$1$2 ')
    .replace(BEFORE_OTHERS_JOINED, '')
    .replace(AFTER_OTHERS, OTHER);
}
