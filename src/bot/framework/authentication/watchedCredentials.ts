import { MicrosoftAppCredentials, ServiceClientCredentialsFactory } from 'botframework-connector';
import { z } from 'zod';

/** The client secret, and what the sign-in of the directory says of it. */
export type AppSecret = {
  current(): string;
  /** Looks for a newer one at once; it may be the same. */
  renewed(): string;
  accepted(): void;
  /** `reason` is a code of the directory, such as `AADSTS7000222`. */
  refused(reason: string): void;
};

type Created = Awaited<ReturnType<ServiceClientCredentialsFactory['createCredentials']>>;
type Make = (password: string) => Promise<Created>;

/** The directory does not accept the secret, or does not know the app; anything else may pass. */
const refused = z.object({
  errorCode: z.enum(['invalid_client', 'unauthorized_client']),
  message: z.string(),
});

/**
 * Makes credentials whose secret may change while they are used. botbuilder's own keep the first one for as long as the
 * process lives.
 */
export class WatchedCredentialsFactory extends ServiceClientCredentialsFactory {
  readonly #appId: string;
  readonly #secret: AppSecret;
  readonly #of: (password: string) => ServiceClientCredentialsFactory;

  /** @param of the factory for one secret */
  constructor(appId: string, secret: AppSecret, of: (password: string) => ServiceClientCredentialsFactory) {
    super();
    this.#appId = appId;
    this.#secret = secret;
    this.#of = of;
  }

  override isValidAppId(appId: string): Promise<boolean> {
    return this.#of(this.#secret.current()).isValidAppId(appId);
  }

  override isAuthenticationDisabled(): Promise<boolean> {
    return this.#of(this.#secret.current()).isAuthenticationDisabled();
  }

  override async createCredentials(
    appId: string,
    audience: string | undefined,
    login: string,
    isChecked: boolean,
  ): Promise<Created> {
    const make: Make = (password) => this.#of(password).createCredentials(appId, audience, login, isChecked);
    return new WatchedCredentials(this.#appId, make, this.#secret);
  }
}

/** Gets its tokens with the newest secret. A refused one is read again, and if there is another, that is tried. */
export class WatchedCredentials extends MicrosoftAppCredentials {
  readonly #make: Make;
  readonly #secret: AppSecret;
  #made: { password: string; credentials: Promise<Created> } | undefined;
  #lastToken: string | undefined;

  constructor(appId: string, make: Make, secret: AppSecret) {
    super(appId, '');
    this.#make = make;
    this.#secret = secret;
  }

  override async getToken(forceRefresh = false): Promise<string> {
    const password = this.#secret.current();
    try {
      return await this.#token(password, forceRefresh);
    } catch (error) {
      const reason = refusalIn(error);
      if (reason === undefined) throw error;
      const newer = this.#secret.renewed();
      if (newer !== password) return this.#token(newer, true);
      this.#secret.refused(reason);
      throw error;
    }
  }

  async #token(password: string, forceRefresh: boolean): Promise<string> {
    if (this.#made?.password !== password) this.#made = { password, credentials: this.#make(password) };
    const credentials = await this.#made.credentials;
    if (!hasToken(credentials)) throw new TypeError('These credentials have no tokens.');
    const token = await credentials.getToken(forceRefresh);
    // A token from the cache does not tell whether the secret is still accepted.
    if (token !== this.#lastToken) this.#secret.accepted();
    this.#lastToken = token;
    return token;
  }
}

/** All credentials that botbuilder makes have this method, but their common type does not declare it. */
export function hasToken(
  credentials: object,
): credentials is { getToken(forceRefresh: boolean): Promise<string> } {
  return 'getToken' in credentials && typeof credentials.getToken === 'function';
}

/** The directory's own code for why it refuses the secret; undefined if the error is about something else. */
function refusalIn(error: unknown): string | undefined {
  const known = refused.safeParse(error).data;
  return known && (/AADSTS\d{1,9}/.exec(known.message)?.[0] ?? known.errorCode);
}
