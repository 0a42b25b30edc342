import { parseAction } from './parseAction';

/** Whether a button leads to a card about a board on which people type or choose. @param data the data of the button */
export function leadsToTyping(data: unknown): boolean {
  const pressed = parseAction(data);
  if (pressed.kind !== 'board') return false;
  const { action } = pressed;
  if (action.verb === 'board-several') return true;
  if (action.verb === 'board-task') return action.ask !== null;
  return action.verb === 'board-menu' && action.ask !== null && action.ask !== 'withdraw';
}

/** Whether a button changes a board, so that nothing is left to ask. @param data the data of the button */
export function endsTyping(data: unknown): boolean {
  const pressed = parseAction(data);
  return pressed.kind === 'board' && pressed.action.verb === 'board-change';
}
