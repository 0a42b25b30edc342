import { z } from 'zod';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** An address that the bot is reached at: its paths are added to it. Links to files must not be read on their way. */
export const publicUrl = z
  .string()
  .refine(isReachable, 'is no https:// address such as https://bot.contoso.com')
  .transform((address) => address.replace(/\/$/, ''));

function isReachable(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, search, hash, username, password } = new URL(address);
  const isPlain = search === '' && hash === '' && username === '' && password === '';
  const isSafe = protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
  return isPlain && isSafe;
}
