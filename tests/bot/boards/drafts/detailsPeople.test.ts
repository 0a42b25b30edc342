import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CardSeen } from '../../cardSeen';
import { as, type BoardChat, onlyCard, openBoardChat } from '../boardChat';
import { mentioning } from './mentioning';

let chat: BoardChat;
beforeEach(async () => {
  chat = await openBoardChat({ startsAt: Date.UTC(2027, 0, 4, 12) });
});
afterEach(async () => {
  await chat.close();
  expect(chat.failures).toEqual([]);
});

/** The Friday after that Monday. */
const FRIDAY = '2027-01-08';
const here = (locale = 'en-US') => ({ ...chat.channel(), ...as('ada', locale) });
const mention = async (text: string, ...names: string[]) =>
  onlyCard(await chat.send(mentioning(text, names, here())));

/** A message that mentions people by these names, which stand in the text as `@name`. */
const said = (text: string, people: readonly (readonly [id: string, name: string])[]) => {
  const written = [...people]
    .sort(([, a], [, b]) => b.length - a.length)
    .reduce((left, [, name]) => left.replaceAll(`@${name}`, `<at>${name}</at>`), text);
  const entities = people.map(([id, name]) => ({
    type: 'mention',
    text: `<at>${name}</at>`,
    mentioned: { id, name },
  }));
  return { ...here(), text: written, entities };
};
/** Who has the tasks of the FM. */
const gets = (form: CardSeen) => JSON.stringify(form.buttons).match(/"who:fm":"([^"]*)"/)?.[1];

