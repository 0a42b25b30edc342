import { describe, expect, it } from '@jest/globals';
import { dateIn, daysAfter } from '../../../../src/boards/board/date';
import type { CardSeen } from '../../cardSeen';
import { as } from '../boardChat';
import { postedBoard } from '../postedBoard';

/** Anna and Cem both manage. */
const posted = postedBoard({ isManager: ({ id }) => ['29:anna', '29:cem'].includes(id) });
const { board, press, shown, toast } = posted;
const anna = as('anna');
const cem = as('cem');

const menu = async (who: object) => shown(press(who, board(), 'More'));
const form = async (who: object, title: string) => shown(press(who, await menu(who), title));
const ofTask = async (who: object, title: string) =>
  shown(press(who, await shown(press(who, board(), '12')), title));
const save = (who: object, card: CardSeen, inputs: object, button = 'Save') =>
  shown(press(who, card, button, inputs));
const day = (days: number) => daysAfter(dateIn('UTC', posted.chat.now()), days);
const written = (days: number) =>
  new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(day(days)));

describe('a form that two people have open', () => {
  it('tells the second what the first has saved, and replaces it only when saved again', async () => {
    const [mine, theirs] = [await form(anna, 'Rename'), await form(cem, 'Rename')];
    await save(cem, theirs, { title: 'Kick-off Contoso' });
    const again = await save(anna, mine, { title: 'Kick-off Fabrikam' });
    expect(again.text).toContain(
      'Cem has changed this meanwhile: “Kick-off Contoso”. Yours has not been saved. To replace the other one, save again.',
    );
    expect(again.inputs).toEqual({ title: 'Kick-off Fabrikam' });
    expect((await menu(anna)).text).toContain('Kick-off Contoso');
    await press(anna, again, 'Save');
    expect((await menu(anna)).text).toContain('Kick-off Fabrikam');
  });

  it('does so for the due date of the board', async () => {
    const title = 'Due date of the board';
    const [mine, theirs] = [await form(anna, title), await form(cem, title)];
    await save(cem, theirs, { due: day(9) });
    const again = await save(anna, mine, { due: day(5) });
    expect(again.text).toContain(`Cem has changed this meanwhile: “${written(9)}”.`);
    expect((await save(anna, again, {})).text).toContain(written(5));
  });

  it('does so for whom a task is assigned to, also when it is to be nobody', async () => {
    await save(cem, await ofTask(cem, 'Assigned to'), { to: '29:ben' }, 'Assign');
    const [mine, other] = [await ofTask(anna, 'Assigned to'), await ofTask(anna, 'Assigned to')];
    await save(cem, await ofTask(cem, 'Assigned to'), { to: '29:cem' }, 'Assign');
    const again = await save(anna, mine, { to: '29:anna' }, 'Assign');
    expect(again.text).toContain('Cem has changed this meanwhile: “Cem”.');
    expect((await save(anna, other, {}, 'Assign to nobody')).text).toContain('Yours has not been saved');
    expect((await save(anna, again, {}, 'Assign')).text).toContain('Assigned to Anna');
  });

  it('does so for the date of a task that a plan has dated for all', async () => {
    const mine = await ofTask(anna, 'Due date');
    await save(cem, await form(cem, 'Assign or date several tasks'), { role: '*', due: day(9) });
    const again = await save(anna, mine, { due: day(5) });
    expect(again.text).toContain(`Cem has changed this meanwhile: “${written(9)}”.`);
  });

  it('keeps what only the other has changed, beside what this person has, and says so', async () => {
    const [mine, theirs] = [await form(anna, 'Reminders'), await form(cem, 'Reminders')];
    await save(cem, theirs, { hour: '7' });
    const saved = await save(anna, mine, { mode: 'private', about: 'assigned,today' });
    expect(saved.text).toContain('Cem has changed something meanwhile, and that stays: “07:00”.');
    expect(saved.text).toContain('Daily at 07:00 (UTC), to each person');
    expect((await form(anna, 'Reminders')).inputs).toEqual({
      mode: 'private',
      hour: '7',
      about: 'assigned,today',
    });
  });

  it('shows what the other has changed in the inputs that this person had left alone', async () => {
    const [mine, theirs] = [await form(anna, 'Reminders'), await form(cem, 'Reminders')];
    await save(cem, theirs, { mode: 'off', hour: '7' });
    const again = await save(anna, mine, { hour: '8' });
    expect(again.text).toContain('Cem has changed this meanwhile: “No reminders, 07:00”.');
    expect(again.inputs).toMatchObject({ mode: 'off', hour: '8' });
  });

  it('keeps the day of a series that the other has set, with the period that this person has', async () => {
    const first = await form(anna, 'Repeat');
    await save(anna, first, { every: 'week', nextOn: day(3) });
    const [mine, theirs] = [await form(anna, 'Repeat'), await form(cem, 'Repeat')];
    await save(cem, theirs, { nextOn: day(5) });
    const saved = await save(anna, mine, { every: 'month' });
    expect(saved.text).toContain(`that stays: “Every week, next on ${written(5)}”`);
    expect(saved.text).toContain(`Every month, next on ${written(5)}`);
  });

  it('does not restart a series that the other has ended', async () => {
    await save(anna, await form(anna, 'Repeat'), { every: 'week', nextOn: day(3) });
    const [mine, theirs] = [await form(anna, 'Repeat'), await form(cem, 'Repeat')];
    await save(cem, theirs, { every: 'never' });
    const again = await save(anna, mine, { nextOn: day(5) });
    expect(again.text).toContain('Cem has changed this meanwhile: “Not repeated”.');
  });

  it('that was saved without a change leaves what the other has saved', async () => {
    const [mine, theirs] = [await form(anna, 'Rename'), await form(cem, 'Rename')];
    await save(cem, theirs, { title: 'Kick-off Contoso' });
    const saved = await save(anna, mine, {});
    expect(saved.text).toContain('Cem has changed something meanwhile, and that stays: “Kick-off Contoso”.');
  });

  it('has nothing to say where both have saved the same', async () => {
    const [mine, theirs] = [await form(anna, 'Rename'), await form(cem, 'Rename')];
    await save(cem, theirs, { title: 'Kick-off Contoso' });
    expect((await save(anna, mine, { title: 'Kick-off  Contoso' })).text).not.toContain('meanwhile');
  });

  it('lets one of two who save in the same instant win, and tells the other', async () => {
    const [mine, theirs] = [await form(anna, 'Rename'), await form(cem, 'Rename')];
    const cards = await Promise.all([
      save(anna, mine, { title: 'Kick-off Fabrikam' }),
      save(cem, theirs, { title: 'Kick-off Contoso' }),
    ]);
    expect(cards.filter(({ text }) => text.includes('Yours has not been saved'))).toHaveLength(1);
  });
});

