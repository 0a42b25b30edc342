import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { type CardSeen, seenCard } from '../../cardSeen';
import { as, onlyCard } from '../boardChat';
import { postedBoard } from '../postedBoard';

const posted = postedBoard();
const { board, press, shown, seenByAll } = posted;
const ben = as('ben');
/** As Teams itself names its service; the stub is not asked about it. */
const inTeams = () => ({ ...posted.chat.channel(), ...ben, serviceUrl: 'https://smba.example/emea/' });

const dialog = z.object({
  task: z.object({
    type: z.literal('continue'),
    value: z.object({ title: z.string(), card: z.object({ content: z.unknown() }) }),
  }),
});
const fetching = z.looseObject({ msteams: z.object({ type: z.literal('task/fetch') }) });

const invoke = (name: string, data: unknown) =>
  posted.chat.send({ type: 'invoke', name, value: { data }, deliveryMode: undefined, ...inTeams() });
const dialogOf = async (reply: ReturnType<typeof invoke>): Promise<CardSeen> =>
  seenCard(dialog.parse((await reply).body).task.value.card.content);
/** Opens the note of a task as Teams does, and gives what was typed before it is saved. */
const openNote = async (): Promise<CardSeen> => {
  const task = onlyCard(await posted.chat.pressIn(inTeams(), board(), '12'));
  const note = task.buttons.find(({ title }) => title === 'Note, No note');
  expect(note?.type).toBe('Action.Submit');
  return dialogOf(invoke('task/fetch', fetching.parse(note?.data)));
};
const refreshed = async (who: object) =>
  onlyCard(
    await posted.chat.send({
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { data: board().choose('In my language') }, trigger: 'automatic' },
      deliveryMode: undefined,
      ...posted.chat.channel(),
      ...who,
    }),
  );

describe('a note that somebody is writing', () => {
  it('is written in a dialog of Teams, which no update of the board touches, and is saved from there', async () => {
    const note = await openNote();
    await press(as('cem'), board(), 'Mark task 11 as done');
    await seenByAll('Done by Cem');
    const typed = { ...Object(note.choose('Save')), text: 'ask Contoso' };
    const { status, body } = await invoke('task/submit', typed);
    // An empty answer closes the dialog.
    expect([status, body]).toEqual([200, undefined]);
    await seenByAll('ask Contoso');
  });

  it('leaves what the writer has open in the channel as it was', async () => {
    await openNote();
    await press(as('cem'), board(), 'Mark task 11 as done');
    await seenByAll('Done by Cem');
    const view = await refreshed(ben);
    expect(view.text).toMatch(/Task 12/);
    expect(view.inputs).toEqual({});
  });

  it('can be left in the dialog by the way back to the task', async () => {
    const note = await openNote();
    const task = await dialogOf(invoke('task/submit', note.choose('Back to the task')));
    expect(task.text).toContain('en task 12');
    const types = new Set(task.buttons.map(({ type }) => type));
    expect(types).toEqual(new Set(['Action.Submit', 'Action.ShowCard']));
  });

  it('is answered in the dialog when they may write no more', async () => {
    const note = await openNote();
    posted.chat.stub.roles.set('29:ben', 'guest');
    posted.chat.skipTo(posted.chat.now() + 120_000);
    const { body } = await invoke('task/submit', { ...Object(note.choose('Save')), text: 'late' });
    expect(body).toEqual({ task: { type: 'message', value: expect.stringMatching(/guest/i) } });
  });

  it('has its input again after an update where the client has no dialogs', async () => {
    const task = await shown(press(ben, board(), '12'));
    const note = await shown(press(ben, task, 'Note'));
    expect(note.buttons.map(({ type }) => type)).not.toContain('Action.Submit');
    await press(as('cem'), board(), 'Mark task 11 as done');
    await seenByAll('Done by Cem');
    expect(Object.keys((await refreshed(ben)).inputs)).toEqual(['text']);
  });
});

