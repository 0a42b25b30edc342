import { type Activity, ActivityTypes, Channels } from 'botbuilder';

const TYPES = new Set<string>(Object.values(ActivityTypes));
const CHANNELS = new Set<string>(Object.values(Channels));

/** What the log says of an activity: nothing that its sender could have made up, and nobody's words. */
export function loggedActivity({ type, channelId }: Activity): { activity: string; channel: string } {
  return {
    activity: TYPES.has(type) ? type : 'other',
    channel: CHANNELS.has(channelId) ? channelId : 'other',
  };
}
