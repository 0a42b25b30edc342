import type { Activity } from 'botbuilder';
import { z } from 'zod';

const tenantInChannelData = z.object({ tenant: z.object({ id: z.unknown() }) });

/**
 * The first tenant of an activity that is not in `allowed` (lower case), as text; undefined if there is none. An empty
 * list allows all. An activity without a tenant is allowed: there are no tenants outside of Teams.
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
