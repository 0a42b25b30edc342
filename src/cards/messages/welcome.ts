import type { Phrases } from '../../i18n/phrases';
import type { Locale } from '../../playbook/locale';
import { GUIDE_START } from '../actions/cardAction';
import { showAction } from '../card/button';
import type { Layout } from '../card/layout';

/** Data about the playbook for the welcome card. */
export type PlaybookInfo = { pages: number; locales: readonly Locale[] };

const EXAMPLES = ['next-steps', 'resources', 'tasks', 'task', 'compare', 'phases'] as const;
/** The store wants a greeting that is not the help text: a few examples and where to find more. */
const GREETING_EXAMPLES = EXAMPLES.slice(0, 3);

/**
 * The greeting, or the answer to "help", which tells all that people can ask. `playbook` is null if unknown, and for the
 * help.
 */
export function welcomeLayout(greets: boolean, playbook: PlaybookInfo | null, phrases: Phrases): Layout {
  const title = phrases.t(greets ? 'welcome.title' : 'title.help');
  return {
    template: 'welcome',
    data: {
      greeting: greets ? phrases.t('welcome.text') : '',
      pages: playbook ? pagesText(playbook, phrases) : '',
      text: greets ? '' : phrases.t('help.text'),
      examplesHeading: phrases.t('help.examples'),
      examples: (greets ? GREETING_EXAMPLES : EXAMPLES).map((example) => ({
        text: phrases.t(`help.example.${example}`),
      })),
      followUp: greets ? '' : phrases.t('help.follow-up'),
      guide: phrases.t('help.guide'),
    },
    place: '',
    title,
    summary: title,
    source: null,
    topic: { kind: 'help' },
    choices: [
      { title: phrases.t('button.guide'), action: { verb: 'guide', choice: GUIDE_START } },
      { title: phrases.t('button.phases'), action: showAction({ kind: 'phases' }) },
      { title: phrases.t('button.languages'), action: { verb: 'languages' } },
    ],
    shortcuts: greets ? [{ title: phrases.t('button.help'), action: showAction({ kind: 'help' }) }] : [],
  };
}

function pagesText({ pages, locales }: PlaybookInfo, phrases: Phrases): string {
  return phrases.t('welcome.pages', {
    count: pages,
    languages: phrases.list(locales.map((locale) => phrases.languageName(locale))),
  });
}
