import { mayManage } from '../../../boards/commands/rights';
import type { BoardCards } from '../../../cards/boardCards';
import type { Delivery } from '../../connector/delivery';
import { withRetry } from '../../connector/withRetry';
import type { DirectMessages } from '../../directory/directMessages';
import { consentActivity } from '../../framework/outgoing/fileActivities';
import { takesFiles } from '../../framework/outgoing/takesFiles';
import type { Where } from '../../turn/turn';
import type { Entry } from '../access/access';
import type { BoardTurn } from '../access/boardTurn';
import { boardFile } from './boardFile';
import type { FileLinks } from './fileLinks';

/** How the person gets the file; `unsupported`: neither way is open here. */
export type FileSent = 'consent' | 'link' | 'failed' | 'unsupported';

/** Offers the tasks of a board as a file, to the person who asked and nobody else. */
export type SendFile = (turn: BoardTurn, entry: Entry) => Promise<FileSent>;

export type SendFileParts = {
  links: FileLinks;
  directMessages: DirectMessages;
  cards: BoardCards;
  /** The address that browsers reach the bot at, without a slash at the end; null if there is none. */
  publicUrl: string | null;
  takesFiles?: (where: Where) => boolean;
};

export function createSendFile(parts: SendFileParts): SendFile {
  const { links, directMessages, cards, publicUrl } = parts;
  const isTeams = parts.takesFiles ?? takesFiles;

  const ask = async (turn: BoardTurn, { stored: { board }, reader }: Entry): Promise<Delivery> => {
    const { name, bytes } = await boardFile(board, turn.input.knowledge.playbook, turn.phrases, turn.now);
    const description = turn.phrases.t('export.consent', { title: board.title });
    const activity = consentActivity({ name, description, size: bytes.length }, board.id);
    return directMessages.message(reader.actor, board.place, () => activity);
  };

  const link = async (
    base: string,
    turn: BoardTurn,
    { stored: { board }, reader }: Entry,
  ): Promise<Delivery> => {
    const { locale } = turn.input;
    const { id: person, role } = reader.actor;
    const wasMember = turn.where.client === 'msteams' && (role === 'member' || role === 'guest');
    const manages = mayManage(board, reader.actor);
    const token = await links.create({ board: board.id, person, wasMember, manages, locale });
    const url = `${base}/files/${locale}/${token}`;
    return directMessages.card(reader.actor, board.place, (own) =>
      cards.fileLink(board, url, { locale: own }),
    );
  };

  return async (turn, entry) => {
    const { where } = turn;
    const inChat = isTeams(where) && where.place.kind === 'personal';
    const way = inChat || (isTeams(where) && publicUrl === null) ? 'consent' : 'link';
    if (way === 'link' && publicUrl === null) return 'unsupported';
    const delivery = await withRetry(() =>
      way === 'consent' || publicUrl === null ? ask(turn, entry) : link(publicUrl, turn, entry),
    );
    return delivery.kind === 'delivered' ? way : 'failed';
  };
}
