import { TEXT_LIMITS } from '../../../boards/board/limits';
import { menuPress } from '../../actions/board/boardPress';
import { templateAudience } from '../../actions/board/boardTemplate';
import { templateSavePress } from '../../actions/board/templatePress';
import type { Layout } from '../../card/layout';
import { shortened } from '../../text/shortened';
import { aboutBoard } from '../board/aboutBoard';
import { textInput } from '../task/taskAskLayout';
import type { BoardView } from '../view/boardView';

/** The name of a template to save from a board, and for whom it is. */
export function saveTemplateLayout(view: BoardView): Layout {
  const { board, phrases, seen } = view;
  return {
    template: 'board-template-save',
    data: {
      ...textInput(
        'title',
        phrases.t('board.template.name'),
        shortened(board.title, TEXT_LIMITS.name),
        TEXT_LIMITS.name,
        phrases.t('board.template.name.required'),
      ),
      text: phrases.t('board.ask.template'),
      audienceLabel: phrases.t('board.template.audience'),
      audiences: templateAudience.options.map((audience) => ({
        title: phrases.t(`board.template.${audience}`),
        value: audience,
      })),
    },
    ...aboutBoard(view, phrases.t('board.menu.template')),
    choices: [
      { title: phrases.t('board.button.save'), action: templateSavePress(board.id, seen) },
      { title: phrases.t('board.button.back'), action: menuPress(board.id, null, seen) },
    ],
  };
}
