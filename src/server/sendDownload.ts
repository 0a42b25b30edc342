import type { Response } from 'restify';

type Answer = { kind: 'page'; status: number; html: string } | { kind: 'file'; name: string; bytes: Buffer };

/** No copy stays anywhere, no other site shows it or learns of the link, and nothing in it is run. */
const HEADERS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
};

/** Sends what a link to a file leads to: a page, or the file as an attachment. */
export function sendDownload(response: Response, answer: Answer): void {
  if (answer.kind === 'page') {
    response.sendRaw(answer.status, answer.html, { ...HEADERS, 'Content-Type': 'text/html; charset=utf-8' });
    return;
  }
  const { name, bytes } = answer;
  response.writeHead(200, {
    ...HEADERS,
    'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'Content-Disposition': `attachment; filename="tasks.xlsx"; filename*=UTF-8''${encoded(name)}`,
    'Content-Length': bytes.length,
  });
  response.end(bytes);
}

/** By RFC 5987, which leaves fewer marks as they are than `encodeURIComponent`. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
