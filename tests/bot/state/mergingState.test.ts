import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { StatePropertyAccessor } from 'botbuilder';
import type { MergingState } from '../../../src/bot/state/mergingState';
import { conversationState, userState } from '../../../src/bot/state/states';
import type { DocumentStore } from '../../../src/store/ports/documents';
import { temporaryFolders } from '../../store/temporaryFolder';
import { storesIn } from './stores';
import { newTurn } from './turns';

describe.each(storesIn(temporaryFolders()))('state that turns share, %s', (_where, open) => {
  let documents: DocumentStore;
  let state: MergingState;
  let page: StatePropertyAccessor<string>;
  let dialog: StatePropertyAccessor<{ step: number; answers?: string[] }>;

  beforeEach(() => {
    documents = open();
    state = conversationState(documents);
    page = state.createProperty('page');
    dialog = state.createProperty('dialog');
  });

  afterEach(() => documents.close());

  it('is there in the next turn, and after a restart', async () => {
    const first = newTurn();
    await page.set(first, 'migrate-migration');
    await state.saveChanges(first);
    expect(await page.get(newTurn())).toBe('migrate-migration');
    const restarted = conversationState(documents).createProperty<string>('page');
    expect(await restarted.get(newTurn())).toBe('migrate-migration');
  });

  it('keeps what two turns at once set, also in a conversation that had no state', async () => {
    const [one, two] = [newTurn(), newTurn()];
    await page.set(one, 'kick-off');
    await dialog.set(two, { step: 1 });
    await state.saveChanges(one);
    await state.saveChanges(two);
    expect(await state.load(newTurn())).toEqual({ page: 'kick-off', dialog: { step: 1 } });
  });

  it('keeps what two turns at once set in a conversation that had state', async () => {
    await save({ page: 'old', dialog: { step: 1 } });
    const [one, two] = [newTurn(), newTurn()];
    await page.set(one, 'new');
    const current = await dialog.get(two, { step: 0 });
    current.step = 2;
    await state.saveChanges(two);
    await state.saveChanges(one);
    expect(await state.load(newTurn())).toEqual({ page: 'new', dialog: { step: 2 } });
  });

  it('keeps the property that was saved last when two turns at once set the same', async () => {
    await save({ page: 'old' });
    const [one, two] = [newTurn(), newTurn()];
    await page.set(one, 'from one');
    await page.set(two, 'from two');
    await state.saveChanges(two);
    await state.saveChanges(one);
    expect(await page.get(newTurn())).toBe('from one');
  });

  it('does not bring back what another turn removed', async () => {
    await save({ page: 'old', dialog: { step: 1 } });
    const [one, two] = [newTurn(), newTurn()];
    await dialog.delete(one);
    await page.set(two, 'new');
    await state.saveChanges(one);
    await state.saveChanges(two);
    expect(await state.load(newTurn())).toEqual({ page: 'new' });
  });

  it('shows a turn that saved what the others had saved meanwhile, and saves on from there', async () => {
    await save({ page: 'old' });
    const [one, two] = [newTurn(), newTurn()];
    await page.set(one, 'new');
    await dialog.set(two, { step: 1 });
    await state.saveChanges(one);
    await state.saveChanges(two);
    expect(await page.get(two)).toBe('new');
    await dialog.set(two, { step: 2 });
    await state.saveChanges(two);
    expect(await state.load(newTurn())).toEqual({ page: 'new', dialog: { step: 2 } });
  });

  it('keeps the objects that a turn holds, so that later changes of them are saved', async () => {
    const turn = newTurn();
    const held = { step: 1, answers: ['a'] };
    await dialog.set(turn, held);
    await state.saveChanges(turn);
    held.answers.push('b');
    await state.saveChanges(turn);
    expect(await dialog.get(newTurn())).toEqual({ step: 1, answers: ['a', 'b'] });
  });

  it('keeps a property that a turn asked for twice at once', async () => {
    const turn = newTurn();
    await Promise.all([page.set(turn, 'kick-off'), dialog.set(turn, { step: 1 })]);
    await state.saveChanges(turn);
    expect(await state.load(newTurn())).toEqual({ page: 'kick-off', dialog: { step: 1 } });
  });

  it('loses nothing when a turn is saved twice at once while another is saved', async () => {
    await save({ page: 'old' });
    const [one, two] = [newTurn(), newTurn()];
    await dialog.set(one, { step: 1 });
    await page.set(two, 'new');
    await state.saveChanges(two);
    await Promise.all([state.saveChanges(one), state.saveChanges(one)]);
    expect(await state.load(newTurn())).toEqual({ page: 'new', dialog: { step: 1 } });
  });

  it('writes nothing when a turn changed nothing, unless it is forced to', async () => {
    await save({ page: 'old' });
    const before = await versions();
    const turn = newTurn();
    await state.saveChanges(turn);
    await page.get(turn);
    await state.saveChanges(turn);
    expect(await versions()).toEqual(before);
    await state.saveChanges(turn, true);
    expect(await versions()).not.toEqual(before);
    expect(await page.get(newTurn())).toBe('old');
  });

  it('clears what the turn could see, and not what another one added meanwhile', async () => {
    await save({ page: 'old' });
    const [one, two] = [newTurn(), newTurn()];
    await page.get(one);
    await dialog.set(two, { step: 1 });
    await state.saveChanges(two);
    await state.clear(one);
    expect(state.get(one)).toEqual({});
    await state.saveChanges(one);
    expect(await state.load(newTurn())).toEqual({ dialog: { step: 1 } });
  });

  it('deletes the document', async () => {
    await save({ page: 'old' });
    const turn = newTurn();
    await page.get(turn);
    await state.delete(turn);
    expect(state.get(turn)).toBeUndefined();
    expect(await versions()).toEqual([]);
  });

  it('reads again when it is told to, and forgets what was not saved', async () => {
    await save({ page: 'old' });
    const turn = newTurn();
    await page.set(turn, 'not saved');
    expect(await state.load(turn, true)).toEqual({ page: 'old' });
  });

  it('keeps conversations and people apart', async () => {
    const people = userState(documents);
    const language = people.createProperty<string>('language');
    const turn = newTurn('19:a@thread.tacv2;messageid=1', '29:ada');
    await language.set(turn, 'de');
    await page.set(turn, 'kick-off');
    await people.saveChanges(turn);
    await state.saveChanges(turn);
    expect(await language.get(newTurn('another', '29:ada'))).toBe('de');
    expect(await language.get(newTurn('19:a@thread.tacv2;messageid=1', '29:bob'))).toBeUndefined();
    expect(await page.get(newTurn('19:a@thread.tacv2;messageid=1', '29:bob'))).toBe('kick-off');
    expect(await page.get(newTurn('19:a@thread.tacv2;messageid=2', '29:ada'))).toBeUndefined();
  });

  async function save(properties: Record<string, unknown>): Promise<void> {
    const turn = newTurn();
    for (const [name, value] of Object.entries(properties)) await state.createProperty(name).set(turn, value);
    await state.saveChanges(turn);
  }

  async function versions(): Promise<string[]> {
    const found: string[] = [];
    for await (const { version } of documents.list('state/')) found.push(version);
    return found;
  }
});
