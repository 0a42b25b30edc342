import type { FrontMatter } from './parse';

/** The playbook's name at the start of every page title, also when misspelt ("astTrack"). */
const PREFIX = /^(?:Microsoft )?\S{0,20}track (?:(?:partner )?playbook|center)\b\s*-?\s*/i;

/** Whether a title contains only the playbook's name. */
export function genericTitle(title: string): boolean {
  return title.replace(PREFIX, '') === '';
}

/** The page title in the front matter, without the playbook's name; undefined when nothing remains. */
export function titleOf(fields: FrontMatter): string | undefined {
  for (const key of ['title', 'description']) {
    const name = fields.get(key)?.replace(PREFIX, '').trim();
    if (name) return name;
  }
  return undefined;
}
