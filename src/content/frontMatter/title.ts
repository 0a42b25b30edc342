import type { FrontMatter } from './parse';

/** The name that every page's title starts with, also misspelt ("astTrack"). */
const PREFIX = /^(?:Microsoft )?\S{0,20}track (?:(?:partner )?playbook|center)\b\s*-?\s*/i;

/** Whether a title only names the playbook. */
export function genericTitle(title: string): boolean {
  return title.replace(PREFIX, '') === '';
}

/** What front matter calls the page, without the playbook's name; undefined when it says nothing. */
export function titleOf(fields: FrontMatter): string | undefined {
  for (const key of ['title', 'description']) {
    const name = fields.get(key)?.replace(PREFIX, '').trim();
    if (name) return name;
  }
  return undefined;
}
