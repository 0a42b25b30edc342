import { describe, expect, it } from '@jest/globals';
import { ADOPTION, as, GENERAL, onlyCard } from '../boardChat';
import { postedBoard } from '../postedBoard';

const posted = postedBoard({ isManager: ({ id }) => id === '29:mia' });
const { board, press, shown, toast } = posted;
const ben = as('ben');
const TICK = 'Mark task 11 as done';

const removed = (event: string, place: object, ...people: string[]) =>
  posted.chat.send({
    type: 'conversationUpdate',
    ...place,
    channelData: { ...Object(Object(place).channelData), eventType: event },
    membersRemoved: people.map((id) => ({ id })),
  });
const added = (event: string, place: object, ...people: string[]) =>
  posted.chat.send({
    type: 'conversationUpdate',
    ...place,
    channelData: { ...Object(Object(place).channelData), eventType: event },
    membersAdded: people.map((id) => ({ id })),
  });

describe('while Teams does not say who somebody is', () => {
  it('a guest does not write by luck, and learns why; a member writes again soon', async () => {
    posted.chat.stub.script('member', { status: 502 });
    expect(await toast(press(ben, board(), TICK))).toContain("couldn't tell me just now");
    expect(board().text).not.toContain('Done by');
    await posted.chat.pass(6000);
    expect((await shown(press(ben, board(), TICK))).text).toContain('Done by Ben');
  });

  it.each([
    ['de-DE', 'ob Sie hier Mitglied sind'],
    ['es-ES', 'si usted es miembro aquí'],
    ['pt-BR', 'se você é membro aqui'],
    ['zh-CN', '您是否为此处的成员'],
    ['ja-JP', 'ここのメンバーかどうか'],
  ])('the reason is told in the language of who presses: %s', async (locale, said) => {
    posted.chat.stub.script('member', { status: 503 });
    expect(await toast(press(as('ben', locale), board(), TICK))).toContain(said);
  });

  it('a person is not assigned', async () => {
    const task = await shown(press({}, board(), '11'));
    const ask = await shown(press({}, task, 'Assigned to'));
    posted.chat.stub.script('member', { status: 500 });
    expect(await toast(press({}, ask, 'Assign', { to: '29:ben' }))).toContain('was not assigned');
  });
});

describe('somebody who left the team', () => {
  it('may do nothing from the moment that Teams says so', async () => {
    await press(ben, board(), TICK);
    await removed('teamMemberRemoved', posted.chat.channel(GENERAL), '29:ben');
    posted.chat.stub.roles.set('29:ben', null);
    expect(await toast(press(ben, board(), 'Mark task 12 as done'))).toContain('not a member');
  });

  it('may do nothing a minute later, where no event told of it', async () => {
    await press(ben, board(), TICK);
    posted.chat.stub.roles.set('29:ben', null);
    await posted.chat.pass(61_000);
    expect(await toast(press(ben, board(), 'Mark task 12 as done'))).toContain('not a member');
  });

  it('finds neither the boards nor their tasks there any more', async () => {
    const task = await shown(press(ben, board(), '11'));
    await press(ben, task, 'Claim');
    const say = async (text: string, place: object) =>
      onlyCard(await posted.chat.say(text, { ...place, ...ben })).text;
    expect(await say('my tasks', posted.chat.personal('ben'))).toContain('task 11');
    expect(await say('boards', posted.chat.personal('ben'))).toContain('Kick-off');
    await removed('teamMemberRemoved', posted.chat.channel(GENERAL), '29:ben');
    posted.chat.stub.roles.set('29:ben', null);
    expect(await say('my tasks', posted.chat.personal('ben'))).not.toContain('task 11');
    expect(await say('boards', posted.chat.personal('ben'))).not.toContain('Kick-off');
    expect(await say('boards', posted.chat.channel())).toContain('not a member');
  });

  it('and comes back works on at once', async () => {
    await removed('teamMemberRemoved', posted.chat.channel(GENERAL), '29:ben');
    await added('teamMemberAdded', posted.chat.channel(GENERAL), '29:ben');
    expect((await shown(press(ben, board(), TICK))).text).toContain('Done by Ben');
  });
});

