/** What one client may use of the server. Names that end in `Ms` are milliseconds. */
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
 * All limits in one place. They are not settings: they are far above what Teams and a proxy in front of the bot need,
 * and a small machine has enough memory for all of them at once.
 */
export const LIMITS: Limits = {
  /** Teams limits a message to about 100 KB; a much larger body is not an activity. */
  bodyBytes: 512 * 1024,
  /** Nesting depth of lists and objects. A Teams card has about ten levels; recursive code fails at some thousand. */
  depth: 64,
  /** Number of values in an activity, including nested ones: enough for a list of a few thousand new members. */
  values: 50_000,
  /**
   * Open connections. The Bot Framework uses some tens; with a full body on each, 500 take a quarter of a gigabyte.
   */
  connections: 500,
  /**
   * Unanswered requests on one connection. A client that sends more without reading probably never reads the answers.
   */
  unanswered: 16,
  /** Time for the headers, from the start of the connection or the first byte of a later request. */
  headersMs: 10_000,
  /** Time for the whole request with its body. Teams itself stops waiting for an answer after 15 seconds. */
  requestMs: 15_000,
  /** How often these two times are checked. */
  checkMs: 500,
  /**
   * How long an idle connection stays open for the next request. Proxies usually reuse connections for up to 60 s;
   * with a shorter time here they would use closed ones.
   */
  keepAliveMs: 65_000,
  /** Time without any data sent or read by the client. */
  silenceMs: 60_000,
  /** Time for the rest of a request that was answered early, or of an answer when the bot is stopping. */
  restMs: 1000,
  /** Time for requests that are already on their way when the bot is told to stop. */
  closingMs: 500,
};
