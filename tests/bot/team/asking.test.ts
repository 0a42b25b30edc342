import { describe, expect, it } from '@jest/globals';
import { ADOPTION, as, GENERAL, MIA, onlyCard, QUESTION, teamChat } from './teamChat';
import { titlesOn } from './titlesOn';

const team = teamChat();

describe('while no channel is chosen', () => {
  it('nobody is offered to ask the team', async () => {
    const card = onlyCard(await team.chat.say(QUESTION, team.graces()));
    expect(titlesOn(card)).not.toContain('Ask the team');
  });

  it('"my questions" says that there are none', async () => {
    const card = onlyCard(await team.chat.say('my questions', team.graces()));
    expect(card.text).toContain('You have not asked the team anything yet');
  });
});

describe('where questions go', () => {
  it.each([
    ['ask the team', 'en-US', 'Where questions to the team go'],
    ['Fragen an das Team', 'de-DE', 'Wohin Fragen an das Team gehen'],
    ['preguntas al equipo', 'es-MX', 'Adónde van las preguntas al equipo'],
    ['perguntas à equipe', 'pt-BR', 'Para onde vão as perguntas à equipe'],
    ['团队频道', 'zh-CN', '团队问题的去向'],
    ['チームへの質問', 'ja-JP', 'チームへの質問の送信先'],
  ])('is shown to a manager: %s', async (text, locale, title) => {
    const card = onlyCard(await team.chat.say(text, { ...as('mia', locale), ...team.chat.channel() }));
    expect(card.text).toContain(title);
  });

  it('is chosen by a manager for the channel where they write, and then said', async () => {
    const card = await team.chooseHere();
    expect(card.text).toContain('Saved: All questions → Onboarding › this channel');
    expect(card.text).toContain('chosen by Mia');
  });

  it('is searched among hundreds of channels by name', async () => {
    for (let number = 1; number <= 100; number += 1)
      team.chat.stub.channels.push({ id: `19:c${number}@thread.tacv2`, name: `Rollout ${number}` });
    await team.chat.say('boards', { ...MIA, ...team.chat.channel() });
    const alone = { ...MIA, ...team.chat.personal('mia') };
    const all = onlyCard(await team.chat.say('ask the team', alone));
    expect(all.text).toMatch(/60 of 10\d channels are listed/);
    const unchosen = onlyCard(await team.chat.pressIn(alone, all, 'Send them there', { place: '' }));
    expect(unchosen.text).toContain('Please choose');
    const found = onlyCard(await team.chat.pressIn(alone, all, 'Find channel', { find: 'rollout 97' }));
    const saved = onlyCard(await team.chat.pressIn(alone, found, 'Send them there'));
    expect(saved.text).toContain('Saved: All questions → Onboarding › Rollout 97');
  });

  it('is chosen from the personal chat for a channel of the manager', async () => {
    team.chat.stub.channels.push({ id: ADOPTION, name: 'Adoption' });
    await team.chat.say('boards', { ...MIA, ...team.chat.channel() });
    const where = { ...MIA, ...team.chat.personal('mia') };
    const card = onlyCard(await team.chat.say('ask the team', where));
    expect(card.choices).toContain('Onboarding › Adoption');
    const saved = await team.press(where, card, 'Send them there', { scope: 'all', place: ADOPTION });
    expect(saved.text).toContain('Onboarding › Adoption');
  });

  it('is refused to everybody else: as a card when typed, as a toast when pressed', async () => {
    const ben = { ...as('ben'), ...team.chat.channel() };
    expect(onlyCard(await team.chat.say('ask the team', ben)).text).toContain(
      'Only managers can decide that',
    );
    const forged = { v: 1, verb: 'team-choose', scope: 'all', place: 'here' };
    expect(JSON.stringify((await team.chat.press(forged, ben)).body)).toContain('Only managers');
    expect(JSON.stringify((await team.chat.press({ ...forged, verb: 'team-drop' }, ben)).body)).toContain(
      'Only managers',
    );
  });

  it.each(['locale:xx', 'phase:lunch', 'nonsense', 'locale:'])(
    'takes no scope that is none: %s',
    async (scope) => {
      const forged = { v: 1, verb: 'team-choose', scope, place: 'here' };
      const where = { ...MIA, ...team.chat.channel() };
      expect(JSON.stringify((await team.chat.press(forged, where)).body)).toContain('cannot be chosen');
    },
  );

  it('is by language before it is for all', async () => {
    await team.chooseHere({ scope: 'all' });
    await team.chooseHere({ scope: 'locale:de' }, GENERAL);
    await team.ask(team.graces('de-DE'), {
      text: 'Wer bezahlt die Drucker?',
      titles: ['Das Team fragen', 'An das Team senden'],
    });
    const card = await team.card(GENERAL);
    expect(card.text).toContain('Eine Frage an das Team');
    expect(card.text).toContain('Grace fragt · Deutsch');
    expect(team.posted(ADOPTION)).toEqual([]);
  });

  it('is by the phase that the conversation is about', async () => {
    await team.chooseHere({ scope: 'phase:initiate' });
    expect(titlesOn(onlyCard(await team.chat.say(QUESTION, team.graces())))).not.toContain('Ask the team');
    await team.chat.say('tasks of the kick-off', team.graces());
    expect(titlesOn(onlyCard(await team.chat.say(QUESTION, team.graces())))).toContain('Ask the team');
  });

  it('is switched off again, and an older button then says so', async () => {
    await team.chooseHere();
    const none = onlyCard(await team.chat.say(QUESTION, team.graces()));
    const where = { ...MIA, ...team.chat.channel() };
    const settings = onlyCard(await team.chat.say('ask the team', where));
    const off = await team.press(where, settings, 'Stop sending them', { scope: 'all' });
    expect(off.text).toContain('Nobody can ask the team yet');
    expect(off.text).toContain('Switched off: All questions');
    expect(await team.refused(team.graces(), none, 'Ask the team')).toContain('no channel is chosen');
  });
});

