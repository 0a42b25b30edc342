/** What one client may take of the server. Milliseconds where a name ends so. */
export type Limits = {
  bodyBytes: number;
  depth: number;
  values: number;
  connections: number;
  unanswered: number;
  headersMs: number;
  requestMs: number;
  checkMs: number;
  keepAliveMs: number;
  silenceMs: number;
  restMs: number;
  closingMs: number;
};

/**
 * All of them, in one place. None is a setting: they are far beyond what Teams and a proxy before the bot do, and what
 * is below them all at once fits into the memory of a small machine.
 */
export const LIMITS: Limits = {
  /** Teams' own limit for a message is about 100 KB; anything far beyond is no activity. */
  bodyBytes: 512 * 1024,
  /** Lists and objects within each other. A card of Teams has about ten; what is recursive fails from some thousand on. */
  depth: 64,
  /** Values in an activity, nested ones too: a list of a few thousand new members has as many. */
  values: 50_000,
  /** At once. The Bot Framework keeps some tens; with a whole body in each of them it is a quarter of a gigabyte. */
  connections: 500,
  /** Requests on one connection whose answers are due. Who sends more before reading does not mean to read. */
  unanswered: 16,
  /** For the headers, from the opening of the connection or the first byte of a later request. */
  headersMs: 10_000,
  /** For the whole request with its body. Teams itself gives up on an answer after 15 seconds. */
  requestMs: 15_000,
  /** How often both are looked at. */
  checkMs: 500,
  /** For the next request: longer than the 60 s for which proxies usually keep theirs, or they would meet closed ones. */
  keepAliveMs: 65_000,
  /** For a client that neither sends nor reads anything, its answer say. */
  silenceMs: 60_000,
  /** For the rest of a request that is answered before its end, or of an answer when the bot is about to stop. */
  restMs: 1000,
  /** For requests that are on their way when the bot is told to stop. */
  closingMs: 500,
};
