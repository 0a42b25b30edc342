import { z } from 'zod';
import { typedText } from '../board/typedText';
import { actionOf, type CommandRule, unless } from './commandRule';

export const renameAction = actionOf('rename').extend({ title: z.string() });
export const rename: CommandRule<z.infer<typeof renameAction>> = {
  who: 'managers',
  on: ['open'],
  addsText: true,
  decide(board, _actor, action) {
    const title = typedText(action.title, 'title');
    if (title.kind === 'refused') return title;
    return unless(board.title === title.text, { ...action, title: title.text });
  },
  evolve: (board, { action }) => ({ ...board, title: action.title }),
};
