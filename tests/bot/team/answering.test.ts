import { describe, expect, it } from '@jest/globals';
import { proposals } from '../../../src/cli/insights/proposals';
import { kickOff } from '../boards/boardChat';
import { keptIn } from '../feedback/kept';
import { as, QUESTION, teamChat } from './teamChat';
import { titlesOn } from './titlesOn';

const team = teamChat();
const ben = () => team.inChannel('ben');
const carol = () => team.inChannel('carol');

/** A question in the channel, asked in the personal chat. */
async function asked(who: object = team.graces()) {
  await team.chooseHere();
  const receipt = await team.ask(who);
  return { receipt, card: await team.card() };
}

describe('a question in the channel', () => {
  it('is taken by somebody, which both sides see', async () => {
    const { receipt, card } = await asked();
    const taken = await team.press(ben(), card, 'Claim');
    expect(taken.text).toContain('Ben is looking into it');
    const shared = await team.untilCard('Ben is looking into it');
    expect(titlesOn(shared)).toEqual(['Answer', 'Release', 'Take over']);
    expect((await team.press(team.graces(), receipt, 'Refresh')).text).toContain('Ben is looking into it');
  });

  it('shows all of them who has it before it answers who took it, so that no update takes a form away', async () => {
    const { card } = await asked();
    await team.press(ben(), card, 'Claim');
    expect(team.posted()[0]?.versions.at(-1)?.card?.text).toContain('Ben is looking into it');
  });

  it('is handed back, or taken over by another member', async () => {
    const { card } = await asked();
    await team.press(ben(), card, 'Claim');
    const taken = await team.untilCard('Ben is looking into it');
    expect((await team.press(carol(), taken, 'Answer')).text).toContain('Ben is looking into it already');
    expect((await team.press(carol(), taken, 'Release')).text).toContain('Ben is looking into it already');
    const over = await team.press(carol(), taken, 'Take over');
    expect(over.text).toContain('Carol is looking into it');
    const back = await team.press(carol(), over, 'Release');
    expect(back.text).toContain('Waiting for somebody');
  });

  it('is not taken again by the press that comes late, after it was handed back', async () => {
    const { card } = await asked();
    const taken = await team.press(ben(), card, 'Claim');
    await team.press(ben(), taken, 'Release');
    const late = await team.press(ben(), card, 'Claim');
    expect(late.text).toContain('Something has changed meanwhile');
    expect(late.text).toContain('Waiting for somebody');
  });

  it('is taken by one of two who press at once', async () => {
    const { card } = await asked();
    const [one, other] = await Promise.all([
      team.press(ben(), card, 'Claim'),
      team.press(carol(), card, 'Claim'),
    ]);
    const names = [one, other].map(({ text }) => /(\w+) is looking into it$/m.exec(text)?.[1]);
    expect(new Set(names).size).toBe(1);
  });
});

describe('an answer in words', () => {
  it('reaches the asker where they asked, once, with who gave it', async () => {
    const { receipt, card } = await asked();
    const form = await team.press(ben(), card, 'Answer');
    expect(form.text).toContain(QUESTION);
    const sent = await team.press(ben(), form, 'Send the answer', { text: 'The customer does.\nAsk Eve.' });
    expect(sent.text).toContain('Answered by Ben');
    await team.press(ben(), form, 'Send the answer', { text: 'The customer does.\nAsk Eve.' });
    const [answer] = await team.untilSentTo('29:grace');
    expect(answer?.text).toContain('The team has answered you');
    expect(answer?.text).toContain('The customer does.\nAsk Eve.');
    expect(answer?.text).toContain('Answered by Ben');
    expect(answer?.text).toContain('from Ben, not from the playbook');
    await team.untilCard('Answered by Ben');
    await team.chat.pass(3000);
    expect(team.sentTo('29:grace')).toHaveLength(1);
    expect((await team.press(team.graces(), receipt, 'Refresh')).text).toContain('The customer does.');
  });

  it('comes in the frame of the asker’s language, and its words stay as they are', async () => {
    await team.chooseHere();
    await team.ask(team.graces('de-DE'), {
      text: 'Wer bezahlt die Drucker?',
      titles: ['Das Team fragen', 'An das Team senden'],
    });
    const card = await team.card();
    expect(card.text).toContain('Grace asks · German');
    const form = await team.press(ben(), card, 'Answer');
    await team.press(ben(), form, 'Send the answer', { text: 'The customer does.' });
    const [answer] = await team.untilSentTo('29:grace');
    expect(answer?.text).toContain('Das Team hat Ihnen geantwortet');
    expect(answer?.text).toContain('The customer does.');
    expect(answer?.text).toContain('Beantwortet von Ben');
  });

  it('goes to the personal chat of who asked in a channel', async () => {
    await asked(team.inChannel('grace'));
    const form = await team.press(ben(), await team.card(), 'Answer');
    await team.press(ben(), form, 'Send the answer', { text: 'The customer does.' });
    const [answer] = await team.untilSentTo('29:grace');
    expect(answer?.text).toContain('The customer does.');
  });

  it.each([
    ['nothing', '', 'write an answer or choose a page'],
    ['too much', 'x'.repeat(2001), 'at most 2000 characters'],
  ])('is not sent with %s', async (_what, text, said) => {
    const { card } = await asked();
    const form = await team.press(ben(), card, 'Answer');
    expect((await team.press(ben(), form, 'Send the answer', { text })).text).toContain(said);
    expect(team.sentTo('29:grace')).toEqual([]);
  });

  it('is kept in the form when somebody else has taken the question meanwhile', async () => {
    const { card } = await asked();
    const form = await team.press(ben(), card, 'Answer');
    await team.press(carol(), card, 'Claim');
    const again = await team.press(ben(), form, 'Send the answer', { text: 'Mine' });
    expect(again.text).toContain('Carol is looking into it already');
    expect(again.inputs.text).toBe('Mine');
  });

  it('is given once: the second one is told who was first', async () => {
    const { card } = await asked();
    const form = await team.press(ben(), card, 'Answer');
    const other = await team.press(carol(), card, 'Answer');
    await team.press(ben(), form, 'Send the answer', { text: 'First' });
    const late = await team.press(carol(), other, 'Send the answer', { text: 'Second' });
    expect(late.text).toContain('Ben has answered it already');
    const [answer] = await team.untilSentTo('29:grace');
    expect(answer?.text).toContain('First');
  });
});

