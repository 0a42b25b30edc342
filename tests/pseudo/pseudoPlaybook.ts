import type { Page } from '../../src/playbook/page';
import type { Playbook, Vocabulary } from '../../src/playbook/playbook';
import { accented, PSEUDO } from './pseudo';

/** What of a page is a text that people read; all else is an id, an address or a kind. */
const READ = new Set([
  'title',
  'text',
  'label',
  'heading',
  'context',
  'motions',
  'alt',
  'who',
  'what',
  'step',
]);

/** The playbook with its English pages in the made-up language as well. */
export function pseudoPlaybook(playbook: Playbook): Playbook {
  const english = [...(playbook.pages.get('en') ?? [])];
  const pages = new Map(english.map(([id, page]) => [id, pseudoPage(page)]));
  return {
    ...playbook,
    locales: [...playbook.locales, PSEUDO],
    pages: new Map([...playbook.pages, [PSEUDO, pages]]),
    roles: pseudoVocabulary(playbook.roles),
    services: pseudoVocabulary(playbook.services),
    phases: pseudoVocabulary(playbook.phases),
  };
}

function pseudoPage(page: Page): Page {
  return { ...inPseudo(page), locale: PSEUDO };
}

/** The same shape, which the compiler cannot know, with accents wherever somebody reads. */
function inPseudo(page: Page): Page {
  return changed(page, false) as Page;
}

function changed(value: unknown, isRead: boolean): unknown {
  if (typeof value === 'string') return isRead ? accented(value) : value;
  if (Array.isArray(value)) return value.map((item) => changed(item, isRead));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, changed(inner, READ.has(key))]),
  );
}

function pseudoVocabulary(vocabulary: Vocabulary): Vocabulary {
  return new Map(
    [...vocabulary].map(([key, labels]) => [
      key,
      new Map([...labels, [PSEUDO, (labels.get('en') ?? []).map(accented)]]),
    ]),
  );
}
