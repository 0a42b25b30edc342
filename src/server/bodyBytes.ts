import type { IncomingMessage } from 'node:http';

/** `gone`: the client went away before the end. */
export type BodyBytes = { kind: 'read'; bytes: Buffer } | { kind: 'too-large' } | { kind: 'gone' };

/** The body of a request, as soon as it is all there or larger than `most` bytes; what comes then is not kept. */
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
      // Without a reader the rest would wait, and with it the end of the request.
      request.resume();
    };
    // An error is always followed by the close.
    request.on('error', () => undefined);
    request.on('data', take).on('end', whole).on('close', gone);
  });
}
