import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { Limits } from '../limits';
import type { Refusal } from '../problem';
import { readBodyBytes } from './bodyBytes';
import { type JsonFault, jsonFault } from './jsonShape';

export type JsonBody =
  | { kind: 'json'; value: unknown }
  | { kind: 'refused'; refusal: Refusal }
  /** The client closed the connection: nobody to answer. */
  | { kind: 'gone' };

/**
 * Reads the JSON body of a request; `undefined` for an empty body. restify's own parser is not used: it would also
 * write uploaded form files to disk, crash on a body with a false content encoding, and read a body of any length.
 */
export async function readJsonBody(
  request: IncomingMessage,
  response: ServerResponse,
  limits: Pick<Limits, 'bodyBytes' | 'depth' | 'values'>,
): Promise<JsonBody> {
  const unsupported = unsupportedIn(request.headers);
  if (unsupported !== undefined) return refused(415, 'unsupported_media_type', unsupported);
  if (Number(request.headers['content-length'] ?? 0) > limits.bodyBytes) return tooLarge(limits);
  if (request.headers.expect !== undefined) response.writeContinue();
  const body = await readBodyBytes(request, limits.bodyBytes);
  switch (body.kind) {
    case 'gone':
      return body;
    case 'too-large':
      return tooLarge(limits);
    case 'read':
      return isAsDigested(body.bytes, request.headers)
        ? parsed(body.bytes, limits)
        : refused(400, 'bad_digest', 'The body is not the one that Content-MD5 is of.');
  }
}

function unsupportedIn(headers: IncomingHttpHeaders): string | undefined {
  const type = (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (!/^application\/(?:[\w.-]+\+)?json$/.test(type))
    return `The content type ${JSON.stringify(type)} is not supported: send application/json.`;
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity')
    return `The content encoding ${JSON.stringify(encoding)} is not supported: send the body as it is.`;
  return undefined;
}

function isAsDigested(bytes: Buffer, headers: IncomingHttpHeaders): boolean {
  const digest = headers['content-md5'];
  return digest === undefined || digest === createHash('md5').update(bytes).digest('base64');
}

function parsed(bytes: Buffer, limits: Pick<Limits, 'depth' | 'values'>): JsonBody {
  if (bytes.length === 0) return { kind: 'json', value: undefined };
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // The parser's own message would quote the request body.
    return refused(400, 'invalid_content', 'The body is not valid JSON in UTF-8.');
  }
  const fault = jsonFault(value, limits);
  return fault === undefined ? { kind: 'json', value } : refusedFor(fault, limits);
}

function refusedFor(fault: JsonFault, { depth, values }: Pick<Limits, 'depth' | 'values'>): JsonBody {
  switch (fault) {
    case 'too-large':
      return refused(
        400,
        'too_deep',
        `The body is nested more than ${depth} levels deep, or holds more than ${values} values.`,
      );
    case 'no-data':
      return refused(400, 'key_refused', 'The body has a key toString or valueOf, as no activity has.');
  }
}

function tooLarge({ bodyBytes }: Pick<Limits, 'bodyBytes'>): JsonBody {
  return refused(413, 'payload_too_large', `The body is larger than ${bodyBytes} bytes.`);
}

function refused(status: number, code: string, message: string): JsonBody {
  return { kind: 'refused', refusal: { status, code, message } };
}
