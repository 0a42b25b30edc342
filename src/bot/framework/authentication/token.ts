import { z } from 'zod';

/** Why a token is refused, for the log. */
export type TokenRefusal = { reason: string };

/** A first check of a caller's `Authorization` header; undefined if botbuilder should check the token. */
export type TokenGuard = (header: string) => TokenRefusal | undefined;

/**
 * Errors that mean "the token was refused": botbuilder's `AuthenticationError`, whose name is just "Error", and the
 * errors of the library that checks tokens.
 */
export const refusal = z.union([
  z.object({ name: z.literal('Error'), statusCode: z.literal([400, 401, 403]), message: z.string() }),
  z.object({
    name: z.literal(['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError']),
    message: z.string(),
  }),
]);

/** The algorithms that the Bot Framework and Microsoft Entra ID sign with. */
export const ALGORITHMS = ['RS256', 'RS384', 'RS512'];
/** A real token has about six claims. */
const MOST_CLAIMS = 50;
/** Longest piece of a token that is logged, in UTF-16 units. */
const LONGEST_TOLD = 100;

const jwtHeader = z.looseObject({ alg: z.string(), kid: z.string() });
const jwtPayload = z
  .looseObject({ iss: z.string(), tid: z.string().max(64).optional() })
  .refine((claims) => Object.keys(claims).length <= MOST_CLAIMS);

type UncheckedClaims = z.infer<typeof jwtPayload>;

/**
 * The claims of a header with a token that one of `issuers` may have signed, or why it is none. The signature is not
 * checked here: this keeps away what would make the library that checks it fail, fetch keys or work for long.
 */
export function readToken(
  header: string,
  issuers: readonly string[],
): { claims: UncheckedClaims } | TokenRefusal {
  const [, first = '', second = ''] = /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]*$/.exec(header) ?? [];
  if (first === '') return { reason: 'there is no bearer token' };
  const head = jwtHeader.safeParse(decoded(first)).data;
  const claims = jwtPayload.safeParse(decoded(second)).data;
  if (!head || !claims) return { reason: 'the token is malformed' };
  if (!ALGORITHMS.includes(head.alg)) return { reason: `the token is signed by ${told(head.alg)}` };
  if (!issuers.includes(claims.iss)) return { reason: `the token is issued by ${told(claims.iss)}` };
  return { claims };
}

/**
 * A check before botbuilder's own, which makes the final decision: only a token that could come from the Bot Framework
 * passes. Other tokens would make botbuilder throw errors that are not refusals, request the keys of the Emulator or of
 * a skill (with credentials, this bot serves neither), or copy claims for a long time.
 *
 * botbuilder also keeps in memory every tenant that a token names, no matter who made the token. Tokens of the Bot
 * Framework name none. At most `mostTenants` are accepted, so that nobody can fill the memory.
 */
export function tokenGuard(issuer: string, mostTenants = 100): TokenGuard {
  const tenants = new Set<string>();
  return (header) => {
    const read = readToken(header, [issuer]);
    if ('reason' in read) return read;
    const { tid } = read.claims;
    if (tid === undefined || tenants.has(tid)) return undefined;
    if (tenants.size >= mostTenants) return { reason: 'the token names one tenant too many' };
    tenants.add(tid);
    return undefined;
  };
}

function decoded(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString());
  } catch {
    return undefined;
  }
}

function told(text: string): string {
  return JSON.stringify(text.slice(0, LONGEST_TOLD));
}
