const LONGEST_URL = 2_000;

/** The address when a browser or mail program can be sent there, else null: a relative path, a script, a broken one. */
export function openable(url: string): string | null {
  const trimmed = url.trim();
  if (trimmed.length > LONGEST_URL || /[\s"\\]/u.test(trimmed)) return null;
  return /^(?:https?:\/\/|mailto:)/iu.test(trimmed) && URL.canParse(trimmed) ? trimmed : null;
}

/** An address in which no character could end a Markdown link or be taken for markup. */
export function calmUrl(url: string): string {
  if (isCalmUrl(url)) return url;
  return [...new URL(url).href]
    .map((character) => (isCalmUrl(character) ? character : percent(character)))
    .join('');
}

/** Whether an address can stand in `[text](address)` as it is. */
function isCalmUrl(url: string): boolean {
  return /^[\w\-.~:/?#@!$&'+,=%]+$/u.test(url);
}

function percent(character: string): string {
  return [...Buffer.from(character)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
}
