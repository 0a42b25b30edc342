import type { Turns } from './connector';
import type { Answered } from './send';

/** What is asked of the channel's service. Permanent: they are labels of metrics. */
export type Operation =
  | 'post'
  | 'post-for'
  | 'post-thread'
  | 'update'
  | 'open-personal'
  | 'member'
  | 'members'
  | 'is-up'
  | 'channels';

export type Call = { operation: Operation; turns: Turns };

/** Surrounds a request to the channel's service, to measure it; resolves to what `send` resolves to. */
export type WatchCall = (call: Call, send: () => Promise<Answered>) => Promise<Answered>;
