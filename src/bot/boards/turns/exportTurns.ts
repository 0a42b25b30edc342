import type { BoardId } from '../../../boards/board/board';
import { isClosedTo } from '../../../boards/commands/rights';
import { toCsv } from '../../../boards/reports/csv';
import { exportRows } from '../../../boards/reports/exportRows';
import { wordsOf } from '../../../boards/reports/words';
import type { BoardCards } from '../../../cards/boardCards';
import type { Cards } from '../../../cards/cards';
import { withRetry } from '../../connector/withRetry';
import type { DirectMessages } from '../../directory/directMessages';
import type { Access } from '../access/access';
import type { BoardReply, BoardTurn } from '../access/boardTurn';
import type { SendFile } from '../files/sendFile';

export type ExportTurns = {
  export(turn: BoardTurn, id: BoardId, format: 'csv' | 'json'): Promise<BoardReply>;
};

export type ExportParts = {
  access: Access;
  directMessages: DirectMessages;
  sendFile: SendFile;
  cards: Cards;
  boardCards: BoardCards;
};

/** What the person is told about a file; by how they get it. */
const SAID = { consent: 'consent.sent', link: 'link.sent', failed: 'failed' } as const;

/** Longest message, in UTF-16 units. Teams accepts about 28 KB, and many texts here need two bytes per unit. */
const MESSAGE_UNITS = 12_000;

/** Sends the tasks of a board only to the person who asked: as a file, or as text to copy. */
export function createExportTurns(parts: ExportParts): ExportTurns {
  const { access, directMessages, sendFile, cards, boardCards } = parts;

  const answered = (turn: BoardTurn, title: string, said: string): BoardReply => {
    const view = { locale: turn.input.locale, part: 0, notices: [] };
    return { card: cards.notice(title, said, view), toast: said };
  };

  return {
    async export(turn, id, format) {
      const entry = await access.enter(turn, id);
      const { stored, reader } = entry;
      const { board } = stored;
      if (isClosedTo(board, reader.actor)) {
        const refusal = { code: 'board_withdrawn' } as const;
        return {
          card: boardCards.refusal(refusal, reader),
          toast: boardCards.refusalText(refusal, reader.locale),
        };
      }
      const titled = (what: string) => turn.phrases.t('export.file', { title: board.title, format: what });
      const file = format === 'csv' ? await sendFile(turn, entry) : 'unsupported';
      if (file !== 'unsupported')
        return answered(turn, titled('Excel'), turn.phrases.t(`export.${SAID[file]}`));
      const title = titled(format.toUpperCase());
      const { playbook } = turn.input.knowledge;
      const rows = exportRows(board, (task) => wordsOf(playbook, board, task, turn.input.locale), turn.now);
      const lines = (format === 'csv' ? toCsv(rows) : JSON.stringify(rows, null, 1)).trimEnd().split(/\r?\n/);
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
      return answered(turn, title, turn.phrases.t(sent ? 'export.sent' : 'export.failed'));
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
