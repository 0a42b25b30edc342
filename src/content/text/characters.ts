import type { Report } from '../problems/report';

const INVISIBLE = /[\u200b\u200e\u200f\u2060\ufeff]+/g;
/** Invisible characters before, in or after the address of a link. */
const INVISIBLE_IN_ADDRESS = /\]\([^()\s\u200b\u200e\u200f\u2060]*[\u200b\u200e\u200f\u2060\ufeff]/;
const UNUSUAL_SPACE = /[\u00a0\u2007\u202f\u2028\u2029]/g;

/**
 * The text of a file with ordinary characters only: decoded as UTF-8, line ends `\n`, no-break spaces and Unicode
 * line separators as spaces. Zero-width characters are removed: authors cannot see them, and they break labels, words
 * and addresses.
 */
export function readCharacters(content: Uint8Array | string, report: Report): string {
  const text = typeof content === 'string' ? content : decode(content, report);
  if (text.startsWith('\ufeff')) {
    report('byte_order_mark', 1, 'The file starts with a byte order mark: save it as UTF-8 without one.');
  }
  if (/[\u200b\u2060\ufeff]/.test(text)) reportAddresses(text, report);
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replace(INVISIBLE, '')
    .replace(UNUSUAL_SPACE, ' ');
}

function reportAddresses(text: string, report: Report): void {
  text.split('\n').forEach((line, at) => {
    if (!INVISIBLE_IN_ADDRESS.test(line)) return;
    report(
      'link_invisible_character',
      at + 1,
      'The address of the link has invisible characters in it: delete it and type it anew.',
    );
  });
}

function decode(bytes: Uint8Array, report: Report): string {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const unreadable = text.indexOf('\ufffd');
  if (unreadable >= 0) {
    const line = text.slice(0, unreadable).split('\n').length;
    report('not_utf8', line, 'Some bytes here are not UTF-8 and were lost: save the file as UTF-8.');
  }
  return text;
}
