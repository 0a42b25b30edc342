import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { keptLog } from '../bot/fakes';
import { MESSAGE, post, type RunningServer, startServer } from './servers';

let running: RunningServer;
const received: unknown[] = [];

const start = async (...given: Parameters<typeof startServer>) => {
  running = await startServer(...given);
};

beforeEach(async () => {
  received.length = 0;
  await start({
    messages: async (request, response) => {
      received.push(request.body);
      response.send(200, { activities: [] });
    },
  });
});
afterEach(() => running.close());

describe('/api/messages', () => {
  it('hands an activity to the bot as it is', async () => {
    const answer = await post(running.url, JSON.stringify(MESSAGE));
    expect(answer).toMatchObject({ status: 200, text: '{"activities":[]}' });
    expect(received).toEqual([MESSAGE]);
  });

  it('takes JSON under its other names', async () => {
    const types = ['application/json; charset=utf-8', 'application/activity+json', 'APPLICATION/JSON'];
    for (const type of types) {
      expect(await post(running.url, JSON.stringify(MESSAGE), { 'Content-Type': type })).toMatchObject({
        status: 200,
      });
    }
  });

  const json = { 'Content-Type': 'application/json' };
  const whole = JSON.stringify(MESSAGE);
  it.each<[string, RequestInit['body'], Record<string, string>, number, string]>([
    ['no body', undefined, json, 400, 'activity_invalid'],
    ['an empty body', '', json, 400, 'activity_invalid'],
    ['what is not JSON', '{"type":', json, 400, 'invalid_content'],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0x7b]), json, 400, 'invalid_content'],
    ['a list', `[${whole}]`, json, 400, 'activity_invalid'],
    ['a number', '42', json, 400, 'activity_invalid'],
    ['null', 'null', json, 400, 'activity_invalid'],
    ['a text', '"hello"', json, 400, 'activity_invalid'],
    ['an activity that lacks what is needed', '{"type":"message"}', json, 400, 'activity_invalid'],
    ['more than half a megabyte', `"${'x'.repeat(600_000)}"`, json, 413, 'payload_too_large'],
    ['plain text', whole, { 'Content-Type': 'text/plain' }, 415, 'unsupported_media_type'],
    ['no content type', Buffer.from(whole), {}, 415, 'unsupported_media_type'],
    [
      'a form',
      'type=message',
      { 'Content-Type': 'application/x-www-form-urlencoded' },
      415,
      'unsupported_media_type',
    ],
    ['a table', 'type\nmessage', { 'Content-Type': 'text/csv' }, 415, 'unsupported_media_type'],
    [
      'bytes',
      Buffer.from(whole),
      { 'Content-Type': 'application/octet-stream' },
      415,
      'unsupported_media_type',
    ],
    [
      'a form with files',
      '--x\r\nContent-Disposition: form-data; name="f"; filename="f"\r\n\r\na\r\n--x--\r\n',
      { 'Content-Type': 'multipart/form-data; boundary=x' },
      415,
      'unsupported_media_type',
    ],
    [
      'a packed body',
      gzipSync(whole),
      { ...json, 'Content-Encoding': 'gzip' },
      415,
      'unsupported_media_type',
    ],
    [
      'what only says it is packed',
      whole,
      { ...json, 'Content-Encoding': 'gzip' },
      415,
      'unsupported_media_type',
    ],
    ['a strange packing', whole, { ...json, 'Content-Encoding': 'zstd' }, 415, 'unsupported_media_type'],
    ['a body that is not what its digest says', whole, { ...json, 'Content-MD5': 'x' }, 400, 'bad_digest'],
  ])('refuses %s', async (_name, body, headers, status, code) => {
    const answer = await post(running.url, body, headers);
    expect(answer).toMatchObject({ status, type: 'application/json' });
    expect(JSON.parse(answer.text)).toEqual({ error: { code, message: expect.any(String) } });
    expect(received).toEqual([]);
  });

  it('refuses another charset rather than read it wrong', async () => {
    const headers = { 'Content-Type': 'application/json; charset=utf-16' };
    const answer = await post(running.url, Buffer.from(whole, 'utf16le'), headers);
    expect(answer.status).toBe(400);
  });

  it.each(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('refuses %s', async (method) => {
    const response = await fetch(`${running.url}/api/messages`, { method });
    expect(response.status).toBe(405);
    expect(await response.json()).toMatchObject({ error: { code: 'method_not_allowed' } });
  });

  it('is all there is', async () => {
    const response = await fetch(`${running.url}/api/secrets`);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({
      error: { code: 'resource_not_found', message: expect.any(String) },
    });
  });
});

describe('a bot that fails', () => {
  const rude = Object.assign(new Error('secret internals'), { statusCode: 999 });

  it.each<[string, unknown]>([
    ['an error', rude],
    ['no error at all', 'secret internals'],
    ['undefined', undefined],
  ])('with %s ends the request without telling why', async (_name, thrown) => {
    await running.close();
    const logger = keptLog();
    await start({ messages: () => Promise.reject(thrown), logger });
    const answer = await post(running.url, JSON.stringify(MESSAGE));
    expect(answer).toMatchObject({ status: 500, type: 'application/json' });
    expect(answer.text).not.toContain('secret');
    expect(JSON.parse(answer.text)).toEqual({
      error: { code: 'internal', message: expect.stringContaining('The bot could not process') },
    });
    expect(logger.lines.map(({ level }) => level)).toContain('error');
    expect(await fetch(`${running.url}/healthz`)).toMatchObject({ status: 200 });
  });

  it('after it has answered leaves the answer as it is', async () => {
    await running.close();
    const logger = keptLog();
    await start({
      messages: async (_request, response) => {
        response.send(200, { activities: [] });
        throw new Error('too late');
      },
      logger,
    });
    expect(await post(running.url, JSON.stringify(MESSAGE))).toMatchObject({ status: 200 });
    expect(await fetch(`${running.url}/healthz`)).toMatchObject({ status: 200 });
  });
});
