import { z } from 'zod';

/** Why a token is refused, for the log of whoever runs the bot. */
export type TokenRefusal = { reason: string };

/** Takes a first look at the `Authorization` header of a caller; undefined when the token is worth a check. */
export type TokenGuard = (header: string) => TokenRefusal | undefined;

/** Those that the Bot Framework signs with. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512'];
/** A real one has about six. */
const MOST_CLAIMS = 50;
/** Longest piece of a token that is told, in UTF-16 units. */
const LONGEST_TOLD = 100;

const jwtHeader = z.looseObject({ alg: z.string(), kid: z.string() });
const jwtPayload = z
  .looseObject({ iss: z.string(), tid: z.string().max(64).optional() })
  .refine((claims) => Object.keys(claims).length <= MOST_CLAIMS);

/**
 * A guard before botbuilder's own check, which alone decides: it lets through what could be a token of the Bot
 * Framework. The rest would make botbuilder throw errors that are no refusals, ask the directory for the keys of the
 * Emulator or of a skill, which this bot does not serve with credentials, or copy claims for a long time.
 *
 * botbuilder also keeps every tenant that a token names for as long as the process lives, whoever made the token. Those
 * of the Bot Framework name none; so that nobody fills the memory, `mostTenants` are let through.
 */
export function tokenGuard(issuer: string, mostTenants = 100): TokenGuard {
  const tenants = new Set<string>();
  return (header) => {
    const [, first = '', second = ''] = /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]*$/.exec(header) ?? [];
    if (first === '') return { reason: 'there is no bearer token' };
    const head = jwtHeader.safeParse(decoded(first)).data;
    const claims = jwtPayload.safeParse(decoded(second)).data;
    if (!head || !claims) return { reason: 'the token is malformed' };
    if (!ALGORITHMS.includes(head.alg)) return { reason: `the token is signed by ${told(head.alg)}` };
    if (claims.iss !== issuer) return { reason: `the token is issued by ${told(claims.iss)}` };
    const { tid } = claims;
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
