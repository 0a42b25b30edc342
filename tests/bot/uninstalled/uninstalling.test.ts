import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { HASH, type Planted, plantPerson, TEMPLATES_HASH, ZELDA } from '../../privacy/plantedPerson';
import { listed } from '../../store/listed';
import { ADOPTION, as, GENERAL, onlyCard } from '../boards/boardChat';

const DAY = 86_400_000;
const BOT = { id: '28:bot' };

let planted: Planted;
beforeEach(async () => {
  planted = await plantPerson();
});
afterEach(async () => {
  await planted.chat.close();
  expect(planted.chat.failures).toEqual([]);
});

const event = (given: object) => planted.chat.send({ deliveryMode: undefined, text: undefined, ...given });
const keys = async () => (await listed(planted.store, '')).map(({ key }) => key);
const inTeam = () => ({ ...planted.chat.channel(GENERAL), from: ZELDA });
/** A month later, when all that is due has been done. */
const monthLater = async (isDone: (all: readonly string[]) => boolean) => {
  planted.chat.skipTo(planted.chat.now() + 31 * DAY);
  for (let wait = 0; wait < 200 && !isDone(await keys()); wait += 1) await planted.chat.pass(100);
  return keys();
};
const isPurged = (all: readonly string[]) => all.every((key) => !key.startsWith('uninstalled/'));

describe('removing the app from a personal chat', () => {
  const personal = () => ({ ...planted.chat.personal('zelda'), from: ZELDA });
  const ofZelda = (all: readonly string[]) =>
    all.filter((key) =>
      [
        'state/conversations/msteams/a:zelda',
        `state/users/msteams/${ZELDA.id}`,
        `people/known/${HASH}`,
        `board-language/person/${HASH}`,
        `board-templates/${TEMPLATES_HASH}`,
        `team/digest-readers/${HASH}`,
      ].includes(key),
    );

  it('deletes what belongs to it a month later, and leaves the boards of other places alone', async () => {
    expect(ofZelda(await keys()).length).toBe(6);
    await event({ type: 'installationUpdate', action: 'remove', ...personal() });
    expect(ofZelda(await keys()).length).toBe(6);
    const after = await monthLater(isPurged);
    expect(ofZelda(after)).toEqual([]);
    expect(after.filter((key) => key.startsWith('boards/')).length).toBe(2);
    const drafts = (await listed(planted.store, 'team/drafts/')).map(({ value }) => Object(value).asker.id);
    expect(drafts).not.toContain(ZELDA.id);
  });

  it('deletes nothing if it is added again before that', async () => {
    await event({ type: 'installationUpdate', action: 'remove', ...personal() });
    await event({ type: 'installationUpdate', action: 'add', ...personal() });
    expect(ofZelda(await monthLater(() => true)).length).toBe(6);
  });

  it('deletes nothing when the app is only brought up to date', async () => {
    await event({ type: 'installationUpdate', action: 'remove-upgrade', ...personal() });
    expect((await keys()).filter((key) => key.startsWith('uninstalled/'))).toEqual([]);
  });
});

describe('removing the app from a team', () => {
  const ofTeam = async () =>
    (await listed(planted.store, '')).filter(
      ({ key, value }) =>
        !/^(state\/users|people|jobs|insights|team\/digest)/.test(key) &&
        (key.includes(ADOPTION) ||
          JSON.stringify(value).includes(ADOPTION) ||
          key.startsWith('homes/team/') ||
          (key.startsWith('board-templates/') && !key.endsWith(TEMPLATES_HASH))),
    );

  it.each([
    ['as an installation says', { type: 'installationUpdate', action: 'remove' }],
    ['as its members say', { type: 'conversationUpdate', membersRemoved: [BOT] }],
    [
      'with the team',
      { type: 'conversationUpdate', channelData: { eventType: 'teamDeleted', team: { id: GENERAL } } },
    ],
  ])('deletes its boards, questions and conversations a month later, %s', async (_how, removed) => {
    expect((await ofTeam()).length).toBeGreaterThan(3);
    await event({ ...inTeam(), ...removed });
    await monthLater(isPurged);
    expect(await ofTeam()).toEqual([]);
    const boards = await listed(planted.store, 'boards/');
    expect(boards.map(({ value }) => Object(value).origin.title).sort()).toEqual(['Of my own', 'Second']);
    expect((await listed(planted.store, 'team/channels')).map(({ value }) => value)).toEqual([
      { channels: [] },
    ]);
  });

  it('deletes nothing if somebody writes from there again', async () => {
    await event({ ...inTeam(), type: 'conversationUpdate', membersRemoved: [BOT] });
    await planted.chat.say('boards', { ...planted.chat.channel(), ...as('ben') });
    const after = await monthLater(isPurged);
    expect(after.filter((key) => key.startsWith('boards/')).length).toBe(3);
  });

  it('leaves buttons behind that say that the board is gone', async () => {
    const card = planted.board();
    await event({ ...inTeam(), type: 'installationUpdate', action: 'remove' });
    await monthLater(isPurged);
    const pressed = await planted.chat.pressIn(planted.here(as('ben')), card, 'Mark task 12 as done');
    expect(JSON.stringify(pressed.body)).toContain('no longer exists');
  });

  it('is of no concern to other teams', async () => {
    const other = planted.chat.channel('19:other@thread.tacv2');
    const team = { ...other, channelData: { team: { id: '19:other@thread.tacv2' } } };
    await event({ ...team, from: ZELDA, type: 'installationUpdate', action: 'remove' });
    await monthLater(isPurged);
    expect(onlyCard(await planted.chat.say('boards', planted.here(as('ben')))).text).toContain('Rollout');
  });
});
