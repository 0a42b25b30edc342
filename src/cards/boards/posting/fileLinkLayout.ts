import type { Phrases } from '../../../i18n/phrases';
import type { Layout } from '../../card/layout';
import { messageLayout } from '../../messages/messages';
import { shortened } from '../../text/shortened';
import { typesetLine } from '../../typeset/line';
import { openable } from '../../typeset/openable';
import { plainRun } from '../../typeset/runs';

/** A link to a file with the tasks of a board, which works once. */
export function fileLinkLayout(title: string, url: string, phrases: Phrases): Layout {
  const link = openable(url);
  const run = plainRun(phrases.t('download.button'));
  return {
    ...messageLayout(phrases.t('export.link.title'), ''),
    template: 'board-posted',
    data: {
      text: phrases.t('export.link.text', { title: shortened(title, 120) }),
      link: link === null ? [] : typesetLine([{ ...run, url: link }], { spacing: 'Small' }),
    },
  };
}
