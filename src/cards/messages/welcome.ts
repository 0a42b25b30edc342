import type { Phrases } from '../../i18n/phrases';
import type { Locale } from '../../playbook/locale';
import { GUIDE_START } from '../actions/cardAction';
import { showAction } from '../card/button';
import type { Layout } from '../card/layout';
import { exampleRow } from './exampleRow';
import type { HelpView } from './help';
import { mentionText } from './mentionText';

/** Data about the playbook for the welcome card. */
export type PlaybookInfo = { pages: number; locales: readonly Locale[] };

/** The store wants a greeting that is not the help text: a few examples and where to find more. */
const FIRST_EXAMPLES = ['next-steps', 'tasks'] as const;

/** The greeting. `playbook` is null if nothing is to be said about it. */
export function welcomeLayout(
  playbook: PlaybookInfo | null,
  { isShared = false, mayPost = true }: HelpView,
  phrases: Phrases,
): Layout {
  const examples = [...FIRST_EXAMPLES, mayPost ? 'board' : 'resources'] as const;
  const title = phrases.t('welcome.title');
  return {
    template: 'welcome',
    data: {
      greeting: phrases.t('welcome.text'),
      pages: playbook ? pagesText(playbook, phrases) : '',
      mention: isShared ? mentionText(phrases) : '',
      examplesHeading: phrases.t('help.examples'),
      examples: examples.map((example) => exampleRow(example, phrases)),
      guide: phrases.t('help.guide'),
    },
    place: '',
    title,
    summary: title,
    source: null,
    topic: null,
    choices: [
      { title: phrases.t('button.guide'), action: { verb: 'guide', choice: GUIDE_START } },
      { title: phrases.t('button.help'), action: showAction({ kind: 'help' }) },
      { title: phrases.t('button.languages'), action: { verb: 'languages' } },
    ],
    shortcuts: [],
  };
}

function pagesText({ pages, locales }: PlaybookInfo, phrases: Phrases): string {
  return phrases.t('welcome.pages', {
    count: pages,
    languages: phrases.list(locales.map((locale) => phrases.languageName(locale))),
  });
}
