import { type Activity, ActivityTypes, Channels } from 'botbuilder';

const TYPES = new Set<string>(Object.values(ActivityTypes));
const CHANNELS = new Set<string>(Object.values(Channels));

/** What the log may contain of an activity: no text that people wrote, and nothing that the sender can invent. */
export function loggedActivity({ type, channelId }: Activity): { activity: string; channel: string } {
  return {
    activity: TYPES.has(type) ? type : 'other',
    channel: CHANNELS.has(channelId) ? channelId : 'other',
  };
}
