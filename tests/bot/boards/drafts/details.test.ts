import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { NO_FILTER } from '../../../../src/answering/topic';
import { pageOf, playbookOf } from '../../../boards/page';
import { ADOPTION, as, type BoardChat, onlyCard, openBoardChat } from '../boardChat';
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
const ask = async (text: string, given: object = here()) => onlyCard(await chat.say(text, given));

/** A press that starts a form, which anybody can have made. */
const press = (forged: object) =>
  chat.press({ v: 1, verb: 'board-new', page: 'kick-off', filter: NO_FILTER, ...forged }, here());

const WHOLE: [string, string, RegExp][] = [
  [
    'en-US',
    'post the FM tasks of kick-off for Anna by Friday, weekly, in Japanese, called Contoso wave 2',
    /didn't take this from your message: “Anna”\. .*“Assign roles”/,
  ],
  [
    'de-DE',
    'FM-Aufgaben vom Kick-off für Anna bis Freitag posten, wöchentlich, auf Japanisch, mit dem Titel Contoso wave 2',
    /nicht übernommen: „Anna“\. .*„Rollen zuweisen“/,
  ],
  [
    'es-ES',
    'publicar las tareas de FM del kick-off para Anna hasta el viernes, cada semana, en japonés, con el título Contoso wave 2',
    /en cuenta esto de su mensaje: «Anna»\. .*«Asignar roles»/,
  ],
  [
    'pt-BR',
    'publicar as tarefas de FM do kick-off para Anna até sexta-feira, toda semana, em japonês, com o título Contoso wave 2',
    /Não usei esta parte da sua mensagem: “Anna”\. .*“Atribuir funções”/,
  ],
  [
    'zh-CN',
    '发布kick-off的FM任务，给安娜，周五到期，每周，用日语，标题为Contoso wave 2',
    /未被采用：“安娜”。.*“按角色分配”/,
  ],
  [
    'ja-JP',
    'kick-offのFMタスクをアンナさんに割り当てて金曜日までに毎週日本語で「Contoso wave 2」という名前で投稿して',
    /反映していません: 「アンナ」。.*「役割ごとに割り当て」/,
  ],
];

