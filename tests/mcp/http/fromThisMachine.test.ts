import { expect, it } from '@jest/globals';
import { notFromThisMachine } from '../../../src/mcp/http/fromThisMachine';

const LOCAL = { host: '127.0.0.1:3978' };

it.each<[string, Record<string, string>, string]>([
  ['127.0.0.1', LOCAL, '127.0.0.1'],
  ['IPv6', { host: '[::1]:3978' }, '::1'],
  ['IPv4 as IPv6 has it', { host: 'localhost:3978' }, '::ffff:127.0.0.1'],
  ['a page of this machine', { ...LOCAL, origin: 'http://localhost:6274' }, '127.0.0.1'],
])('a program on this machine by %s is one', (_name, headers, remoteAddress) => {
  expect(notFromThisMachine(new Headers(headers), { remoteAddress })).toBeUndefined();
});

it.each<[string, Record<string, string>, string | undefined, string]>([
  ['on another machine', LOCAL, '192.0.2.7', 'the connection is from another machine'],
  ['that nobody knows', LOCAL, undefined, 'the connection is from another machine'],
  [
    'behind a proxy',
    { ...LOCAL, 'x-forwarded-for': '192.0.2.7' },
    '::1',
    'the header x-forwarded-for names a proxy',
  ],
  [
    'behind a standard proxy',
    { ...LOCAL, forwarded: 'for=192.0.2.7' },
    '::1',
    'the header forwarded names a proxy',
  ],
  [
    'by a name that was bent to here',
    { host: 'evil.example' },
    '127.0.0.1',
    'the header host names no host of this machine',
  ],
  ['without a host', {}, '127.0.0.1', 'the header host names no host of this machine'],
  [
    'on another site',
    { ...LOCAL, origin: 'https://evil.example' },
    '127.0.0.1',
    'the header origin names a site',
  ],
])('one %s is not', (_name, headers, remoteAddress, why) => {
  expect(notFromThisMachine(new Headers(headers), { remoteAddress })).toBe(why);
});
