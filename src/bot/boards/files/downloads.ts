import type { BoardService } from '../../../boards/keeping/service';
import type { Phrases } from '../../../i18n/phrases';
import type { Texts } from '../../../i18n/texts';
import type { Roster } from '../../directory/roster';
import type { Knowledge } from '../../turn/knowledge';
import { type BoardFile, boardFile } from './boardFile';
import { downloadPage, gonePage } from './downloadPages';
import type { FileLink, FileLinks } from './fileLinks';

/** A page for a browser, in HTML. */
export type DownloadPage = { kind: 'page'; status: 200 | 410; html: string };

/** What a link to a file leads to. `locale` is the one in the link, of which nothing is sure. */
export type Downloads = {
  /** Looking at a link does not use it: programs that check links look at them before people do. */
  look(locale: string, token: string): Promise<DownloadPage>;
  take(locale: string, token: string): Promise<DownloadPage | ({ kind: 'file' } & BoardFile)>;
};

export type DownloadParts = {
  links: FileLinks;
  service: BoardService;
  roster: Roster;
  texts: Texts;
  knowledge: () => Knowledge;
  now: () => number;
};

export function createDownloads(parts: DownloadParts): Downloads {
  const { links, service, roster, texts, knowledge, now } = parts;

  /** The board, unless it was withdrawn from the person, or they have left its place since. */
  const boardFor = async ({ board: id, person, wasMember, manages }: FileLink) => {
    const stored = await service.loadReadable(id);
    if (!stored || (stored.board.state === 'withdrawn' && !manages)) return undefined;
    const { board } = stored;
    const hasLeft = wasMember && (await roster.membership(board.place, person)) === 'stranger';
    return hasLeft ? undefined : board;
  };

  const gone = (phrases: Phrases): DownloadPage => ({ kind: 'page', status: 410, html: gonePage(phrases) });

  return {
    async look(locale, token) {
      const link = await links.find(token);
      const board = link && (await boardFor(link));
      const phrases = texts.in(link?.locale ?? locale);
      if (!board) return gone(phrases);
      return { kind: 'page', status: 200, html: downloadPage(board.title, phrases) };
    },
    async take(locale, token) {
      const link = await links.take(token);
      const board = link && (await boardFor(link));
      const phrases = texts.in(link?.locale ?? locale);
      if (!board) return gone(phrases);
      return { kind: 'file', ...(await boardFile(board, knowledge().playbook, phrases, now())) };
    },
  };
}
