/** Longest path that is reported, in UTF-16 code units. */
const LONGEST_PATH = 200;

/** In Unicode mode a whole surrogate pair is one character, so this matches only lone surrogates. */
const HALF_PAIRS = /\p{Cs}/gu;

type Found = { value: unknown; path: string };

/**
 * The path of the first string in a JSON value that contains a lone surrogate, such as `from.id`; undefined when
 * there is none. JSON can contain them as escapes, but URLs and UTF-8 cannot encode them. Field names are checked
 * too. Not recursive, because the sender decides how deep the value is.
 */
export function illFormedTextIn(json: unknown): string | undefined {
  const waiting: Found[] = [{ value: json, path: '' }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next;
    if (typeof value === 'string') {
      if (!isWellFormed(value)) return path;
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) {
        const innerPath = pathTo(path, name);
        if (!isWellFormed(name)) return innerPath;
        waiting.push({ value: inner, path: innerPath });
      }
    }
  }
  return undefined;
}

function pathTo(path: string, name: string): string {
  if (path.endsWith('…')) return path;
  const longer = path === '' ? whole(name) : `${path}.${whole(name)}`;
  return longer.length > LONGEST_PATH ? `${whole(longer.slice(0, LONGEST_PATH))}…` : longer;
}

function isWellFormed(text: string): boolean {
  return text.search(HALF_PAIRS) === -1;
}

function whole(text: string): string {
  return text.replace(HALF_PAIRS, '\ufffd');
}