describe('where no channel can be chosen', () => {
  it('the manager is told how, in place of a list that leads nowhere', async () => {
    const card = onlyCard(await team.chat.say('ask the team', { ...MIA, ...team.chat.personal('mia') }));
    expect(card.text).toContain('write “@Playbook Ask the team” in the channel');
    expect(card.inputs).toEqual({});
    expect(titlesOn(card)).toEqual(['Help']);
  });

  it('nothing is said to be switched off that was not on', async () => {
    await team.chooseHere({ scope: 'all' });
    const where = { ...MIA, ...team.chat.channel() };
    const settings = onlyCard(await team.chat.say('ask the team', where));
    const same = await team.press(where, settings, 'Stop sending them', { scope: 'locale:de' });
    expect(same.text).toContain('no channel is chosen for this: Language: German');
    expect(same.text).toContain('chosen by Mia');
  });
});

describe('a question to the team', () => {
  it('is shown in a form first, with the place and what others will see', async () => {
    await team.chooseHere();
    const none = onlyCard(await team.chat.say(QUESTION, team.graces()));
    const form = await team.press(team.graces(), none, 'Ask the team');
    expect(form.text).toContain('Onboarding › this channel');
    expect(form.inputs).toEqual({ text: QUESTION });
    const cancelled = await team.press(team.graces(), form, 'Cancel');
    expect(cancelled.text).toContain('Nothing was sent');
    expect(team.posted()).toEqual([]);
  });

  it('names those who are mentioned in it, as it was written', async () => {
    await team.chooseHere();
    const mention = (id: string, name: string) => ({
      type: 'mention',
      mentioned: { id, name },
      text: `<at>${name}</at>`,
    });
    const entities = [mention('28:bot', 'Playbook'), mention('29:ben', 'Ben Long')];
    const said = '<at>Playbook</at> does <at>Ben Long</at> pay for the printers?';
    const none = onlyCard(await team.chat.say(said, { ...team.graces(), entities }));
    const form = await team.press(team.graces(), none, 'Ask the team');
    expect(form.inputs).toEqual({ text: 'does Ben Long pay for the printers?' });
  });

  it('is posted once, with who asks and in which language, and the asker sees how it stands', async () => {
    await team.chooseHere();
    const receipt = await team.ask();
    expect(receipt.text).toContain('Waiting for somebody to take it');
    const card = await team.card();
    expect(card.text).toContain(QUESTION);
    expect(card.text).toContain('Grace asks · English');
    expect(titlesOn(card)).toEqual(['Claim', 'Answer', 'Refresh']);
    const mine = onlyCard(await team.chat.say('my questions', team.graces()));
    expect(mine.text).toContain(QUESTION);
  });

  it('is sent once, however often its press is delivered', async () => {
    await team.chooseHere();
    const none = onlyCard(await team.chat.say(QUESTION, team.graces()));
    const form = await team.press(team.graces(), none, 'Ask the team');
    await Promise.all([1, 2, 3].map(() => team.press(team.graces(), form, 'Send to the team')));
    await team.card();
    await team.chat.pass(3000);
    expect(team.posted()).toHaveLength(1);
    expect((await team.press(team.graces(), none, 'Ask the team')).text).toContain(
      'Your question to the team',
    );
  });

  it.each([
    ['empty', '  ', 'Please write your question'],
    ['too long', 'x'.repeat(501), 'at most 500 characters'],
  ])('is not sent when it is %s', async (_what, text, said) => {
    await team.chooseHere();
    expect((await team.ask(team.graces(), { inputs: { text } })).text).toContain(said);
    await team.chat.pass(2000);
    expect(team.posted()).toEqual([]);
  });

  it('is refused beside five open ones, until one is withdrawn', async () => {
    await team.chooseHere();
    for (let i = 0; i < 5; i += 1) await team.ask();
    expect((await team.ask()).text).toContain('already have 5 questions');
    const mine = onlyCard(await team.chat.say('my questions', team.graces()));
    const first = mine.buttons.find(({ title }) => title.startsWith(QUESTION));
    const state = onlyCard(await team.chat.press(first?.data, team.graces()));
    expect((await team.press(team.graces(), state, 'Withdraw')).text).toContain('Withdrawn');
    expect((await team.ask()).text).toContain('Waiting for somebody');
  });

  it('is nobody else’s: neither the offer nor the receipt', async () => {
    await team.chooseHere();
    const none = onlyCard(await team.chat.say(QUESTION, { ...as('grace'), ...team.chat.group }));
    const ben = { ...as('ben'), ...team.chat.group };
    expect(await team.refused(ben, none, 'Ask the team')).toContain('not for you');
    const receipt = await team.ask({ ...as('grace'), ...team.chat.group });
    expect(await team.refused(ben, receipt, 'Refresh')).toContain('no longer exists');
    expect(await team.refused(ben, receipt, 'Withdraw')).toContain('no longer exists');
  });

  it('is withdrawn, and the channel sees it', async () => {
    await team.chooseHere();
    const receipt = await team.ask();
    const card = await team.card();
    await team.press(team.graces(), receipt, 'Withdraw');
    await team.untilCard('Withdrawn');
    const late = await team.press(team.inChannel('ben'), card, 'Answer');
    expect(late.text).toContain('was withdrawn and needs no answer');
  });

  it('shows what people type as text, whatever it looks like', async () => {
    await team.chooseHere();
    const text = '# {{DATE(2020-01-01)}} **who** [pays](https://evil.example)?\nAnd when?';
    await team.ask(team.graces(), { inputs: { text } });
    const card = await team.card();
    expect(card.text).toContain('# {{DATE(2020-01-01)}} **who** [pays](https://evil.example)?');
    const raw = JSON.stringify(team.posted()[0]?.versions[0]?.raw);
    expect(raw).not.toMatch(/"type":"TextBlock","text":"[^"]*evil/);
  });
});