describe('an answer that names a page', () => {
  const answered = async () => {
    const { card } = await asked();
    const form = await team.press(ben(), card, 'Answer', {});
    const found = await team.press(ben(), form, 'Find page', { find: 'kick', text: 'See there.' });
    expect(found.choices).toEqual(['Initiate › Kick-off', 'No page']);
    expect(found.inputs.text).toBe('See there.');
    await team.press(ben(), found, 'Send the answer', { page: 'kick-off' });
    return team.untilCard('Answered by Ben');
  };

  it('is found by its name, and opens where the answer is read', async () => {
    await answered();
    const [answer] = await team.untilSentTo('29:grace');
    expect(answer?.text).toContain('See there.');
    if (!answer) throw new Error('no answer');
    const page = await team.press(team.graces(), answer, 'Kick-off');
    expect(page.text).toContain('Kick-off');
  });

  it('says so when no page has such a name', async () => {
    const { card } = await asked();
    const form = await team.press(ben(), card, 'Answer');
    const found = await team.press(ben(), form, 'Find page', { find: 'zzz' });
    expect(found.text).toContain('No page has that name');
  });

  it('names none when that is chosen, and then needs words', async () => {
    const { card } = await asked();
    const form = await team.press(ben(), card, 'Answer');
    const found = await team.press(ben(), form, 'Find page', { find: 'kick' });
    expect((await team.press(ben(), found, 'Send the answer')).text).toContain('or choose a page');
  });

  it('takes no page that the playbook does not have', async () => {
    const { card } = await asked();
    const form = await team.press(ben(), card, 'Answer');
    const sent = await team.press(ben(), form, 'Send the answer', { page: '../../etc' });
    expect(sent.text).toContain('no longer has this page');
  });

  it('is proposed to the authors as a question of that page, without people', async () => {
    const card = await answered();
    const proposed = await team.press(carol(), card, 'Propose to the authors');
    expect(proposed.text).toContain('Proposed to the authors as a question of this page: Kick-off');
    expect(titlesOn(proposed)).not.toContain('Propose to the authors');
    const report = await keptIn(team.store);
    expect(report.languages[0]?.team).toMatchObject([{ question: QUESTION, page: 'kick-off' }]);
    expect(proposals(report, kickOff())).toMatchObject([
      { file: 'en/kick-off.questions.txt', questions: [{ kind: 'team', question: QUESTION }] },
    ]);
  });
});

describe('who may take and answer', () => {
  it('is a member of that channel by its roster: no guest, no stranger, nobody while it cannot be asked', async () => {
    const { card } = await asked();
    team.chat.stub.roles.set('29:gus', 'guest');
    team.chat.stub.roles.set('29:sam', null);
    const data = card.choose('Claim');
    const body = async (who: object) => JSON.stringify((await team.chat.press(data, who)).body);
    expect(await body(team.inChannel('gus'))).toContain('Only members of this place');
    expect(await body(team.inChannel('sam'))).toContain('Only members of this place');
    // Somewhere else, not even that there is such a question.
    expect(await body({ ...as('sam'), ...team.chat.personal('sam') })).toContain('no longer exists');
    team.chat.stub.script('member', { status: 503 });
    expect(await body(ben())).toContain('cannot tell at the moment');
    expect((await team.card()).text).toContain('Waiting for somebody');
  });

  it('cannot be got round with made up data', async () => {
    await asked();
    for (const question of ['x', '0000000000000000-0000000000000000', '../x']) {
      for (const verb of ['team-claim', 'team-answer', 'team-state', 'team-withdraw', 'team-propose']) {
        const { body } = await team.chat.press({ v: 1, verb, question, at: 0, text: 'x' }, ben());
        expect(JSON.stringify(body)).toContain('no longer exists');
      }
    }
    const { body } = await team.chat.press({ v: 1, verb: 'team-claim', question: 7 }, ben());
    expect(JSON.stringify(body)).toContain('know this button');
  });
});

it('the question joins the insights, without the names that it holds', async () => {
  await team.chooseHere();
  await team.ask(team.graces(), { inputs: { text: 'I am Grace, who pays?' } });
  const { languages } = await keptIn(team.store);
  const own = languages.flatMap(({ team: questions }) => questions.map(({ question }) => question));
  expect(own).toContain('I am …, who pays?');
});
