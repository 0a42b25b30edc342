import type { Report } from '../problems/report';

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const OPENABLE = new Set(['http', 'https', 'mailto', 'tel']);
const MAIL = /^[^\s/@:]+@[^\s/@:]+\.[^\s/@:.]+$/;
/** Misspellings of "https://": a letter or sign too many, missing or wrong. */
const MISSPELT = /^(?:h{0,2}t{1,3}p(s?)(?:[:;]+\/{0,3}|\/\/)|https?:\/\/http(s?):\/\/)(?=[\w-]+\.)/i;
const WELL_SPELT = /^https?:\/\/(?!https?:)/i;
const HOST = /^(?:www\.|(?:[a-z0-9-]+\.)+[a-z]{2,}\/|(?:[a-z0-9-]+\.)+(?:com|net|org|ms)$)/i;

/**
 * The address of a link that a browser can open, or the relative path as written. Null, with a report, when it is
 * empty or its scheme is not allowed.
 */
export function readTarget(written: string, line: number, report: Report): string | null {
  const address = written.trim();
  if (address === '') {
    report(
      'link_empty',
      line,
      'The link has no address: put one between the parentheses, or remove the link.',
    );
    return null;
  }
  if (WELL_SPELT.test(address)) return encodeSpaces(address);
  const misspelt = MISSPELT.exec(address);
  if (misspelt) {
    const scheme = misspelt[1] || misspelt[2] ? 'https://' : 'http://';
    report('link_scheme_misspelt', line, `The address "${address}" starts misspelt: write "${scheme}".`);
    return scheme + encodeSpaces(address.slice(misspelt[0].length));
  }
  const scheme = SCHEME.exec(address)?.[1]?.toLowerCase();
  if (scheme !== undefined) {
    if (OPENABLE.has(scheme)) return encodeSpaces(address);
    report(
      'link_scheme_refused',
      line,
      `The link starts with "${scheme}:": only http, https, mailto and tel are opened.`,
    );
    return null;
  }
  if (MAIL.test(address)) return completed(address, 'mailto:', line, report);
  if (HOST.test(address)) return completed(address, 'https://', line, report);
  return encodeSpaces(address);
}

function completed(address: string, scheme: string, line: number, report: Report): string {
  report('link_scheme_missing', line, `The address "${address}" lacks "${scheme}": write it in front.`);
  return scheme + encodeSpaces(address);
}

function encodeSpaces(address: string): string {
  return address.replace(/\s/g, '%20');
}
