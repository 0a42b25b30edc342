import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryStore } from '../../../src/store/memory';
import { as, type BoardChat, onlyCard, openBoardChat } from '../boards/boardChat';
import { QUESTION, teamChat } from '../team/teamChat';
import { titlesOn } from '../team/titlesOn';

const WEDNESDAY = Date.parse('2026-03-25T12:00:00Z');
/** When all digests of that Monday have been sent: five minutes after nine. */
const MONDAY = Date.parse('2026-03-30T09:05:00Z');
const WEEK = 7 * 86_400_000;

const team = teamChat({ startsAt: WEDNESDAY });
const mia = (locale = 'en-US') => ({ ...as('mia', locale), ...team.chat.personal('mia') });
const switchOn = async (locale = 'en-US', title = 'Switch on', text = 'weekly digest') =>
  team.press(mia(locale), onlyCard(await team.chat.say(text, mia(locale))), title);

describe('the weekly digest', () => {
  it.each([
    ['weekly digest', 'en-US', 'You do not get it'],
    ['Wochenübersicht', 'de-DE', 'Sie erhalten sie nicht'],
    ['resumen semanal', 'es-MX', 'No lo recibe'],
    ['resumo semanal', 'pt-BR', 'Você não o recebe'],
    ['每周摘要', 'zh-CN', '您未订阅'],
    ['週間ダイジェスト', 'ja-JP', '現在は届きません'],
  ])('is off until a manager switches it on: %s', async (text, locale, said) => {
    expect(onlyCard(await team.chat.say(text, mia(locale))).text).toContain(said);
  });

  it('comes on Monday at nine, once, with what was missed, asked of the team and how to get all of it', async () => {
    await team.chooseHere();
    await team.ask();
    await switchOn();
    team.chat.skipTo(MONDAY);
    const [digest] = await team.untilSentTo('29:mia');
    expect(digest?.text).toContain('Weekly digest');
    expect(digest?.text).toContain('The playbook had no answer to');
    expect(digest?.text).toContain('Asked of the team');
    expect(digest?.text).toContain(QUESTION);
    expect(digest?.text).toContain('playbook insights --csv --since 2026-03-23');
    expect(digest && titlesOn(digest)).toEqual(['All insights', 'Switch off']);
    await team.chat.pass(10_000);
    expect(team.sentTo('29:mia')).toHaveLength(1);
  });

  it('comes every week, in the language of the manager, also when nothing has happened', async () => {
    await switchOn('de-DE', 'Einschalten', 'Wochenübersicht');
    team.chat.skipTo(MONDAY);
    const [first] = await team.untilSentTo('29:mia');
    expect(first?.text).toContain('Wochenübersicht');
    expect(first?.text).toContain('In diesem Zeitraum ist nichts erfasst');
    team.chat.skipTo(MONDAY + WEEK);
    await team.untilSentTo('29:mia', 2);
  });

  it('does not come any more once it is switched off, or the manager is none any more', async () => {
    const on = await switchOn();
    expect((await team.press(mia(), on, 'Switch off')).text).toContain('You do not get it');
    team.chat.skipTo(MONDAY);
    await team.chat.pass(10_000);
    expect(team.sentTo('29:mia')).toEqual([]);
  });

  it('is put off when the service says so, and comes once', async () => {
    await switchOn();
    team.chat.stub.script('post', { status: 429, retryAfter: '5' }, { status: 401 });
    team.chat.skipTo(MONDAY);
    await team.untilSentTo('29:mia');
    await team.chat.pass(10_000);
    expect(team.sentTo('29:mia')).toHaveLength(1);
  });

  it('is for managers: as a card when typed, as a toast when pressed', async () => {
    const ben = { ...as('ben'), ...team.chat.personal('ben') };
    expect(onlyCard(await team.chat.say('weekly digest', ben)).text).toContain('The digest is for managers');
    const { body } = await team.chat.press({ v: 1, verb: 'digest', on: true }, ben);
    expect(JSON.stringify(body)).toContain('The digest is for managers');
  });
});

describe('after a restart', () => {
  let chat: BoardChat | undefined;
  let isManager = true;
  const store = new MemoryStore();

  beforeEach(async () => {
    isManager = true;
    chat = await openBoardChat({ store, startsAt: WEDNESDAY });
  });
  afterEach(async () => {
    await chat?.stub.stop();
  });

  it('the digest of a week that was missed comes late, and only to those who are managers still', async () => {
    if (!chat) throw new Error('There is no chat before a test begins');
    const { stub } = chat;
    for (const name of ['mia', 'max']) {
      const who = { ...as(name), ...chat.personal(name) };
      await chat.pressIn(who, onlyCard(await chat.say('weekly digest', who)), 'Switch on');
    }
    await chat.stop();
    isManager = false;
    const next = await openBoardChat({
      store,
      stub,
      startsAt: MONDAY + 86_400_000,
      isManager: ({ id }) => isManager || id === '29:mia',
    });
    const digests = () =>
      stub.messages.filter(({ versions }) => versions[0]?.card?.text.includes('Weekly digest'));
    await stub.until(() => digests().length > 0, 'a digest');
    await next.pass(10_000);
    expect(digests().map(({ conversation }) => conversation)).toEqual(['a:mia']);
    await next.close();
    expect(next.failures).toEqual([]);
  });
});
