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

  it('is answered in the dialog when it cannot be saved', async () => {
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
