import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ADOPTION, as, type BoardChat, GENERAL, GROUP, onlyCard, openBoardChat } from './boardChat';

describe('posting the tasks of a process', () => {
  let chat: BoardChat;
  beforeEach(async () => {
    chat = await openBoardChat();
  });
  afterEach(() => chat.close());

  it('in a channel opens a thread with the board there, and says so', async () => {
    const { board, confirmation } = await chat.post(chat.channel());
    expect(chat.stub.messages).toMatchObject([{ conversation: `${ADOPTION};messageid=1` }]);
    expect(board().text).toContain('en task 11');
    expect(onlyCard(confirmation).text).toContain('The board is posted');
  });

  it('in a group chat posts there', async () => {
    await chat.post({ ...chat.group, ...as('ada') });
    expect(chat.stub.messages).toMatchObject([{ conversation: GROUP }]);
  });
});
