import { afterEach, beforeEach, expect } from '@jest/globals';
import type { CardSeen } from '../cardSeen';
import { type BoardChat, type BoardChatSettings, onlyCard, openBoardChat } from './boardChat';

type Pressed = ReturnType<BoardChat['pressIn']>;

/** A board that was posted in the channel, new for each test of a file, and what people do with it there. */
export function postedBoard(settings: BoardChatSettings = {}) {
  let chat: BoardChat | undefined;
  let board: (() => CardSeen) | undefined;

  beforeEach(async () => {
    chat = await openBoardChat(settings);
    ({ board } = await chat.post(chat.channel()));
  });

  afterEach(async () => {
    await chat?.close();
    expect(chat?.failures).toEqual([]);
  });

  const posted = {
    get chat(): BoardChat {
      if (!chat) throw new Error('There is no chat before a test begins');
      return chat;
    },
    /** Its card as everybody in the channel sees it. */
    board(): CardSeen {
      if (!board) throw new Error('There is no board before a test begins');
      return board();
    },
    press: (who: object, card: CardSeen, title: string, inputs: object = {}): Pressed =>
      posted.chat.pressIn({ ...posted.chat.channel(), ...who }, card, title, inputs),
    /** The card that a press is answered with. */
    shown: async (reply: Pressed): Promise<CardSeen> => onlyCard(await reply),
    toast: async (reply: Pressed): Promise<string> => JSON.stringify((await reply).body),
    /** Waits for it on the card of the channel. */
    seenByAll: (what: string | RegExp) =>
      posted.chat.stub.until(
        () => new RegExp(what).test(posted.board().text),
        `"${what}" on the card of the channel`,
      ),
  };
  return posted;
}
