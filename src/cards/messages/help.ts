import type { Phrases } from '../../i18n/phrases';
import { minePress } from '../actions/board/boardPress';
import { GUIDE_START } from '../actions/cardAction';
import { EXAMPLES } from '../actions/examples';
import type { Layout } from '../card/layout';
import type { View } from '../card/view';
import { chosenRow } from '../rows/chosenRow';
import { exampleRow } from './exampleRow';
import { mentionText } from './mentionText';

/** What of a view decides what is offered. */
export type HelpView = Pick<View, 'isShared' | 'mayPost'>;

/** What people can ask and do, where others read along by mentioning the bot. */
export function helpLayout({ isShared = false, mayPost = true }: HelpView, phrases: Phrases): Layout {
  const title = phrases.t('title.help');
  const questions = EXAMPLES.filter((example) => example !== 'board');
  return {
    template: 'help',
    data: {
      text: phrases.t('help.text'),
      mention: isShared ? mentionText(phrases) : '',
      examplesHeading: phrases.t('help.examples'),
      examples: questions.map((example) => exampleRow(example, phrases)),
      followUp: phrases.t('help.follow-up'),
      boardsHeading: phrases.t('help.boards'),
      boardsText: phrases.t(mayPost ? 'help.boards.text' : 'help.boards.posted'),
      boards: [
        ...(mayPost ? [exampleRow('board', phrases)] : []),
        chosenRow({ title: phrases.t('board.button.mine'), action: minePress(0, null) }),
      ],
      guide: phrases.t('help.guide'),
    },
    place: '',
    title,
    summary: title,
    source: null,
    topic: { kind: 'help' },
    choices: [
      { title: phrases.t('button.guide'), action: { verb: 'guide', choice: GUIDE_START } },
      { title: phrases.t('button.languages'), action: { verb: 'languages' } },
    ],
    shortcuts: [],
  };
}
