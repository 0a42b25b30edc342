import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Json = Readonly<Record<string, unknown>>;

export type TokenIssuer = {
  /** Of its OpenID metadata. */
  metadataUrl: string;
  issuer: string;
  /** The public key as PEM, which everybody may know. */
  publicKey: string;
  /** A token with these claims, signed with the key that the metadata lists unless another one is given. */
  sign(claims: Json, header?: Json, key?: KeyObject): string;
  /** How often its keys were read. */
  reads(): number;
  stop(): void;
};

export const KEY_ID = 'key-1';

export function newKey(): { privateKey: KeyObject; publicKey: KeyObject } {
  return generateKeyPairSync('rsa', { modulusLength: 2048 });
}

/**
 * Stands in for the sign-in of the Bot Framework or, with a key that endorses no channel, of a tenant: real keys and
 * real signatures, on this machine only.
 */
export async function startTokenIssuer(endorsements: readonly string[] = ['msteams']): Promise<TokenIssuer> {
  const { privateKey, publicKey } = newKey();
  const key = { ...publicKey.export({ format: 'jwk' }), kid: KEY_ID, endorsements };
  let reads = 0;
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    if (request.url === '/keys') reads += 1;
    const { port } = server.address() as AddressInfo;
    const answer = request.url === '/keys' ? { keys: [key] } : { jwks_uri: `http://127.0.0.1:${port}/keys` };
    response.end(JSON.stringify(answer));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    metadataUrl: `http://127.0.0.1:${port}/metadata`,
    issuer: 'https://issuer.example',
    publicKey: publicKey.export({ format: 'pem', type: 'pkcs1' }).toString(),
    sign: (claims, header = {}, own = privateKey) => {
      const head = { typ: 'JWT', alg: 'RS256', kid: KEY_ID, ...header };
      const signed = `${encoded(head)}.${encoded(claims)}`;
      return `${signed}.${createSign('RSA-SHA256').update(signed).sign(own, 'base64url')}`;
    },
    reads: () => reads,
    stop: () => server.close(),
  };
}

export function encoded(part: unknown): string {
  return Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url');
}
