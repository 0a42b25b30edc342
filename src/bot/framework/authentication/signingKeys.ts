import { createPublicKey } from 'node:crypto';
// Neither is among the exports of the package, which reads keys without a time limit; its version is pinned.
import { JwtTokenExtractor } from 'botframework-connector/lib/auth/jwtTokenExtractor';
import { OpenIdMetadata } from 'botframework-connector/lib/auth/openIdMetadata';
import { z } from 'zod';

/** In milliseconds. */
type KeyTimes = {
  /** How long one reading of the keys may take. */
  patience: number;
  /** Keys of this age are read again. */
  fresh: number;
  /** Keys are used until this age while newer ones cannot be read. */
  kept: number;
  /** Nobody can make the keys be read more often than this by naming one that is unknown. */
  pause: number;
};

const HOUR = 3_600_000;
const TIMES: KeyTimes = { patience: 10_000, fresh: 24 * HOUR, kept: 72 * HOUR, pause: 300_000 };

const configuration = z.object({ jwks_uri: z.url() });
const keySet = z.object({ keys: z.array(z.unknown()) });
/** `endorsements`: the channels that it may sign for; missing: any. */
const rsaKey = z.object({
  kid: z.string(),
  n: z.string(),
  e: z.string(),
  endorsements: z.array(z.string()).optional(),
});

type Key = Awaited<ReturnType<OpenIdMetadata['getKey']>>;
type Known = { keys: ReadonlyMap<string, z.infer<typeof rsaKey>>; readAt: number };

/**
 * The keys that sign tokens, from the OpenID metadata at an address. botbuilder's own reader waits for the network as long
 * as it lasts, once for each caller, and refuses everybody when it cannot read again the keys that it has.
 */
export class SigningKeys extends OpenIdMetadata {
  readonly #address: string;
  readonly #now: () => number;
  readonly #times: KeyTimes;
  #known: Known | undefined;
  #askedAt = Number.NEGATIVE_INFINITY;
  #reading: Promise<Known> | undefined;

  constructor(address: string, now: () => number = Date.now, times: KeyTimes = TIMES) {
    super(address);
    this.#address = address;
    this.#now = now;
    this.#times = times;
  }

  /**
   * Null for a key that is not listed, or is of another kind than RSA.
   * @throws when no keys are known and none can be read
   */
  override async getKey(id: string): Promise<Key> {
    const { fresh, kept, pause } = this.#times;
    const known = this.#known;
    const age = known ? ageOf(known.readAt, this.#now()) : kept;
    if (!known || age >= kept) return keyIn(await this.#read(), id);
    const found = keyIn(known, id);
    if (found !== null && age < fresh) return found;
    if (ageOf(this.#askedAt, this.#now()) < pause) return found;
    try {
      return keyIn(await this.#read(), id);
    } catch (error) {
      if (found === null) throw error;
      return found;
    }
  }

  /** One reading for all who wait for it. */
  #read(): Promise<Known> {
    this.#reading ??= this.#readNow().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  async #readNow(): Promise<Known> {
    this.#askedAt = this.#now();
    const signal = AbortSignal.timeout(this.#times.patience);
    const { jwks_uri } = configuration.parse(await jsonAt(this.#address, signal));
    const { keys } = keySet.parse(await jsonAt(jwks_uri, signal));
    const usable = keys.map((key) => rsaKey.safeParse(key).data).filter((key) => key !== undefined);
    this.#known = { keys: new Map(usable.map((key) => [key.kid, key])), readAt: this.#now() };
    return this.#known;
  }
}

/** Has botbuilder take the keys of this address from here. */
export function useSigningKeys(address: string): void {
  const cache = z
    .instanceof(Map<unknown, unknown>)
    .parse(Reflect.get(JwtTokenExtractor, 'openIdMetadataCache'));
  if (!(cache.get(address) instanceof SigningKeys)) cache.set(address, new SigningKeys(address));
}

async function jsonAt(address: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`The keys cannot be read: ${address} answered HTTP ${response.status}`);
  return response.json();
}

/** A clock that was set back makes nothing young for ever. */
function ageOf(time: number, now: number): number {
  return Math.abs(now - time);
}

function keyIn({ keys }: Known, id: string): Key {
  const found = keys.get(id);
  if (!found) return null;
  const { n, e, endorsements } = found;
  const key = createPublicKey({ key: { kty: 'RSA', n, e }, format: 'jwk' });
  const pem = key.export({ format: 'pem', type: 'pkcs1' }).toString();
  return { key: pem, ...(endorsements && { endorsements }) };
}
