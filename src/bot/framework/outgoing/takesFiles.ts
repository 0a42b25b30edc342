import { Channels } from 'botbuilder';
import type { Where } from '../../turn/turn';

/** Whether the client asks people whether a file may be stored. The Playground calls itself Teams and does not. */
export function takesFiles({ client, place }: Pick<Where, 'client' | 'place'>): boolean {
  return client === Channels.Msteams && place.serviceUrl?.startsWith('https:') === true;
}