describe('what a request for a board says besides its tasks', () => {
  it.each(WHOLE)('fills the form, and what cannot be filled in is told: %s', async (locale, text, told) => {
    const form = await ask(text, here(locale));
    expect(form.inputs).toMatchObject({
      title: 'Contoso wave 2',
      due: FRIDAY,
      locale: 'ja',
      every: 'week',
      nextOn: '',
      roles: 'fm',
    });
    expect(form.text).toMatch(told);
  });

  it('becomes the board that is posted', async () => {
    const form = await ask('post tasks for kick-off every two weeks in German called “Wave 2, Contoso”');
    const preview = onlyCard(await chat.pressIn(here(), form, 'Preview'));
    await chat.pressIn(here(), preview, 'Post');
    expect(chat.stub.messages.at(-1)?.versions.at(-1)?.card?.text).toMatch(/Wave 2, Contoso.*de task 11/s);
    expect(preview.text).toMatch(/Every two weeks, next on January 18, 2027/);
  });

  it.each<[string, object]>([
    ['post tasks for kick-off every Friday', { every: 'week', nextOn: FRIDAY }],
    ['post tasks for kick-off fortnightly', { every: 'two-weeks', nextOn: '' }],
    ['post a monthly board for kick-off', { every: 'month' }],
    ['Aufgaben für Kick-off jeden Freitag posten', { every: 'week', nextOn: FRIDAY }],
    ['publicar las tareas de kick-off todos los viernes', { every: 'week', nextOn: FRIDAY }],
    ['publicar as tarefas de kick-off toda sexta-feira', { every: 'week', nextOn: FRIDAY }],
    ['每周五发布kick-off的任务', { every: 'week', nextOn: FRIDAY }],
    ['毎週金曜日にkick-offのタスクを投稿して', { every: 'week', nextOn: FRIDAY }],
    ['隔週でkick-offのタスクを投稿して', { every: 'two-weeks' }],
    ['每两周发布kick-off的任务', { every: 'two-weeks' }],
    ['post tasks for kick-off', { every: 'never', title: 'Kick-off', locale: 'en' }],
  ])('says how often: %s', async (text, inputs) => {
    const form = await ask(text);
    expect(form.inputs).toMatchObject(inputs);
    expect(form.text).not.toMatch(/didn't|can't/);
  });

  it.each([
    ['en-US', 'post tasks for kick-off daily', /can't repeat a board “daily”/],
    ['de-DE', 'Aufgaben für Kick-off täglich posten', /„täglich“ kann ich ein Board nicht wiederholen/],
    ['es-ES', 'publicar las tareas de kick-off cada 3 semanas', /así: «cada 3 semanas»/],
    ['pt-BR', 'publicar as tarefas de kick-off todos os dias', /assim: “todos os dias”/],
    ['zh-CN', '每天发布kick-off的任务', /无法按“每天”重复/],
    ['ja-JP', '毎日kick-offのタスクを投稿して', /「毎日」の間隔ではボードを繰り返せません/],
  ])('names a period that no board has: %s', async (locale, text, told) => {
    const form = await ask(text, here(locale));
    expect(form.text).toMatch(told);
    expect(form.inputs).toMatchObject({ every: 'never' });
  });

  it.each([
    ['en-US', 'post tasks for kick-off in French', /don't speak French yet.*More options/],
    ['de-DE', 'Aufgaben für Kick-off auf Französisch posten', /Französisch spreche ich noch nicht/],
    ['es-ES', 'publicar las tareas de kick-off en francés', /Todavía no hablo francés/],
    ['pt-BR', 'publicar as tarefas de kick-off em francês', /Ainda não falo francês/],
    ['zh-CN', '用法语发布kick-off的任务', /我还不会说法语/],
    ['ja-JP', 'フランス語でkick-offのタスクを投稿して', /フランス語にはまだ対応していません/],
  ])('names a language that no board has: %s', async (locale, text, told) => {
    expect((await ask(text, here(locale))).text).toMatch(told);
  });

  it.each([
    ['en-US', 'post tasks for kick-off in Klingon', /didn't take this from your message: “Klingon”/],
    ['en-US', 'post the kick-off tasks in Klingon, weekly', /didn't take this from your message: “Klingon”/],
    ['de-DE', 'poste die Aufgaben vom Kick-off auf Klingonisch', /nicht übernommen: „Klingonisch“/],
    ['de-DE', 'poste auf Klingonisch die Aufgaben vom Kick-off', /nicht übernommen: „Klingonisch“/],
    ['de-DE', 'erstelle ein Board für den Kick-off in Elbisch', /nicht übernommen: „Elbisch“/],
    ['es-ES', 'publicar las tareas de kick-off en klingon', /en cuenta esto de su mensaje: «klingon»/],
    ['pt-BR', 'publicar as tarefas de kick-off em klingon', /Não usei esta parte da sua mensagem: “klingon”/],
    ['zh-CN', '用克林贡语发布kick-off的任务', /未被采用：“克林贡语”/],
    ['zh-CN', '发布kick-off的任务，用克林贡语', /未被采用：“克林贡语”/],
    ['ja-JP', 'クリンゴン語でkick-offのタスクを投稿して', /反映していません: 「クリンゴン語」/],
    ['ja-JP', 'kick-offのタスクをクリンゴン語で投稿して', /反映していません: 「クリンゴン語」/],
  ])('tells of a language that nobody knows: %s, %s', async (locale, text, told) => {
    const form = await ask(text, here(locale));
    expect(form.text).toMatch(told);
    expect(form.inputs).toMatchObject({ title: 'Kick-off' });
  });

  it.each([
    'post tasks for kick-off in this channel',
    'post the kick-off tasks in our chat',
    'post the tasks in the kick-off here',
    'poste die Aufgaben vom Kick-off in unserem Kanal',
    'poste die Aufgaben vom Kick-off auf Deutsch in diesem Chat',
  ])('takes a place for nothing that was left out: %s', async (text) => {
    expect((await ask(text)).text).not.toMatch(/didn't take/);
  });

  it('has one language and one period: the others are told', async () => {
    const form = await ask('post tasks for kick-off in German, in Japanese, weekly, monthly');
    expect(form.inputs).toMatchObject({ locale: 'de', every: 'week' });
    expect(form.text).toMatch(/didn't take this from your message: “in Japanese, monthly”/);
  });

  it.each([
    ['post tasks for kick-off called Contoso please', 'Contoso'],
    ['post tasks for kick-off called Weekly review', 'Weekly review'],
    ['post tasks for kick-off called “In German, weekly”', 'In German, weekly'],
    ['post tasks for kick-off, called Contoso by Friday', 'Contoso'],
    ['post a board called Contoso wave 2 for kick-off', 'Contoso wave 2'],
    ['create a board named Help for kick-off', 'Help'],
    ['new board “Contoso wave 2” for kick-off', 'Contoso wave 2'],
    ['ein neues Board „Contoso Welle 2“ für den Kick-off', 'Contoso Welle 2'],
    ['kick-off用に新しいボード「Contoso第2弾」を投稿', 'Contoso第2弾'],
    ['发布看板“Contoso 第二波”，用于kick-off', 'Contoso 第二波'],
    ['post a board “kick-off”', 'Kick-off'],
    ['post tasks for kick-off', 'Kick-off'],
  ])('has the title as it is written: %s', async (text, title) => {
    const form = await ask(text);
    expect(form.inputs).toMatchObject({ title });
    expect(form.text).not.toContain("didn't");
  });

  it.each([
    ["post tasks for kick-off called 'Contoso'", 'Contoso'],
    ["post tasks for kick-off called 'Anna's board' in German", "Anna's board"],
    ['post tasks for kick-off called “Contoso"', 'Contoso'],
    ['post tasks for kick-off, named ‘Contoso’', 'Contoso'],
    ['Aufgaben für Kick-off posten, genannt »Contoso«', 'Contoso'],
    ['Aufgaben für Kick-off posten, genannt ‚Contoso‘', 'Contoso'],
    ['publicar las tareas de kick-off con el título «Contoso»', 'Contoso'],
  ])('has a title without the quotation marks around it: %s', async (text, title) => {
    expect((await ask(text)).inputs).toMatchObject({ title });
  });

  it.each([
    'post tasks for kick-off with a weekly repetition',
    'Aufgaben für Kick-off mit wöchentlicher Wiederholung posten',
    'publicar las tareas de kick-off con repetición semanal',
    'publicar as tarefas de kick-off com repetição semanal',
    '发布kick-off的任务，每周重复',
    'kick-offのタスクを毎週繰り返し投稿して',
  ])('says that it is repeated: %s', async (text) => {
    expect((await ask(text)).inputs).toMatchObject({ every: 'week' });
  });

  it('is posted in a language that the board can have, whatever a press says', async () => {
    for (const locale of ['zz', '!!', 'x'.repeat(35)]) {
      const form = onlyCard(await press({ locale }));
      const preview = onlyCard(await chat.pressIn(here(), form, 'Preview'));
      await chat.pressIn(here(), preview, 'Post');
      expect(chat.stub.messages.at(-1)?.versions.at(-1)?.card?.text).toContain('en task 11');
    }
  });

  it.each<[string, object]>([
    ['a period', { every: 'hour' }],
    ['a language', { locale: 7 }],
    ['a person', { to: ['29:ben'] }],
    ['a title', { title: 'x'.repeat(100_000) }],
    ['a day', { nextOn: { year: 2027 } }],
  ])('shows no form for a press with %s that nobody can choose', async (_name, forged) => {
    expect(onlyCard(await press(forged)).inputs).toEqual({});
  });

  it('has a title of the length that titles have, and tells of the rest', async () => {
    const form = await ask(`post tasks for kick-off called ${'Wave '.repeat(30)}`);
    expect(form.inputs.title).toHaveLength(120);
    expect(form.text).toMatch(/didn't take this from your message: “.*Wave”/);
  });

  it('is shown, and not behind “More options”', async () => {
    const shown = async (text: string) =>
      JSON.stringify((await chat.say(text, here())).body).match(/"id":"more","isVisible":(\w+)/)?.[1];
    expect(await shown('post tasks for kick-off')).toBe('false');
    for (const detail of ['weekly', 'in German', 'called Contoso'])
      expect(await shown(`post tasks for kick-off ${detail}`)).toBe('true');
  });

  it('is kept through the choice of the process', async () => {
    chat.learn(
      playbookOf(pageOf([[{ id: '11' }]]), {
        ...pageOf([[{ id: '12' }]]),
        id: 'migration',
        title: 'Migration',
      }),
    );
    const choice = onlyCard(
      await chat.send(
        mentioning('post tasks for @ben, every Friday, in Japanese, called Contoso', ['ben'], here()),
      ),
    );
    expect(choice.inputs).toEqual({ page: '', title: 'Contoso' });
    const form = onlyCard(
      await chat.press(
        { ...Object(choice.choose('Continue')), page: 'migration', title: 'Contoso 2' },
        here(),
      ),
    );
    expect(form.inputs).toMatchObject({ title: 'Contoso 2', every: 'week', nextOn: FRIDAY });
    expect(form.text).toContain('Ben gets the tasks of en fm');
  });
});

it('a request with nothing more to say says nothing more', async () => {
  for (const text of [
    'post tasks for kick-off here in this channel for the team',
    'create a board for us for the kick-off, please',
    'please post all the mandatory FM and FE tasks of kick-off',
  ])
    expect((await ask(text, chat.channel(ADOPTION))).text).not.toMatch(/didn't|can't|assigned no/);
});
