import { gzipSync } from 'node:zlib';
import { realActivity, type Scene } from './activities';
import type { Exchange } from './exchange';
import { MARK, TOKEN } from './marks';
import { mutated } from './mutate';
import { oddText } from './oddValues';
import { type Random, randomOf } from './random';

export type FuzzRequest = Exchange & {
  number: number;
  kind: 'activity' | 'body' | 'headers' | 'bytes' | 'socket';
};

const PATHS = ['/api/messages', '/healthz', '/readyz', '/metrics', '/', '/api/secrets'];

/** The request with this number; it depends on nothing but the seed and the scene. */
export function requestOf(seed: number, number: number, scene: Scene): FuzzRequest {
  const random = randomOf(seed, number);
  const activity = () => JSON.stringify(mutated(realActivity(random, number, scene), random));
  const chance = random.below(1000);
  if (chance < 880) return { number, kind: 'activity', parts: [post(activity())], until: 'closed' };
  if (chance < 920) return { number, kind: 'body', ...oddBody(random, activity()) };
  if (chance < 950) return { number, kind: 'headers', ...oddHeaders(random, activity()) };
  if (chance < 985) return { number, kind: 'bytes', ...oddBytes(random, activity()) };
  return { number, kind: 'socket', ...oddSocket(random, activity()) };
}

function head(headers: readonly string[], line = 'POST /api/messages HTTP/1.1'): string {
  return `${[line, 'Host: bot', `Authorization: Bearer ${TOKEN}`, `X-${MARK}: ${MARK}`, ...headers].join('\r\n')}\r\n\r\n`;
}

const JSON_TYPE = 'Content-Type: application/json; charset=utf-8';
const CLOSE = 'Connection: close';
const lengthOf = (body: string | Buffer) => `Content-Length: ${Buffer.byteLength(body)}`;
const post = (body: string | Buffer, more: readonly string[] = []) =>
  Buffer.concat([Buffer.from(head([JSON_TYPE, lengthOf(body), CLOSE, ...more])), Buffer.from(body)]);
const chunked = (body: string) =>
  `${head([JSON_TYPE, 'Transfer-Encoding: chunked', CLOSE])}${Buffer.byteLength(body).toString(16)}\r\n${body}\r\n0\r\n\r\n`;

/** JSON as large, as deep, as broken or as wrongly announced as it can be. */
function oddBody(random: Random, body: string): Exchange {
  const depth = random.pick([60, 70, 1000, 10_000, 100_000]);
  const bytes = Buffer.from(body);
  const until = 'closed';
  switch (random.below(12)) {
    case 0:
      return { parts: [post('['.repeat(depth))], until };
    case 1:
      return { parts: [post(`${'['.repeat(depth)}"${MARK}"${']'.repeat(depth)}`)], until };
    case 2:
      return {
        parts: [post(body.replace(/\}$/, `,"value":${'{"action":'.repeat(depth)}1${'}'.repeat(depth)}}`))],
        until,
      };
    case 3:
      return { parts: [post(body.replace(/\}$/, `,"entities":[${'{"type":7},'.repeat(depth)}{}]}`))], until };
    case 4:
      return {
        parts: [post(body.replace(/\}$/, `,"text":"${MARK.repeat(random.below(200_000))}"}`))],
        until,
      };
    case 5:
      return { parts: [post(bytes.subarray(0, random.below(bytes.length)))], until };
    case 6: {
      for (let changes = 0; changes < 5; changes += 1) bytes[random.below(bytes.length)] = random.below(256);
      return { parts: [post(bytes)], until };
    }
    case 7:
      return {
        parts: [post(gzipSync(body), [`Content-Encoding: ${random.pick(['gzip', 'br', 'identity', MARK])}`])],
        until,
      };
    case 8:
      return { parts: [chunked(random.once(2) ? body : MARK.repeat(150_000))], until };
    case 9:
      return { parts: [post(Buffer.from(body, random.pick(['utf16le', 'latin1'])))], until };
    case 10:
      return {
        parts: [post(JSON.stringify(random.pick([null, [], 7, MARK, [JSON.parse(body)], {}])))],
        until,
      };
    default: {
      const fields = Array.from({ length: random.below(20_000) }, (_, field) => `"${MARK}${field}":${field}`);
      return { parts: [post(`{${fields.join()}}`)], until };
    }
  }
}

