import type { Activity, Mention } from 'botbuilder';

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
 * The text of a message as the person meant it: without the mentions of the bot (found by its id, all of them),
 * mentions of others by their name, entities resolved, NFC, control characters and runs of white space as one space.
 * Anything that is no text gives ''.
 */
export function turnText(activity: Pick<Activity, 'text' | 'entities' | 'recipient'>): string {
  const { text } = activity as { text: unknown };
  if (typeof text !== 'string') return '';
  return withoutBotMentions(text, activity)
    .replace(/<\/?at\b[^>]{0,200}>/gi, '')
    .replace(/&(?:nbsp|lt|gt|quot|#39|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .trim();
}

function withoutBotMentions(text: string, activity: Pick<Activity, 'entities' | 'recipient'>): string {
  const botId: unknown = activity.recipient?.id;
  if (botId === undefined || !Array.isArray(activity.entities)) return text;
  return activity.entities
    .filter((entity): entity is Mention => isMention(entity) && entity.mentioned.id === botId)
    .reduce((rest, mention) => (mention.text ? rest.replaceAll(mention.text, ' ') : rest), text);
}

function isMention(entity: unknown): entity is Mention {
  const mention = entity as Partial<Mention> | null;
  return (
    mention?.type === 'mention' &&
    typeof mention.mentioned?.id === 'string' &&
    (mention.text === undefined || typeof mention.text === 'string')
  );
}