describe('an answer that did not help', () => {
  it('leads to the team from the card, outside of Teams', async () => {
    await team.chooseHere();
    const grace = { ...team.graces(), channelId: 'emulator' };
    const answer = onlyCard(await team.chat.say('tasks of the kick-off', grace));
    const submit = (card: typeof answer, title: string, inputs: object = {}) =>
      team.chat.submit({ ...Object(card.choose(title)), ...card.inputs, ...inputs }, grace);
    const comment = onlyCard(await submit(answer, 'No, this was not helpful'));
    const form = onlyCard(await submit(comment, 'Ask the team'));
    expect(form.inputs).toEqual({ text: 'tasks of the kick-off' });
    await submit(form, 'Send to the team');
    expect((await team.card()).text).toContain('About the page: Kick-off');
  });

  it('leads to the team by a message after Teams’ own thumb, once', async () => {
    await team.chooseHere();
    const grace = team.graces();
    await team.chat.say('tasks of the kick-off', grace);
    const thumb = {
      type: 'invoke',
      name: 'message/submitAction',
      value: { actionName: 'feedback', actionValue: { reaction: 'dislike', feedback: '{}' } },
      deliveryMode: undefined,
      ...grace,
    };
    expect((await team.chat.send(thumb)).status).toBe(200);
    await team.chat.send(thumb);
    const [offer] = await team.untilSentTo('29:grace');
    await team.chat.pass(3000);
    expect(team.sentTo('29:grace')).toHaveLength(1);
    if (!offer) throw new Error('no offer');
    const form = await team.press(grace, offer, 'Ask the team');
    expect(form.inputs).toEqual({ text: 'tasks of the kick-off' });
  });

  it('leads nowhere while no channel is chosen', async () => {
    const grace = { ...team.graces(), channelId: 'emulator' };
    const answer = onlyCard(await team.chat.say('tasks of the kick-off', grace));
    const comment = onlyCard(await team.chat.submit(answer.choose('No, this was not helpful'), grace));
    expect(titlesOn(comment)).toEqual(['Send']);
  });
});
