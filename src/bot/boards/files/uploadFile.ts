import { setTimeout as sleep } from 'node:timers/promises';
import { LARGEST_FILE } from './boardFile';

/** `refused`: the address is none that Teams gives, or the file is too large; nothing was sent. */
export type Uploaded = { kind: 'uploaded' } | { kind: 'refused' } | { kind: 'failed'; why: string };

/** Puts a file where Teams wants it, once the person has agreed. */
export type UploadFile = (url: string, bytes: Buffer) => Promise<Uploaded>;

/** Where the OneDrive of a work or school account is, in the clouds that Teams runs in. */
const STORAGE = ['.sharepoint.com', '.sharepoint.us', '.sharepoint-mil.us', '.sharepoint.cn'];
const ATTEMPTS = 3;
const TIMEOUT_MS = 3000;
/** Whoever agreed is waiting, so a longer wait that the service asks for is not kept. */
const LONGEST_PAUSE_MS = 1000;

/** Whether an address is one of the storage of Teams: what is in the file goes nowhere else. */
export function isTeamsStorage(url: URL): boolean {
  const isPlain = url.protocol === 'https:' && url.port === '' && url.username === '' && url.password === '';
  return isPlain && STORAGE.some((domain) => url.hostname.endsWith(domain));
}

export function createUploadFile(isAllowed: (url: URL) => boolean = isTeamsStorage): UploadFile {
  return async (address, bytes) => {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (url === null || !isAllowed(url) || bytes.length > LARGEST_FILE) return { kind: 'refused' };
    let why = '';
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const result = await put(url, bytes);
      if (result.kind !== 'again') return result;
      why = result.why;
      if (attempt < ATTEMPTS) await sleep(Math.min(result.afterMs, LONGEST_PAUSE_MS));
    }
    return { kind: 'failed', why };
  };
}

type Put = Uploaded | { kind: 'again'; why: string; afterMs: number };

async function put(url: URL, bytes: Buffer): Promise<Put> {
  try {
    const response = await fetch(url, {
      method: 'PUT',
      headers: {
        'content-type': 'application/octet-stream',
        'content-range': `bytes 0-${bytes.length - 1}/${bytes.length}`,
      },
      body: new Uint8Array(bytes),
      // Another host would get the file without having been looked at.
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.body?.cancel();
    if (response.ok) return { kind: 'uploaded' };
    const why = `HTTP ${response.status}`;
    const mayPass = response.status === 429 || response.status === 408 || response.status >= 500;
    if (!mayPass) return { kind: 'failed', why };
    return { kind: 'again', why, afterMs: 1000 * (Number(response.headers.get('retry-after')) || 0.5) };
  } catch (error) {
    // The same bytes may be put there again.
    return { kind: 'again', why: error instanceof Error ? error.name : 'unknown', afterMs: 500 };
  }
}