function oddHeaders(random: Random, body: string): Exchange {
  const odd = () => oddText(random, 300).replace(/[\r\n\0]/g, ' ');
  const header = () =>
    random.pick([
      `Content-Type: ${random.pick(['text/plain', 'application/xml', '', ';', 'application/json;;=', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded', 'text/csv', odd()])}`,
      `Content-Length: ${random.pick(['0', '-1', '1e3', '99999999999999999999', '1, 2', MARK])}`,
      `Transfer-Encoding: ${random.pick(['chunked', 'gzip, chunked', 'chunked, chunked', 'identity', 'xchunked'])}`,
      `Expect: ${random.pick(['100-continue', '200-ok', MARK])}`,
      `Accept: ${random.pick(['text/html', '*/*;q=0', 'image/png', ','])}`,
      `Accept-Version: ${random.pick(['~1', '*', '>=0 <', MARK])}`,
      `Authorization: ${random.pick(['', 'Bearer', `Bearer ${TOKEN}`, `Basic ${MARK}`, `Bearer ${TOKEN.repeat(40)}`])}`,
      `Content-MD5: ${MARK}`,
      `Cookie: ${MARK}=${odd()}`,
      `Host: ${odd()}`,
      `X-HTTP-Method-Override: DELETE`,
      `X-Forwarded-For: ${odd()}`,
      `Date: ${odd()}`,
      `Range: bytes=0-`,
      `If-None-Match: *`,
      `Upgrade: ${random.pick(['websocket', 'h2c', MARK])}`,
      `Connection: ${random.pick(['Upgrade', 'keep-alive', 'close, Upgrade', MARK, 'TE'])}`,
      `Trailer: ${MARK}`,
      `${odd()}: ${odd()}`,
      `X-Many: ${'x'.repeat(random.below(20_000))}`,
    ]);
  const method = random.pick([
    'POST',
    'POST',
    'POST',
    'GET',
    'HEAD',
    'PUT',
    'OPTIONS',
    'TRACE',
    'DELETE',
    'PROPFIND',
  ]);
  const url = random.once(2)
    ? '/api/messages'
    : random.pick([
        ...PATHS,
        '//[',
        '/%',
        '/%ff%fe',
        '/api/messages/',
        '/api//messages',
        '*',
        'http://x/api/messages',
        `/${MARK}?${MARK}`,
        '/api/messages?a[b][c]=d&a[__proto__]=e',
        `/healthz?${'a[]='.repeat(500)}`,
        `/${'a/'.repeat(3000)}`,
        '/..%2f..%2fetc/passwd',
        '/api/messages;v=1',
        `http://[${MARK}`,
        '?',
        '#',
      ]);
  const many = random.once(10) ? Array.from({ length: 3000 }, (_, count) => `X-${count}: ${count}`) : [];
  const headers = [
    JSON_TYPE,
    lengthOf(body),
    ...Array.from({ length: 1 + random.below(3) }, header),
    ...many,
  ];
  return { parts: [head(headers, `${method} ${url} HTTP/1.1`), body], until: 'answered' };
}

/** What is no request, or nearly one. */
function oddBytes(random: Random, body: string): Exchange {
  const request = post(body);
  const until = 'answered';
  switch (random.below(6)) {
    case 0:
      return {
        parts: [Buffer.from(Array.from({ length: 1 + random.below(300) }, () => random.below(256)))],
        until,
      };
    case 1: {
      for (let changes = 1 + random.below(6); changes > 0; changes -= 1)
        request[random.below(400)] = random.below(256);
      return { parts: [request], until };
    }
    case 2: {
      const at = random.below(request.length);
      return { parts: [request.subarray(0, at), request.subarray(random.below(request.length))], until };
    }
    case 3:
      return {
        parts: [
          post(body)
            .toString('latin1')
            .replace(/\r\n/g, random.pick(['\n', '\r', '\r\r\n', '\0'])),
        ],
        until,
      };
    case 4:
      return {
        parts: [
          `${random.pick(['GET', 'get', 'G\u0000T', '', 'POST'])} ${random.pick(PATHS)} ${random.pick(['HTTP/1.1', 'HTTP/1.0', 'HTTP/0.9', 'HTTP/9.9', ''])}\r\n\r\n`,
        ],
        until,
      };
    default:
      return {
        parts: [
          random.pick([
            'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
            '\u0016\u0003\u0001\u0002\u0000',
            '\r\n\r\n\r\n',
            'SSH-2.0-x\r\n',
            'USER x\r\n',
          ]),
        ],
        until,
      };
  }
}

/** Connections that are slow, that stop, that want to be something else, or that go away. */
function oddSocket(random: Random, body: string): Exchange {
  const request = post(body);
  const at = 1 + random.below(request.length - 1);
  const announced = random.pick([1000, 10_000_000, 1e12]);
  switch (random.below(13)) {
    case 0:
      return { parts: [], until: 'closed' };
    case 1:
      return { parts: [request.subarray(0, at)], until: 'closed' };
    case 2:
      return { parts: [request.subarray(0, at), 500, request.subarray(at)], until: 'closed' };
    case 3: {
      const drops = Array.from(request.subarray(0, 60), (byte) => [Buffer.from([byte]), 200] as const);
      return { parts: drops.flat(), until: 'closed' };
    }
    case 4:
      return {
        parts: [
          head(
            [JSON_TYPE, 'Connection: Upgrade', 'Upgrade: websocket'],
            `GET ${random.pick(PATHS)} HTTP/1.1`,
          ),
        ],
        until: 'closed',
      };
    case 5:
      return {
        parts: [head([JSON_TYPE, lengthOf(body), 'Connection: Upgrade', 'Upgrade: h2c']), body],
        until: 'closed',
      };
    case 6:
      return { parts: ['CONNECT bot:443 HTTP/1.1\r\nHost: bot:443\r\n\r\n', body], until: 'closed' };
    case 7:
      return {
        parts: [head([JSON_TYPE, `Content-Length: ${announced}`, 'Expect: 100-continue'])],
        until: 'closed',
      };
    case 8: {
      const pouring = Array.from({ length: 30 }, () => [MARK.repeat(25_000), 5] as const).flat();
      return { parts: [head([JSON_TYPE, `Content-Length: ${announced}`]), ...pouring], until: 'closed' };
    }
    case 9:
      return {
        parts: [head([JSON_TYPE, 'Transfer-Encoding: chunked']), `${announced.toString(16)}\r\n${MARK}`],
        until: 'closed',
      };
    case 10:
      return {
        parts: [
          Buffer.concat(
            Array.from({ length: 2 + random.below(60) }, () =>
              Buffer.from(head([JSON_TYPE, lengthOf(body)]) + body),
            ),
          ),
        ],
        until: 'answered',
      };
    case 11:
      return { parts: [request, random.below(20)], until: 'left' };
    default:
      return { parts: [request.subarray(0, at), random.below(20)], until: 'left' };
  }
}
