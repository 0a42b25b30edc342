import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { findPage, type Playbook } from '../../../../src/playbook/playbook';
import { pageOf, playbookOf, type Row } from '../../../boards/page';
import { ownContent } from '../../../once/content';
import type { CardSeen } from '../../cardSeen';
import { as, type BoardChat, kickOff, onlyCard, openBoardChat } from '../boardChat';

let chat: BoardChat;
const close = async () => {
  await chat.close();
  expect(chat.failures).toEqual([]);
};

const ROWS: Row[][] = [
  [{ id: '11' }, { id: '12', role: 'fe' }],
  [
    { id: '21', services: ['teams'] },
    { id: '22', requirement: 'optional' },
  ],
];
const PLAYBOOK = kickOff(ROWS);
const TASKS = ['11', '12', '21', '22'];
const shownOf = ({ text }: CardSeen) => TASKS.filter((id) => text.includes(`task ${id}`));
const press = (card: CardSeen, title: string, inputs: object = {}) =>
  chat.pressIn(chat.channel(), card, title, inputs);

describe('a board for a sentence that leaves something out', () => {
  afterEach(close);

  const ask = async (sentence: string) => {
    chat = await openBoardChat({ playbook: PLAYBOOK });
    return onlyCard(await chat.say(sentence, chat.channel()));
  };

  it.each([
    ['post the tasks of kick-off without optional ones', ['11', '12', '21']],
    ['post the tasks of kick-off, not for the FE', ['11', '21', '22']],
    ['post the tasks of kick-off except Exchange', ['21']],
    ['post the mandatory tasks of kick-off, but not for the FE', ['11', '21']],
    ['post tasks for kick-off', TASKS],
  ])('%s', async (sentence, expected) => {
    const preview = onlyCard(await press(await ask(sentence), 'Preview'));
    expect(shownOf(preview)).toEqual(expected);
    await press(preview, 'Post');
    const posted = chat.stub.messages[0]?.versions[0]?.card;
    expect(posted && shownOf(posted)).toEqual(expected);
  });

  it('means the process that the conversation is about when it names none', async () => {
    chat = await openBoardChat({ playbook: PLAYBOOK });
    await chat.say('tasks of kick-off', chat.channel());
    const form = onlyCard(await chat.say('post the tasks except Teams', chat.channel()));
    expect(form.inputs).toMatchObject({ title: 'Kick-off', without: 'service:teams' });
  });

  it('says on the form, the preview and the board what is left out', async () => {
    const form = await ask('post the tasks of kick-off, not for the FE and not Teams');
    expect(form.inputs).toMatchObject({ without: 'role:fe,service:teams' });
    const leftOut = 'without en fe · without en teams';
    const preview = onlyCard(await press(form, 'Preview'));
    expect(preview.text).toContain(leftOut);
    await press(preview, 'Post');
    const posted = chat.stub.messages[0]?.versions[0]?.card;
    expect(posted?.text).toContain(leftOut);
  });

  it('takes in again what is unticked, and goes back and forth without losing the rest', async () => {
    const form = await ask('post the tasks of kick-off, not for the FE and not Teams');
    const preview = onlyCard(await press(form, 'Preview', { without: 'role:fe' }));
    expect(shownOf(preview)).toEqual(['11', '21', '22']);
    const back = onlyCard(await press(preview, 'Change'));
    expect(back.inputs).toMatchObject({ without: 'role:fe' });
    expect(onlyCard(await press(back, 'Choose single tasks')).inputs).toMatchObject({ items: '11,21,22' });
  });

  it('goes on leaving it out when the playbook changes', async () => {
    const form = await ask('post the tasks of kick-off, not for the FE');
    await press(onlyCard(await press(form, 'Preview')), 'Post');
    const more = pageOf([
      [{ id: '11' }, { id: '31', role: 'fe' }],
      [{ id: '21', services: ['teams'] }, { id: '32' }],
    ]);
    chat.learn({ ...playbookOf(more), version: 'changed' });
    const board = chat.stub.messages[0]?.versions[0]?.card;
    if (!board) throw new Error('no board');
    const menu = onlyCard(await press(board, 'More'));
    const differences = onlyCard(await press(menu, 'Changes in the playbook'));
    expect(differences.text).toContain('task 32');
    expect(differences.text).not.toContain('task 31');
    const adopted = onlyCard(await press(differences, 'Adopt'));
    expect(adopted.text).toContain('task 32');
    expect(adopted.text).not.toContain('task 31');
    const exported = onlyCard(await press(adopted, 'More'));
    await press(exported, 'Export for Excel');
    const csv = JSON.stringify(chat.stub.messages.map(({ versions }) => versions[0]?.text));
    expect(csv).toContain('task 32');
    expect(csv).not.toContain('task 31');
  });
});

describe('the same sentence in each language', () => {
  const MIGRATION = 'migrate-migration';
  let playbook: Playbook;
  beforeAll(async () => {
    ({ playbook } = await ownContent());
    chat = await openBoardChat({ playbook });
  });
  afterAll(close);

  it.each([
    ['en', 'Post the tasks of migration without the optional ones', 'mandatory', ''],
    ['en', 'post the migration tasks except Exchange', 'all', 'service:exchange'],
    ['en', 'post the tasks of migration, not for the FE', 'all', 'role:fe'],
    ['de', 'Poste die Aufgaben von Migration ohne die optionalen', 'mandatory', ''],
    ['de', 'Aufgaben für Migration außer Exchange posten', 'all', 'service:exchange'],
    ['de', 'Posten Sie die Aufgaben für Migration, aber nicht für den FE', 'all', 'role:fe'],
    ['es', 'publique las tareas de la migración sin las opcionales', 'mandatory', ''],
    ['es', 'publicar las tareas de la migración excepto Exchange', 'all', 'service:exchange'],
    ['es', 'publicar las tareas de la migración, no para el FE', 'all', 'role:fe'],
    ['pt-BR', 'publique as tarefas da migração sem as opcionais', 'mandatory', ''],
    ['pt-BR', 'publicar as tarefas da migração exceto Exchange', 'all', 'service:exchange'],
    ['pt-BR', 'publicar as tarefas da migração, não para o FE', 'all', 'role:fe'],
    ['zh-CN', '发布迁移的任务，不含可选任务', 'mandatory', ''],
    ['zh-CN', '发布除Exchange以外的迁移的任务', 'all', 'service:exchange'],
    ['zh-CN', '发布迁移的任务，不含FE', 'all', 'role:fe'],
    ['ja', '任意を除く移行のタスクを投稿してください', 'mandatory', ''],
    ['ja', 'Exchangeを除く移行のタスクを投稿して', 'all', 'service:exchange'],
    ['ja', '移行のタスクをFE以外投稿して', 'all', 'role:fe'],
  ])('%s: %s', async (locale, sentence, which, without) => {
    const reader = { ...chat.channel(`19:${locale}@thread.tacv2`), ...as(locale, locale) };
    const form = onlyCard(await chat.say(sentence, reader));
    expect(form.inputs).toMatchObject({ title: findPage(playbook, MIGRATION, locale)?.page.title, which });
    expect(form.inputs.without ?? '').toBe(without);
  });
});
