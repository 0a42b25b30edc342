import type { IncomingMessage } from 'node:http';

/** `gone`: the client closed the connection early. */
export type BodyBytes = { kind: 'read'; bytes: Buffer } | { kind: 'too-large' } | { kind: 'gone' };

/**
 * Reads the body of a request. Resolves when it is complete or larger than `most` bytes; the rest is then discarded.
 */
export function readBodyBytes(request: IncomingMessage, most: number): Promise<BodyBytes> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const take = (chunk: Buffer): void => {
      length += chunk.length;
      if (length <= most) chunks.push(chunk);
      else end({ kind: 'too-large' });
    };
    const whole = (): void => end({ kind: 'read', bytes: Buffer.concat(chunks) });
    const gone = (): void => end({ kind: 'gone' });
    const end = (result: BodyBytes): void => {
      request.off('data', take).off('end', whole).off('close', gone);
      resolve(result);
      // The rest must be consumed, or the request would never end.
      request.resume();
    };
    // An error event is always followed by a close event.
    request.on('error', () => undefined);
    request.on('data', take).on('end', whole).on('close', gone);
  });
}
