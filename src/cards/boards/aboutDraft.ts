import type { Phrases } from '../../i18n/phrases';
import type { Page } from '../../playbook/page';
import type { Button } from '../button';
import { detailed } from '../labelled';
import type { Layout } from '../layout';
import { placeOf } from '../layouts/place';
import { discardPress } from './press';

/** What stands around a card that asks about a board before it is posted: its process, and the way out beside `choices`. */
export function aboutDraft(
  page: Page,
  title: string,
  choices: readonly Button[],
  phrases: Phrases,
): Omit<Layout, 'template' | 'data'> {
  return {
    place: placeOf(page),
    title,
    summary: detailed(title, page.title, phrases),
    source: null,
    topic: null,
    choices: [...choices, { title: phrases.t('button.cancel'), action: discardPress() }],
    shortcuts: [],
  };
}
