import type { Phrases } from '../../../i18n/phrases';
import type { Page } from '../../../playbook/page';
import type { BoardDraft } from '../../actions/board/boardDraft';
import { discardPress } from '../../actions/board/boardPress';
import type { Button } from '../../card/button';
import type { Layout } from '../../card/layout';
import { placeOf } from '../../rows/pagePlace';
import { detailed } from '../../text/labelled';

/**
 * The fields of a layout that are the same on all cards of the posting dialog: the process, and "cancel" after
 * the first of `choices`, so that it is never behind *More*.
 */
export function aboutDraft(
  draft: BoardDraft,
  page: Page,
  title: string,
  choices: readonly Button[],
  phrases: Phrases,
): Omit<Layout, 'template' | 'data'> {
  const cancel = { title: phrases.t('button.cancel'), action: discardPress(draft) };
  return {
    place: placeOf(page),
    title,
    summary: detailed(title, page.title, phrases),
    source: null,
    topic: null,
    choices: [...choices.slice(0, 1), cancel, ...choices.slice(1)],
    shortcuts: [],
  };
}
