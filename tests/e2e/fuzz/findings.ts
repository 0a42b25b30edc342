import type { FuzzRequest } from './requests';

/** Something that must not happen, and the requests that can have made it happen. */
export type Finding = { what: string; requests: readonly FuzzRequest[] };

const SHOWN_BYTES = 1500;
/** Where it may be any of several requests. */
const SHOWN_OF_MANY = 300;
const MOST_ALIKE = 3;

/** For people: the seed, and of each sort of finding how often it was met, with requests and their numbers. */
export function reportOf(seed: number, findings: readonly Finding[]): string {
  const sorts = new Map<string, Finding[]>();
  for (const finding of findings) {
    const sort = finding.what.replace(/\d+/g, 'N');
    sorts.set(sort, [...(sorts.get(sort) ?? []), finding]);
  }
  const shown = [...sorts.values()].flatMap((alike) => [
    `- ${alike.length} times: ${alike[0]?.what}`,
    ...alike
      .slice(0, MOST_ALIKE)
      .flatMap(({ requests }) => requests.map((request) => `  ${textOf(request, requests.length)}`)),
  ]);
  return [`FUZZ_SEED=${seed}: ${findings.length} findings`, ...shown].join('\n');
}

function textOf({ number, kind, parts }: FuzzRequest, among: number): string {
  const most = among > 1 ? SHOWN_OF_MANY : SHOWN_BYTES;
  const text = parts
    .map((part) => (typeof part === 'number' ? `<${part} ms>` : part.toString('latin1')))
    .join('');
  const cut = text.length > most ? ` … (${text.length} bytes)` : '';
  return `request ${number}, ${kind}: ${JSON.stringify(text.slice(0, most))}${cut}`;
}
