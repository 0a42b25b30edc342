const LONGEST_URL = 2_000;

/** The URL if a browser or mail program can open it; null for a relative path, a script or a broken URL. */
export function openable(url: string): string | null {
  const trimmed = url.trim();
  if (trimmed.length > LONGEST_URL || /[\s"\\]/u.test(trimmed)) return null;
  return /^(?:https?:\/\/|mailto:)/iu.test(trimmed) && URL.canParse(trimmed) ? trimmed : null;
}

/** Escapes the characters of a URL that could end a Markdown link or be read as markup. */
export function calmUrl(url: string): string {
  if (isCalmUrl(url)) return url;
  return [...new URL(url).href]
    .map((character) => (isCalmUrl(character) ? character : percent(character)))
    .join('');
}

/** Whether a URL can be used unchanged in `[text](url)`. */
function isCalmUrl(url: string): boolean {
  return /^[\w\-.~:/?#@!$&'+,=%]+$/u.test(url);
}

function percent(character: string): string {
  return [...Buffer.from(character)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
}
