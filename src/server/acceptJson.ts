import type { Next, Request, RequestHandler, Response } from 'restify';
import { sendProblem } from './problem';

/**
 * Lets only plain JSON through to restify's body parser: that would also write the files of a form to disk, and end
 * the process on a body that says it is packed and is not.
 */
export function acceptJson(): RequestHandler {
  return (request: Request, response: Response, next: Next): void => {
    const type = request.getContentType();
    const encoding = request.headers['content-encoding'] ?? 'identity';
    const refused = /^application\/(?:[\w.-]+\+)?json$/.test(type)
      ? encoding !== 'identity' &&
        `The content encoding ${encoding} is not supported: send the body as it is.`
      : `The content type ${type} is not supported: send application/json.`;
    if (refused !== false) sendProblem(response, 415, 'unsupported_media_type', refused);
    next(refused === false ? undefined : false);
  };
}
