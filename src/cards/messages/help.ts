import type { Phrases } from '../../i18n/phrases';
import { minePress } from '../actions/board/boardPress';
import { GUIDE_START } from '../actions/cardAction';
import { EXAMPLES } from '../actions/examples';
import type { Layout } from '../card/layout';
import { chosenRow } from '../rows/chosenRow';
import { exampleRow } from './exampleRow';
import { mentionText } from './mentionText';

/** What people can ask and do. `isShared`: others read along, and the bot has to be mentioned. */
export function helpLayout(isShared: boolean, phrases: Phrases): Layout {
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
      boardsText: phrases.t('help.boards.text'),
      boards: [
        exampleRow('board', phrases),
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
