/**
 * Gets the bearer token for the channel's service; null if no token is needed. `isRenewed`: ask for a new one, and do
 * not take it from a cache.
 */
export type TokenSource = (isRenewed: boolean) => Promise<string | null>;

/** The bearer tokens of the bot, without those that the service has refused. */
export type Tokens = {
  get(): Promise<string | null>;
  /** The service answered 401 to this token: the next request takes a new one. */
  refused(bearer: string): void;
};

/** A token can be refused before it expires, for example when the secret was changed. */
export function createTokens(source: TokenSource): Tokens {
  let refused: string | undefined;
  return {
    async get() {
      const bearer = await source(false);
      return bearer !== null && bearer === refused ? source(true) : bearer;
    },
    refused(bearer) {
      refused = bearer;
    },
  };
}
