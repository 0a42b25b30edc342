import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { ENTRY_LIMITS } from '../../playbook/entryLimits';

const mention = z.object({
  type: z.literal('mention'),
  mentioned: z.object({ id: z.string() }),
  text: z.string().optional(),
});

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
 * Anything that is no text gives ''; what is longer than `ENTRY_LIMITS` allow is cut.
 */
export function turnText(activity: Pick<Activity, 'text' | 'entities' | 'recipient'>): string {
  const text: unknown = activity.text;
  if (typeof text !== 'string') return '';
  return withoutBotMentions(text.slice(0, ENTRY_LIMITS.message), activity)
    .replace(/<\/?at\b[^<>]*>/gi, '')
    .replace(/&(?:nbsp|lt|gt|quot|#39|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .trim()
    .slice(0, ENTRY_LIMITS.plainMessage)
    .normalize('NFC');
}

function withoutBotMentions(text: string, activity: Pick<Activity, 'entities' | 'recipient'>): string {
  const botId: unknown = activity.recipient?.id;
  if (botId === undefined || !Array.isArray(activity.entities)) return text;
  return activity.entities
    .slice(0, ENTRY_LIMITS.entities)
    .flatMap((entity: unknown) => mention.safeParse(entity).data ?? [])
    .filter(({ mentioned }) => mentioned.id === botId)
    .reduce((rest, { text: said }) => (said ? rest.replaceAll(said, ' ') : rest), text);
}
