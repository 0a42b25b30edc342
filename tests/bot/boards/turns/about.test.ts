import { describe, expect, it } from '@jest/globals';
import { kickOff } from '../../../once/kickOff';
import type { CardSeen } from '../../cardSeen';
import { ADOPTION, as, GENERAL, onlyCard } from '../boardChat';
import { postedBoard } from '../postedBoard';

const posted = postedBoard({
  isManager: ({ id }) => id === '29:mia',
  playbook: kickOff([
    [{ id: '3234' }, { id: '3135', requirement: 'optional', role: 'fe' }],
    [{ id: '1330' }],
  ]),
});
const { board, press, shown } = posted;
const ada = as('ada');
const say = async (text: string, given: object = posted.chat.channel()) =>
  onlyCard(await posted.chat.say(text, given));
/** The boards that a card can open. */
const opens = ({ buttons }: CardSeen) =>
  buttons.flatMap(({ title }) => /^(Kick-off|Second)[,、，]/.exec(title)?.[1] ?? []);
const openedBy = ({ buttons }: CardSeen) =>
  buttons.find(({ title }) => title.startsWith('Kick-off, '))?.title ?? '';
const inChannel = (who: object) => ({ ...posted.chat.channel(), ...who });

describe('a text about a task of a board', () => {
  it.each([
    ['done 3234', 'en-US', 'changes nothing'],
    ['3234 ist erledigt', 'de-DE', 'ändert nichts'],
    ['La tarea 3234 está hecha', 'es-ES', 'no cambia nada'],
    ['marcar 3234 como concluída', 'pt-BR', 'não muda nada'],
    ['把3234标记为完成', 'zh-CN', '不会更改看板'],
    ['1330を完了にして', 'ja-JP', 'ボードは変更されません'],
  ])('is answered with the board that has it: %s', async (text, locale, told) => {
    const card = await say(text, inChannel(as('ben', locale)));
    expect(card.text).toContain(told);
    expect(opens(card)).toEqual(['Kick-off']);
    expect(board().text).not.toContain('Done by');
  });

  it('leads to the board, on which it is done', async () => {
    const card = await say('done 3234', inChannel(ada));
    const opened = await shown(press(ada, card, openedBy(card)));
    expect(opened.text).toContain('en task 3234');
  });

  it('is told that there is none where no open board has it, above its definition', async () => {
    const elsewhere = await say('done 3234', posted.chat.channel(GENERAL));
    expect(elsewhere.text).toContain('no open board with task 3234 here');
    expect(elsewhere.text).toContain('en task 3234');
    await press(ada, await shown(press(ada, board(), 'More')), 'Close');
    await posted.seenByAll('losed');
    expect((await say('done 3234')).text).toContain('no open board with task 3234 here');
  });

  it('says nothing of boards when no task has the number', async () => {
    expect((await say('done 9876')).text).not.toContain('open board');
  });

  it('is the definition alone when only that is asked for', async () => {
    for (const text of ['3234', 'task 3234', 'what is 3234']) {
      const { text: answered } = await say(text);
      expect(answered).toContain('en task 3234');
      expect(answered).not.toMatch(/changes nothing|open board/);
    }
  });
});

describe('a text about a board', () => {
  it.each(['close the board', 'export the board', 'status of the board', 'add a task: call the customer'])(
    'is answered with the boards of the place: %s',
    async (text) => {
      const card = await say(text);
      expect(card.text).toContain('changes nothing');
      expect(opens(card)).toEqual(['Kick-off']);
      expect((await say(text, posted.chat.channel(GENERAL))).text).toContain('There is no board here yet');
    },
  );

  it('has closed ones where none is open', async () => {
    await press(ada, await shown(press(ada, board(), 'More')), 'Close');
    await posted.seenByAll('losed');
    expect(opens(await say('reopen the board'))).toEqual(['Kick-off']);
  });

  it('has the board of the thread first', async () => {
    const there = posted.chat.channel();
    const thread = (message: string) => ({
      ...there,
      conversation: { id: `${ADOPTION};messageid=${message}`, conversationType: 'channel', isGroup: true },
    });
    await posted.chat.post(there, { title: 'Second' });
    const [first, second] = posted.chat.stub.messages;
    const titles = async (message = '') => opens(await say('done 3234', thread(message)));
    expect(await titles(first?.id)).toEqual(['Kick-off', 'Second']);
    expect(await titles(second?.id)).toEqual(['Second', 'Kick-off']);
  });

  it('shows nobody a board that they may not see', async () => {
    expect((await say('done 3234', { ...posted.chat.personal('ben'), ...as('ben') })).text).toContain(
      'no open board with task 3234 here',
    );
    posted.chat.stub.roles.set('29:zoe', null);
    expect((await say('close the board', inChannel(as('zoe')))).text).toContain('not a member');
  });
});