describe('what is entered in a dialog and cannot be saved', () => {
  /** Opens a question of the menu as Teams does. */
  const openMenu = async (title: string): Promise<CardSeen> => {
    const menu = onlyCard(await posted.chat.pressIn(inTeams(), board(), 'More'));
    return dialogOf(invoke('task/fetch', menu.choose(title)));
  };
  const submit = (form: CardSeen, title: string, inputs: object) =>
    invoke('task/submit', { ...form.inputs, ...Object(form.choose(title)), ...inputs });

  it('stays there with the reason, and is saved at the next try', async () => {
    const note = await openNote();
    posted.chat.skipTo(posted.chat.now() + 120_000);
    posted.chat.stub.script('member', { status: 502 });
    const again = await dialogOf(submit(note, 'Save', { text: 'ask Contoso' }));
    expect(again.text).toContain("couldn't tell me just now");
    expect(again.inputs).toEqual({ text: 'ask Contoso' });
    posted.chat.skipTo(posted.chat.now() + 10_000);
    const { status, body } = await submit(again, 'Save', {});
    expect([status, body]).toEqual([200, undefined]);
    await seenByAll('ask Contoso');
  });

  it.each([
    ['Assign or date several tasks', 'Save', { role: 'fe', due: '2001-01-01' }],
    ['Due date of the board', 'Save', { due: '2001-01-01' }],
    ['Rename', 'Save', { title: ' ' }],
    ['Add a task', 'Add', { title: ' ', role: 'fm', requirement: 'optional' }],
    ['Repeat', 'Save', { every: 'month', nextOn: '2001-01-01' }],
    ['Save as template', 'Save', { title: ' ', audience: 'everywhere' }],
  ])('stays in the form: %s', async (title, button, inputs) => {
    const form = await openMenu(title);
    const again = await dialogOf(submit(form, button, inputs));
    expect(again.inputs).toEqual({ ...form.inputs, ...inputs });
    expect(again.buttons.map((one) => one.title)).toContain(button);
    expect(again.text.length).toBeGreaterThan(form.text.length);
  });

  it('stays picked among many tasks', async () => {
    const form = await openMenu('Choose several tasks');
    const entered = { items: '11,22', tick: 'false', due: '2001-01-01' };
    const again = await dialogOf(submit(form, 'Save', entered));
    expect(again.inputs).toMatchObject(entered);
    expect(again.text).toContain('Nothing was changed');
  });
});

describe('a note that somebody else has written meanwhile', () => {
  const write = async (text: string) => {
    const note = await shown(press(as('cem'), await shown(press(as('cem'), board(), '12')), 'Note'));
    await press(as('cem'), note, 'Save', { text });
  };

  it('is not replaced without a word: both can be read, and saving again replaces it', async () => {
    const mine = await shown(press(ben, await shown(press(ben, board(), '12')), 'Note'));
    await write('call Fabrikam');
    const again = await shown(press(ben, mine, 'Save', { text: 'ask Contoso' }));
    expect(again.text).toContain('Cem has changed this note meanwhile: “call Fabrikam”.');
    expect(again.inputs).toEqual({ text: 'ask Contoso' });
    await seenByAll('call Fabrikam');
    await press(ben, again, 'Save');
    await seenByAll('ask Contoso');
  });

  it('is likewise kept from a dialog of Teams', async () => {
    const mine = await openNote();
    await write('call Fabrikam');
    const typed = { ...Object(mine.choose('Save')), text: 'ask Contoso' };
    const again = await dialogOf(invoke('task/submit', typed));
    expect(again.text).toContain('call Fabrikam');
    const { body } = await invoke('task/submit', { ...Object(again.choose('Save')), ...again.inputs });
    expect(body).toBeUndefined();
    await seenByAll('ask Contoso');
  });

  it('is replaced by who wrote it, and by a card of an older version', async () => {
    const mine = await shown(press(ben, await shown(press(ben, board(), '12')), 'Note'));
    await press(ben, mine, 'Save', { text: 'first' });
    await press(ben, mine, 'Save', { text: 'second' });
    await seenByAll('second');
    const { was: _unknown, ...older } = Object(mine.choose('Save'));
    await posted.chat.press({ ...older, text: 'third' }, { ...posted.chat.channel(), ...as('cem') });
    await seenByAll('third');
  });
});
