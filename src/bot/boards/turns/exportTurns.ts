import type { BoardId } from '../../../boards/board/board';
import { isClosedTo } from '../../../boards/commands/rights';
import { toCsv } from '../../../boards/reports/csv';
import { exportRows } from '../../../boards/reports/exportRows';
import { wordsOf } from '../../../boards/reports/words';
import type { BoardCards } from '../../../cards/boardCards';
import type { Cards } from '../../../cards/cards';
import { withRetry } from '../../connector/withRetry';
import type { DirectMessages } from '../../directory/directMessages';
import type { Access } from './access';
import type { BoardReply, BoardTurn } from './boardTurn';

export type ExportTurns = {
  export(turn: BoardTurn, id: BoardId, format: 'csv' | 'json'): Promise<BoardReply>;
};

export type ExportParts = {
  access: Access;
  directMessages: DirectMessages;
  cards: Cards;
  boardCards: BoardCards;
};

/** Longest message, in UTF-16 units. Teams accepts about 28 KB, and many texts here need two bytes per unit. */
const MESSAGE_UNITS = 12_000;

/** Sends the tasks of a board as text to copy, only to the person who asked. */
export function createExportTurns({ access, directMessages, cards, boardCards }: ExportParts): ExportTurns {
  return {
    async export(turn, id, format) {
      const { stored, reader } = await access.enter(turn, id);
      const { board } = stored;
      if (isClosedTo(board, reader.actor)) {
        const refusal = { code: 'board_withdrawn' } as const;
        return {
          card: boardCards.refusal(refusal, reader),
          toast: boardCards.refusalText(refusal, reader.locale),
        };
      }
      const { playbook } = turn.input.knowledge;
      const rows = exportRows(board, (task) => wordsOf(playbook, board, task, turn.input.locale), turn.now);
      const lines = (format === 'csv' ? toCsv(rows) : JSON.stringify(rows, null, 1)).trimEnd().split(/\r?\n/);
      const title = turn.phrases.t('export.file', { title: board.title, format: format.toUpperCase() });
      let sent = true;
      for (const [part, text] of messages(lines).entries()) {
        const head = part === 0 ? `${escaped(title)}\n\n` : '';
        const message = () => `${head}\`\`\`\n${text}\n\`\`\``;
        const delivery = await withRetry(() =>
          directMessages.text(reader.actor, board.place, message, [turn.input.turn.trace]),
        );
        sent &&= delivery.kind === 'delivered';
        if (!sent) break;
      }
      const said = turn.phrases.t(sent ? 'export.sent' : 'export.failed');
      const view = { locale: reader.locale, part: 0, notices: [] };
      return { card: cards.notice(title, said, view), toast: said };
    },
  };
}

/** Splits at line ends; each message gets as many lines as fit. */
function messages(lines: readonly string[]): string[] {
  const parts: string[] = [];
  let current = '';
  for (const line of lines) {
    if (current !== '' && current.length + line.length > MESSAGE_UNITS) {
      parts.push(current);
      current = '';
    }
    current += `${current === '' ? '' : '\n'}${line.replaceAll('```', "'''")}`;
  }
  return [...parts, current];
}

/** People type the title, and Teams reads a message as Markdown. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#~|]/g, '\\$&');
}
