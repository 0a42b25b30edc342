import type { PageId } from '../../playbook/page';
import { withoutQuery } from './withoutQuery';

/** The id of a page from its file name or from a link to it: no folder, extension, language suffix or `-partner`. */
export function pageIdOf(path: string): PageId {
  const name = withoutQuery(path).replace(/^.*[/\\]/, '');
  return name
    .replace(/\.(?:md|html?)$/i, '')
    .toLowerCase()
    .replace(/-(?:de|es|pr|sc|jp|en)$/, '')
    .replace(/-partner$/, '');
}
