import { describe, expect, it } from '@jest/globals';
import type { CardSeen } from '../../cardSeen';
import { as, GENERAL, onlyCard } from '../boardChat';
import { postedBoard } from '../postedBoard';

const posted = postedBoard({});
const { board, press, shown } = posted;
const ada = as('ada');
const say = async (text: string, given: object = { ...posted.chat.channel(), ...ada }) =>
  onlyCard(await posted.chat.say(text, given));
const rowOf = ({ buttons }: CardSeen) =>
  buttons.find(({ title }) => title.startsWith('Kick-off'))?.title ?? '';

describe('who wants no more reminders', () => {
  it.each([
    ['en-US', 'stop reminding me', 'you get about it'],
    ['en-US', 'Mute, please', 'you get about it'],
    ['de-DE', 'Keine Erinnerungen mehr', 'welche Nachrichten Sie'],
    ['de-DE', 'Bitte erinnern Sie mich nicht mehr!', 'welche Nachrichten Sie'],
    ['es-ES', 'No me recuerde más, por favor', 'qué mensajes recibe'],
    ['pt-BR', 'Não quero mais lembretes', 'quais mensagens recebe'],
    ['zh-CN', '请不要再提醒我', '要接收哪些消息'],
    ['ja-JP', 'もうリマインドしないでください', '通知はボードごと'],
  ])('is led to what they get messages about: %s %s', async (locale, text, told) => {
    const card = await say(text, { ...posted.chat.channel(), ...as('ada', locale) });
    expect(card.text).toContain(told);
    expect(rowOf(card)).not.toBe('');
  });

  it('has one press to their setting of the board, and gets none there', async () => {
    const card = await say('stop reminding me');
    const wishes = await shown(press(ada, card, rowOf(card)));
    expect(wishes.text).toContain('This only changes the messages that you get about this board.');
    await press(ada, wishes, 'Save', { about: '' });
    const again = await shown(press(ada, await say('my messages'), rowOf(card)));
    expect(again.inputs).toMatchObject({ about: '' });
  });

  it('is told where there are none about which they get messages', async () => {
    const card = await say('stop reminding me', { ...posted.chat.channel(GENERAL), ...ada });
    expect(card.text).toContain('No open board here sends you messages');
    expect(card.text).not.toContain('To make one');
  });

  it('may ask the same in the personal chat, for the boards that they have', async () => {
    const mine = { ...posted.chat.personal('ada'), ...ada };
    expect(rowOf(await say('no more reminders', mine))).not.toBe('');
    expect((await say('no more reminders', { ...posted.chat.personal('ben'), ...as('ben') })).text).toContain(
      'No open board here',
    );
  });
});

describe('what is to be taken back', () => {
  it.each([
    ['en-US', 'undo', 'nothing to take back'],
    ['en-US', 'oops', 'nothing to take back'],
    ['de-DE', 'rückgängig', 'nichts zurückzunehmen'],
    ['de-DE', 'Machen Sie das bitte rückgängig', 'nichts zurückzunehmen'],
    ['es-ES', 'Deshacer', 'nada suyo que deshacer'],
    ['pt-BR', 'desfaça isso', 'nada dela para desfazer'],
    ['zh-CN', '撤销', '没有可以撤消的内容'],
    ['ja-JP', '元に戻して', '元に戻すものはありません'],
  ])('is told after a tick said in text, with the board to do it on: %s %s', async (locale, text, told) => {
    const given = { ...posted.chat.channel(), ...as('ada', locale) };
    await say('done 11', given);
    const card = await say(text, given);
    expect(card.text).toContain(told);
    expect((await shown(press(ada, card, rowOf(card)))).text).toContain('11');
    expect(board().text).not.toContain('Done by');
  });

  it('is told where there is no board, too', async () => {
    const card = await say('undo', { ...posted.chat.channel(GENERAL), ...ada });
    expect(card.text).toContain('nothing to take back');
    expect(card.text).toContain('There is no board here yet');
  });

  it('is the last step while the guide asks', async () => {
    const mine = { ...posted.chat.personal('ada'), ...ada };
    const first = await say('guide me', mine);
    const choice = first.buttons[0]?.title ?? '';
    expect(choice).not.toBe('');
    await say(choice, mine);
    expect((await say('undo', mine)).text).toBe(first.text);
    await say('cancel', mine);
    expect((await say('undo', mine)).text).toContain('nothing to take back');
  });
});
