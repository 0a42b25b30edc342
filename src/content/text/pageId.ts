import type { PageId } from '../../playbook/page';
import { withoutQuery } from './withoutQuery';

/** The page id from a file name or link, without folder, extension, language suffix and `-partner`. */
export function pageIdOf(path: string): PageId {
  const name = withoutQuery(path).replace(/^.*[/\\]/, '');
  return name
    .replace(/\.(?:md|html?)$/i, '')
    .toLowerCase()
    .replace(/-(?:de|es|pr|sc|jp|en)$/, '')
    .replace(/-partner$/, '');
}
