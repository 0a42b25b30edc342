/** `body` is the parsed JSON, or the text where it is none. */
export type Reply = { status: number; body: unknown };

/** Sends JSON; any status is a reply. */
export async function post(url: URL, json: unknown): Promise<Reply> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(json),
  });
  return { status: response.status, body: parse(await response.text()) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
