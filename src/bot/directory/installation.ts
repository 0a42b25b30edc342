import type { Incoming } from '../turn/turn';

/** Whether the app was added to a place or removed from it; undefined for an activity about something else. */
export function installationIn({
  type,
  action,
  added,
  removed,
  turn,
}: Incoming): 'added' | 'removed' | undefined {
  const { bot, event } = turn.where;
  if (type === 'installationUpdate') {
    if (action === 'add' || action === 'add-upgrade') return 'added';
    // `remove-upgrade` is the first half of an upgrade.
    return action === 'remove' ? 'removed' : undefined;
  }
  if (bot !== '' && removed.includes(bot)) return 'removed';
  if (bot !== '' && added.includes(bot)) return 'added';
  return event === 'teamDeleted' || event === 'teamHardDeleted' ? 'removed' : undefined;
}
