import type { Activity } from 'botbuilder';
import { z } from 'zod';

const tenantInChannelData = z.object({ tenant: z.object({ id: z.unknown() }) });

/**
 * The first tenant that an activity names and that is not among `allowed` (in small letters), as text; undefined when
 * there is none. An empty list allows all. An activity that names no tenant is of none: outside of Teams there are no tenants.
 */
export function foreignTenantOf(
  { channelData, conversation }: Activity,
  allowed: readonly string[],
): string | undefined {
  if (allowed.length === 0) return undefined;
  const named = [tenantInChannelData.safeParse(channelData).data?.tenant.id, conversation?.tenantId];
  const foreign = named.find((id: unknown) => id !== undefined && id !== null && !isAmong(allowed, id));
  return foreign === undefined ? undefined : String(JSON.stringify(foreign)).slice(0, 64);
}

function isAmong(allowed: readonly string[], id: unknown): boolean {
  return typeof id === 'string' && allowed.includes(id.toLowerCase());
}