describe('a form that was opened earlier', () => {
  it('replaces what the same person saved from it', async () => {
    const mine = await form(anna, 'Rename');
    await save(anna, mine, { title: 'First' });
    await save(anna, mine, { title: 'Second' });
    expect((await menu(anna)).text).toContain('Second');
  });

  it('does not replace what somebody else has set since, whatever the same person saved after that', async () => {
    const mine = await form(anna, 'Reminders');
    await save(cem, await form(cem, 'Reminders'), { mode: 'private' });
    await save(anna, await form(anna, 'Reminders'), { hour: '7' });
    const saved = await save(anna, mine, { hour: '8' });
    expect(saved.text).toContain(
      'Cem has changed something meanwhile, and that stays: “To each person for their own tasks”.',
    );
    expect((await form(anna, 'Reminders')).inputs).toMatchObject({ mode: 'private', hour: '8' });
  });

  it('replaces what the same person saved last, whatever else somebody has set since', async () => {
    const mine = await form(anna, 'Reminders');
    await save(anna, mine, { mode: 'private' });
    await save(cem, await form(cem, 'Reminders'), { hour: '7' });
    const saved = await save(anna, mine, { mode: 'channel' });
    expect(saved.text).toContain('Cem has changed something meanwhile, and that stays: “07:00”.');
    expect((await form(anna, 'Reminders')).inputs).toMatchObject({ mode: 'channel', hour: '7' });
  });

  it('of an earlier version of the bot replaces what is there', async () => {
    const mine = await form(anna, 'Rename');
    await save(cem, await form(cem, 'Rename'), { title: 'Kick-off Contoso' });
    const { base: _base, ...older } = Object(mine.choose('Save'));
    await posted.chat.press({ ...older, title: 'Third' }, { ...posted.chat.channel(), ...anna });
    expect((await menu(anna)).text).toContain('Third');
  });

  it('is refused to who may not manage before anything is told of the others', async () => {
    const mine = await form(anna, 'Rename');
    await save(cem, await form(cem, 'Rename'), { title: 'Kick-off Contoso' });
    const said = await toast(press(as('ben'), mine, 'Save', { title: 'Mine' }));
    expect(said).toContain('Only whoever posted this board');
  });

  it('has no text of people in its buttons', async () => {
    await save(cem, await form(cem, 'Rename'), { title: 'Kick-off Contoso' });
    const { choose } = await form(anna, 'Rename');
    expect(JSON.stringify(choose('Save'))).not.toContain('Contoso');
  });
});