describe.each(['private', 'shared'] as const)('a %s channel', (type) => {
  const SECRET = '19:secret@thread.tacv2';
  const secret = () => posted.chat.channel(SECRET, type);
  const post = async () => (await posted.chat.post(secret())).board;

  it('is worked in by those on its own roster, not by the team', async () => {
    posted.chat.stub.rolesIn.set(`${SECRET} 29:ben`, null).set(`${GENERAL} 29:zoe`, null);
    const inSecret = await post();
    const elsewhere = { ...posted.chat.personal('ben'), ...ben };
    expect(await toast(posted.chat.pressIn(elsewhere, inSecret(), TICK))).toContain('no longer exists');
    const zoe = { ...secret(), ...as('zoe') };
    expect((await shown(posted.chat.pressIn(zoe, inSecret(), TICK))).text).toContain('Done by Zoe');
  });

  it('is closed to a manager who is not in it, from there and from elsewhere', async () => {
    posted.chat.stub.rolesIn.set(`${SECRET} 29:mia`, null);
    const inSecret = await post();
    const from = (place: object) => ({ ...place, ...as('mia') });
    expect(await toast(posted.chat.pressIn(from(posted.chat.personal('mia')), inSecret(), TICK))).toContain(
      'no longer exists',
    );
    expect(await toast(posted.chat.pressIn(from(secret()), inSecret(), TICK))).toContain('not a member');
    expect(inSecret().text).not.toContain('Done by');
  });

  it('takes the right from who was removed from it, and leaves it in the team', async () => {
    const inSecret = await post();
    await removed('channelMemberRemoved', secret(), '29:ben');
    expect(await toast(posted.chat.pressIn({ ...secret(), ...ben }, inSecret(), TICK))).toContain(
      'not a member',
    );
    expect((await shown(press(ben, board(), TICK))).text).toContain('Done by Ben');
  });

  it('is offered in the personal chat to those on its roster alone', async () => {
    posted.chat.stub.channels.push(
      { id: GENERAL, name: null, type: 'standard' },
      { id: ADOPTION, name: 'Adoption', type: 'standard' },
      { id: SECRET, name: 'Secret', type },
    );
    posted.chat.skipTo(posted.chat.now() + 3_700_000);
    await posted.chat.send({ type: 'installationUpdate', action: 'add', ...posted.chat.channel(GENERAL) });
    posted.chat.stub.rolesIn.set(`${SECRET} 29:ben`, null).set(`${GENERAL} 29:zoe`, null);
    const offered = async (name: string) =>
      onlyCard(
        await posted.chat.say('post tasks for kick-off', { ...posted.chat.personal(name), ...as(name) }),
      ).choices.filter((title) => title.includes('›'));
    expect(await offered('ben')).toEqual(['Onboarding › Adoption', 'Onboarding › General']);
    expect(await offered('zoe')).toEqual(['Onboarding › Secret']);
  });
});

describe('assigning', () => {
  it('is refused for a guest, who could not tick it', async () => {
    const task = await shown(press({}, board(), '11'));
    const ask = await shown(press({}, task, 'Assigned to'));
    posted.chat.stub.roles.set('29:gus', 'guest');
    expect(await toast(press({}, ask, 'Assign', { to: '29:gus' }))).toContain('Gus is a guest');
  });
});

describe('a withdrawn board', () => {
  it('is closed to all but its poster and managers', async () => {
    const before = board();
    const details = await shown(press(ben, before, '11'));
    const menu = await shown(press({}, before, 'More'));
    const mias = await shown(press(as('mia'), before, 'More'));
    await press({}, await shown(press({}, menu, 'Withdraw')), 'Withdraw');
    const bens = { ...ben };
    for (const [card, title] of [
      [before, '12'],
      [before, 'More'],
      [menu, 'By role'],
      [details, 'Back to the board'],
      [menu, 'History'],
    ] as const) {
      const { text } = await shown(press(bens, card, title));
      expect(text).toContain('was withdrawn');
      expect(text).not.toContain('task 1');
    }
    expect(await toast(press(bens, menu, 'Export for Excel'))).toContain('was withdrawn');
    expect((await shown(press({}, menu, 'History'))).text).toContain('posted this board');
    expect((await shown(press(as('mia'), mias, 'History'))).text).toContain('posted this board');
  });
});

describe('a tick on a card that is out of date', () => {
  it('says that nothing was changed, when it was taken back since', async () => {
    const stale = board();
    const ticked = await shown(press(ben, stale, TICK));
    await press(ben, ticked, 'Mark task 11 as open again');
    const again = await shown(press(ben, stale, TICK));
    expect(again.text).toContain('Nothing was changed');
    expect(again.text).not.toContain('Done by');
    expect((await shown(press(ben, again, TICK))).text).toContain('Done by Ben');
  });
});
