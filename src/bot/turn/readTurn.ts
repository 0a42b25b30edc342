import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { ENTRY_LIMITS } from '../../playbook/entryLimits';
import type { Place, Turn } from './turn';
import { turnText } from './turnText';

const clientInfo = z.object({ type: z.literal('clientInfo'), locale: z.string() });
const directoryId = z.string().min(1).max(ENTRY_LIMITS.id);
const mention = z.object({
  type: z.literal('mention'),
  mentioned: z.object({ id: z.string(), name: z.string() }),
});

/** The plain turn of an activity. Whatever of it is missing or of a wrong type counts as not there. */
export function readTurn(activity: Activity): Turn {
  return {
    text: turnText(activity),
    value: activity.value ?? undefined,
    place: placeOf(activity),
    person: {
      id: activity.from?.id ?? '',
      name: cutName(activity.from?.name),
      directoryId: directoryId.safeParse(activity.from?.aadObjectId).data ?? null,
    },
    mentioned: mentionedNames(activity),
    localeHints: localeHints(activity),
  };
}

function cutName(name: unknown): string {
  return typeof name === 'string' ? name.slice(0, ENTRY_LIMITS.name) : '';
}

function placeOf(activity: Activity): Place {
  switch (activity.conversation?.conversationType) {
    case 'channel':
      return 'channel';
    case 'groupChat':
      return 'group';
    default:
      return activity.conversation?.isGroup ? 'group' : 'personal';
  }
}

function mentionedNames(activity: Activity): string[] {
  return entitiesOf(activity).flatMap((entity) => {
    const mentioned = mention.safeParse(entity).data?.mentioned;
    return mentioned && mentioned.id !== activity.recipient?.id ? [cutName(mentioned.name)] : [];
  });
}

function entitiesOf(activity: Activity): unknown[] {
  return Array.isArray(activity.entities) ? activity.entities.slice(0, ENTRY_LIMITS.entities) : [];
}

function localeHints(activity: Activity): string[] {
  const fromClient = entitiesOf(activity).flatMap((entity) => {
    const parsed = clientInfo.safeParse(entity);
    return parsed.success ? [parsed.data.locale] : [];
  });
  return [activity.locale, ...fromClient]
    .filter(
      (tag): tag is string => typeof tag === 'string' && tag !== '' && tag.length <= ENTRY_LIMITS.localeTag,
    )
    .slice(0, ENTRY_LIMITS.localeTags);
}