describe('who is mentioned for the tasks', () => {
  it.each([
    ['en-US', 'post the FM tasks of kick-off for @ben', /Ben gets the tasks of en fm as soon/],
    ['de-DE', 'FM-Aufgaben vom Kick-off für @ben posten', /Ben erhält die Aufgaben von de fm/],
    ['es-ES', 'publicar las tareas de FM del kick-off para @ben', /Ben recibe las tareas de .*fm/],
    ['pt-BR', 'publicar as tarefas de FM do kick-off para @ben', /Ben recebe as tarefas de .*fm/],
    ['zh-CN', '发布kick-off的FM任务，分配给@ben', /fm的任务会立即分配给Ben/],
    ['ja-JP', 'kick-offのFMタスクを@benさんに割り当てて投稿して', /fmのタスクは Ben さんに割り当て/],
  ])('has them from the start: %s', async (locale, text, told) => {
    const given = here(locale);
    const form = onlyCard(await chat.send(mentioning(text, ['ben'], given)));
    expect(form.text).toMatch(told);
    const preview = form.buttons
      .map(({ data }) => data)
      .find((data) => JSON.stringify(data ?? '').includes('preview'));
    expect(preview).toMatchObject({ 'who:fm': '29:ben' });
    expect(preview).not.toHaveProperty('who:fe');
  });

  it.each([
    ['post tasks for kick-off called Farewell for Anna', 'Farewell for Anna'],
    ['Aufgaben vom Kick-off posten mit dem Titel Abschied für Anna', 'Abschied für Anna'],
    ['publicar las tareas de kick-off con el título Despedida para Ana', 'Despedida para Ana'],
    ['publicar as tarefas de kick-off com o título Despedida para Ana', 'Despedida para Ana'],
  ])('is nobody whose bare name stands in the title: %s', async (text, title) => {
    const form = await mention(text);
    expect(form.inputs).toMatchObject({ title });
    expect(form.text).not.toContain("didn't");
    expect(JSON.stringify(form.buttons)).not.toContain('who:');
  });

  it.each([
    ['post tasks for kick-off called Farewell for @ben', 'Farewell'],
    ['Aufgaben vom Kick-off posten mit dem Titel Abschied für @ben', 'Abschied'],
    ['publicar las tareas de kick-off con el título Despedida para @ben', 'Despedida'],
    ['publicar as tarefas de kick-off com o título Despedida para @ben', 'Despedida'],
  ])('stands behind the title, and not in it: %s', async (text, title) => {
    const form = await mention(text, 'ben');
    expect(form.inputs).toMatchObject({ title });
    expect(gets(form)).toBe('29:ben');
  });

  it('has those of all roles where no role is named', async () => {
    const form = await mention('post tasks of kick-off assigned to @ben by Friday', 'ben');
    expect(form.text).toContain('Ben gets the tasks of en fm and en fe');
    expect(form.inputs).toMatchObject({ due: FRIDAY, title: 'Kick-off' });
    const preview = onlyCard(await chat.pressIn(here(), form, 'Preview'));
    expect(preview.text).toMatch(/en fm: Ben · en fe: Ben/);
  });

  it('is told when it is several, who get nothing by a guess', async () => {
    const form = await mention('post tasks of kick-off for @ben and @cleo', 'ben', 'cleo');
    expect(form.text).toContain('I assigned no tasks to ben Berg and cleo Berg');
    expect(JSON.stringify(form.buttons)).not.toContain('who:');
  });

  it('is told who may not have tasks', async () => {
    chat.stub.roles.set('29:gus', 'guest');
    chat.stub.roles.set('29:zoe', null);
    expect((await mention('post tasks of kick-off for @gus', 'gus')).text).toContain('Gus is a guest');
    expect((await mention('post tasks of kick-off for @zoe', 'zoe')).text).toContain(
      "isn't in this conversation",
    );
  });

  it.each(['@ben post tasks of kick-off', 'post tasks of kick-off, FYI @ben', 'post tasks of kick-off @ben'])(
    'is nobody who is only called into the conversation: %s',
    async (text) => {
      const form = await mention(text, 'ben');
      expect(form.text).not.toContain('Ben');
      expect(JSON.stringify(form.buttons)).not.toContain('who:');
    },
  );

  it('is whose whole name stands there, and not who is called by a part of it', async () => {
    const text = 'post tasks of kick-off for @ben Berg, FYI @ben';
    const form = onlyCard(
      await chat.send(
        said(text, [
          ['29:bb', 'ben Berg'],
          ['29:ben', 'ben'],
        ]),
      ),
    );
    expect(gets(form)).toBe('29:bb');
    const both = 'post tasks of kick-off for @ben and @ben Berg';
    const none = onlyCard(
      await chat.send(
        said(both, [
          ['29:ben', 'ben'],
          ['29:bb', 'ben Berg'],
        ]),
      ),
    );
    expect(none.text).toContain('I assigned no tasks to ben and ben Berg');
  });

  it('is the one of two with the same name whose mention stands there', async () => {
    const text = '@ben, post tasks of kick-off for @ben';
    const form = onlyCard(
      await chat.send(
        said(text, [
          ['29:one', 'ben'],
          ['29:two', 'ben'],
        ]),
      ),
    );
    expect(gets(form)).toBe('29:two');
  });

  it('may be called like a word of the request', async () => {
    const text = 'post the task board of kick-off for @task';
    const form = onlyCard(await chat.send(said(text, [['29:task', 'task']])));
    expect(gets(form)).toBe('29:task');
    expect(form.inputs).toMatchObject({ title: 'Kick-off' });
  });

  it.each([
    ['en-US', 'post the tasks of kick-off assigned to me'],
    ['en-US', 'post the tasks of kick-off for myself, weekly'],
    ['de-DE', 'Aufgaben vom Kick-off posten, mir zugewiesen'],
    ['de-DE', 'Board für das Kick-off erstellen und weise sie mir zu'],
    ['es-ES', 'publicar las tareas de kick-off asignadas a mí'],
    ['pt-BR', 'publicar as tarefas de kick-off atribuídas a mim'],
    ['zh-CN', '发布kick-off的任务，分配给我'],
    ['ja-JP', 'kick-offのタスクを私に割り当てて投稿して'],
  ])('is who asks: %s %s', async (locale, text) => {
    const form = onlyCard(await chat.say(text, here(locale)));
    expect(gets(form)).toBe('29:ada');
    expect(form.text).not.toContain("didn't");
  });

  it('is not who asks for a board of "us"', async () => {
    for (const text of ['发布kick-off的任务，分配给我们', '担当は私たちでkick-offのタスクを投稿して'])
      expect(gets(onlyCard(await chat.say(text, here('en-US'))))).toBeUndefined();
  });

  it.each([
    ['en-US', 'post the tasks of kick-off with Anna as assignee', 'didn'],
    ['en-US', 'post the tasks of kick-off, Anna is responsible', 'didn'],
    ['de-DE', 'Aufgaben vom Kick-off wöchentlich posten, Anna zugewiesen', 'nicht übernommen'],
    [
      'de-DE',
      'Poste die Aufgaben vom Kick-off, wöchentlich, Anna zugewiesen, auf Englisch',
      'nicht übernommen',
    ],
    ['es-ES', 'publicar las tareas de kick-off con Anna como responsable', 'No he tenido en cuenta'],
    ['pt-BR', 'publicar as tarefas de kick-off com a Anna como responsável', 'Não usei'],
    ['zh-CN', '发布kick-off的任务，负责人Anna', '未被采用'],
    ['ja-JP', 'kick-offのタスクを投稿して。担当はAnnaさん', '反映していません'],
    ['ja-JP', 'kick-offのタスクを投稿して。担当はAnna氏', '反映していません'],
  ])('is told when nobody is mentioned by that name: %s %s', async (locale, text, told) => {
    const form = onlyCard(await chat.say(text, here(locale)));
    expect(form.text).toContain(told);
    expect(form.text).toMatch(/[“„«「]Anna[”“»」]/);
    expect(gets(form)).toBeUndefined();
  });
});
