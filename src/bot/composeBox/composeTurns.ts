import { parseAction } from '../../cards/actions/parseAction';
import type { Card } from '../../cards/card/card';
import type { Cards } from '../../cards/cards';
import type { Texts } from '../../i18n/texts';
import type { Boards } from '../boards/createBoards';
import type { BoardReply } from '../boards/turns/boardTurn';
import type { PersonMemory } from '../turn/turn';
import type { TurnInput } from '../turn/turnInput';
import type { ComposeInvoke } from './composeInvoke';
import { type SearchResult, searchResults } from './searchResults';

/** What the compose box shows; texts are in the reader's language. */
export type ComposeAnswer =
  | { kind: 'results'; results: readonly SearchResult[] }
  | { kind: 'nothing'; text: string }
  | { kind: 'dialog'; title: string; card: Card }
  /** The dialog closes and says this. */
  | { kind: 'closed'; text: string };

export type ComposeParts = {
  cards: Cards;
  texts: Texts;
  boards: Pick<Boards, 'act' | 'command'>;
};

/** Answers an invoke of the compose box; `person` is what to remember. */
export type ComposeTurns = (
  input: TurnInput,
  invoke: ComposeInvoke,
) => Promise<{ answer: ComposeAnswer; person: PersonMemory }>;

/** Serves the message extension: the search, and the dialog that has the bot post a board, which therefore stays live. */
export function createComposeTurns({ cards, texts, boards }: ComposeParts): ComposeTurns {
  const search = (input: TurnInput, text: string): ComposeAnswer => {
    const results = searchResults(text, input, cards);
    return results.length > 0
      ? { kind: 'results', results }
      : { kind: 'nothing', text: texts.in(input.locale).t('compose.nothing') };
  };

  const dialog = (input: TurnInput, { card }: BoardReply): ComposeAnswer => ({
    kind: 'dialog',
    title: texts.in(input.locale).t('board.post'),
    card,
  });

  const first = (input: TurnInput) =>
    boards.command(input, { kind: 'post-board', process: '', question: '', due: null });

  return async (input, invoke) => {
    const { person } = input;
    switch (invoke.kind) {
      case 'search':
        return {
          answer: search(input, invoke.text),
          person: person.recent ? person : { ...person, recent: [] },
        };
      case 'open':
        return { answer: dialog(input, await first(input)), person };
      case 'submit': {
        const pressed = parseAction(invoke.data);
        const reply = pressed.kind === 'board' ? await boards.act(input, pressed.action) : await first(input);
        return { answer: dialog(input, reply), person };
      }
    }
  };
}
