import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { Place } from '../../boards/board/board';
import { threadless } from '../../boards/board/keys';
import { ENTRY_LIMITS } from '../../playbook/entryLimits';

const id = z.string().min(1).max(ENTRY_LIMITS.id);
const name = z.string().transform((text) => text.slice(0, ENTRY_LIMITS.name));
const named = z.object({ id, name: name.nullish() });
const channelData = z.object({
  tenant: z
    .object({ id: z.string().max(ENTRY_LIMITS.id) })
    .nullish()
    .catch(undefined),
  team: named
    .extend({ aadGroupId: id.nullish().catch(undefined) })
    .nullish()
    .catch(undefined),
  channel: named.nullish().catch(undefined),
  eventType: z.string().max(64).nullish().catch(undefined),
});

/** Where an activity comes from, as far as it says so. */
export type Where = {
  place: Place;
  /** `msteams`, `emulator` … */
  client: string;
  /** The id of the bot there. */
  bot: string;
  team: { id: string; name: string | null; group: string | null } | null;
  channel: { id: string; name: string | null } | null;
  /** What Teams says has happened to a team or channel, such as `channelRenamed`. */
  event: string | null;
};

/** The plain whereabouts of an activity; whatever has a wrong type counts as not there. */
export function whereOf(activity: Activity): Where {
  const { conversation, serviceUrl, channelId, recipient } = activity;
  const data = channelData.safeParse(activity.channelData).data;
  const team = data?.team;
  const channel = data?.channel;
  const tenant = data?.tenant?.id ?? conversation?.tenantId ?? null;
  return {
    place: {
      kind: kindOf(activity),
      conversation: conversation?.id ?? '',
      team: team?.id ?? null,
      channel: channel?.id ?? (kindOf(activity) === 'channel' ? threadless(conversation?.id ?? '') : null),
      tenant,
      // botbuilder's type promises one; an answer that is expected in the response needs none.
      serviceUrl: serviceUrl || null,
    },
    client: channelId ?? '',
    bot: recipient?.id ?? '',
    team: team ? { id: team.id, name: team.name ?? null, group: team.aadGroupId ?? null } : null,
    channel: channel ? { id: channel.id, name: channel.name ?? null } : null,
    event: data?.eventType ?? null,
  };
}

function kindOf({ conversation }: Activity): Place['kind'] {
  switch (conversation?.conversationType) {
    case 'channel':
      return 'channel';
    case 'groupChat':
      return 'chat';
    default:
      return conversation?.isGroup ? 'chat' : 'personal';
  }
}
