import {
  localhostAllowedHostnames,
  localhostAllowedOrigins,
  validateHostHeader,
  validateOriginHeader,
} from '@modelcontextprotocol/server';

/** Headers of a proxy: whoever it passes on may be anywhere, although the proxy is on this machine. */
const PROXIED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/** The address of whoever connected, as a socket has it. */
export type Peer = { remoteAddress?: string | undefined };

/**
 * Why a request is not surely from a program on this machine, or undefined when it is. A web page that a browser on
 * this machine shows is none: it has another origin, or a name that leads here (DNS rebinding).
 */
export function notFromThisMachine(headers: Headers, { remoteAddress = '' }: Peer): string | undefined {
  if (!isLoopback(remoteAddress)) return 'the connection is from another machine';
  const proxy = PROXIED.find((name) => headers.has(name));
  if (proxy !== undefined) return `the header ${proxy} names a proxy`;
  const host = validateHostHeader(headers.get('host'), localhostAllowedHostnames());
  if (!host.ok) return 'the header host names no host of this machine';
  const origin = validateOriginHeader(headers.get('origin'), localhostAllowedOrigins());
  return origin.ok ? undefined : 'the header origin names a site';
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(?:::ffff:)?127\./.test(address);
}
