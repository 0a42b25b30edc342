import { parseAction } from '../../cards/actions/parseAction';
import type { Card } from '../../cards/card/card';
import type { Cards } from '../../cards/cards';
import { insertedCard } from '../../cards/inserted/insertedCard';
import type { Texts } from '../../i18n/texts';
import { pageAtAddress } from '../../playbook/published';
import type { BoardReply } from '../boards/access/boardTurn';
import type { Boards } from '../boards/createBoards';
import { NO_DETAILS } from '../commands/details/details';
import type { PersonMemory } from '../turn/turn';
import type { TurnInput } from '../turn/turnInput';
import type { ComposeInvoke } from './composeInvoke';
import { type SearchResult, searchResults } from './searchResults';

/** What the compose box shows; texts are in the reader's language. */
export type ComposeAnswer =
  | { kind: 'results'; results: readonly SearchResult[] }
  | { kind: 'nothing'; text: string }
  /** A link stays as it is. */
  | { kind: 'unchanged' }
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

/**
 * Serves the message extension: the search, links to the published playbook, and the dialog that has the bot post a
 * board, which therefore stays live.
 */
export function createComposeTurns({ cards, texts, boards }: ComposeParts): ComposeTurns {
  const search = (input: TurnInput, text: string): ComposeAnswer => {
    const results = searchResults(text, input, cards, texts);
    return results.length > 0
      ? { kind: 'results', results }
      : { kind: 'nothing', text: texts.in(input.locale).t('compose.nothing') };
  };

  /** A link within the playbook that leads to no page says so, rather than to look like a page that is there. */
  const link = (input: TurnInput, url: string): ComposeAnswer => {
    const { locale, knowledge } = input;
    const found = pageAtAddress(knowledge.playbook, url);
    switch (found.kind) {
      case 'elsewhere':
        return { kind: 'unchanged' };
      case 'page': {
        const reply = knowledge.answering.show({ kind: 'page', page: found.page }, locale);
        const result = cards.inserted(reply, { locale, part: 0, notices: [] });
        return result ? { kind: 'results', results: [result] } : { kind: 'unchanged' };
      }
      case 'gone': {
        const phrases = texts.in(locale);
        const [title, text] = [phrases.t('compose.gone.title'), phrases.t('compose.gone.text')];
        const card = insertedCard(cards.notice(title, text, { locale, part: 0, notices: [] }));
        return { kind: 'results', results: [{ preview: { title, text }, card }] };
      }
    }
  };

  const dialog = (input: TurnInput, { card }: BoardReply): ComposeAnswer => ({
    kind: 'dialog',
    title: texts.in(input.locale).t('board.post'),
    card,
  });

  /** The dialog has no line to write another name in: the process is chosen, whatever the chat was about. */
  const first = (input: TurnInput) =>
    boards.command(
      { ...input, conversation: { ...input.conversation, page: null } },
      { kind: 'post-board', process: '', question: '', due: null, details: NO_DETAILS },
    );

  return async (input, invoke) => {
    const { person } = input;
    switch (invoke.kind) {
      case 'search':
        return {
          answer: search(input, invoke.text),
          person: person.recent ? person : { ...person, recent: [] },
        };
      case 'link':
        return { answer: link(input, invoke.url), person };
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
