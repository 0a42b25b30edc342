import type { Membership } from './roster';

const TEAMS = 'msteams';

/** What decides beside the roster. */
type Circumstances = {
  /** The client through which people are in the place: `msteams`, `emulator` … */
  client: string;
  /** Whether the person writes in that place now, or has written there. */
  wroteThere: boolean;
  /** In local development the Playground does not know who is in which channel, so that strangers are members. */
  isOpen?: boolean;
};

/** What somebody counts as in a place. Only Teams has rosters; elsewhere, whoever writes in a chat is in it. */
export function countedMembership(
  inRoster: Membership,
  { client, wroteThere, isOpen = false }: Circumstances,
): Membership {
  if (inRoster === 'stranger' && isOpen) return 'member';
  return inRoster !== 'guest' && client !== TEAMS && wroteThere ? 'member' : inRoster;
}
