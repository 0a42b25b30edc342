// Not among the exports of the package, which has no other check for tokens of one's own tenant; its version is pinned.
import { JwtTokenExtractor } from 'botframework-connector/lib/auth/jwtTokenExtractor';
import { z } from 'zod';
import type { Logger } from '../../turn/logger';
import { quiet } from './quiet';
import { useSigningKeys } from './signingKeys';
import { ALGORITHMS, readToken, refusal } from './token';

/** Whose tokens are taken, and for what. */
export type TenantTokens = {
  appId: string;
  tenantId: string;
  /** Lists the keys that sign the tokens of the tenant. */
  metadataUrl: string;
  /** Who may have issued them. */
  issuers: readonly string[];
};

/** `id` is the same for all requests of one person or app. */
export type TokenVerdict =
  | { kind: 'caller'; id: string }
  | { kind: 'refused'; reason: string }
  /** Nobody can tell at the moment: the keys cannot be read. */
  | { kind: 'unavailable'; error: unknown };

/** Checks an `Authorization` header. Never rejects. */
export type CheckToken = (header: string) => Promise<TokenVerdict>;

/** The package that checks tokens; botbuilder uses it for those of the Bot Framework. */
const CHECKS_TOKENS = 'botframework-connector';
/** Seconds that the clocks of two machines may differ. */
const CLOCK_SKEW = 300;

/** `oid`: the person or the service; `azp` or `appid`: the app, where a token names nobody else. */
const verified = z.looseObject({
  tid: z.string(),
  exp: z.number(),
  oid: z.string().optional(),
  sub: z.string().optional(),
});

/**
 * Access tokens that the tenant's own directory has issued for this app: by its id, or by `api://` and its id. The same
 * code checks the signature as for tokens of the Bot Framework.
 */
export function createTenantTokens(settings: TenantTokens, logger: Logger): CheckToken {
  const { appId, tenantId, metadataUrl, issuers } = settings;
  useSigningKeys(metadataUrl);
  const extractor = new JwtTokenExtractor(
    {
      issuer: [...issuers],
      audience: [appId, `api://${appId}`],
      clockTolerance: CLOCK_SKEW,
      ignoreExpiration: false,
    },
    metadataUrl,
    ALGORITHMS,
  );
  return async (header) => {
    const read = readToken(header, issuers);
    if ('reason' in read) return { kind: 'refused', reason: read.reason };
    try {
      quiet(CHECKS_TOKENS, (said) => logger.debug({ said }, 'the token check wrote to the console'));
      const identity = await extractor.getIdentityFromAuthHeader(header, '');
      const claims = verified.safeParse(Object.fromEntries((identity?.claims ?? []).map(pairOf))).data;
      if (!claims)
        return { kind: 'refused', reason: 'the token does not say of which tenant and until when' };
      if (claims.tid.toLowerCase() !== tenantId.toLowerCase())
        return { kind: 'refused', reason: 'the token is of another tenant' };
      return { kind: 'caller', id: claims.oid ?? claims.sub ?? '' };
    } catch (error) {
      const { data } = refusal.safeParse(error);
      return data ? { kind: 'refused', reason: data.message } : { kind: 'unavailable', error };
    }
  };
}

function pairOf({ type, value }: { type: string; value: unknown }): [string, unknown] {
  return [type, value];
}
