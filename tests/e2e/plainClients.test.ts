import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { AdaptiveCardJson } from '../../src/cards/card/card';
import { type ConnectorStub, startConnectorStub } from '../bot/boards/connectorStub';
import { type CardSeen, seenCard } from '../bot/cardSeen';
import { madeLinks } from '../cards/fixtures/madeLinks';
import { type RunningBot, startBot } from './runningBot';

/** Clients that send no Action.Execute, open no dialog and have no compose box. */
const CLIENTS = ['emulator', 'webchat', 'directline'];

const replies = z.object({
  activities: z.array(
    z.looseObject({
      type: z.string(),
      attachments: z.array(z.looseObject({ content: z.custom<AdaptiveCardJson>() })).default([]),
    }),
  ),
});

/** One for all of them, who do not know of each other. */
let bot: RunningBot;
beforeAll(async () => {
  bot = await startBot({ PLAYBOOK_URL: 'https://playbook.contoso.com' });
});
afterAll(() => bot?.stop());

describe.each(CLIENTS)('in %s, over HTTP', (channelId) => {
  let stub: ConnectorStub;
  beforeAll(async () => {
    stub = await startConnectorStub();
    // The Emulator cannot change a message.
    if (channelId === 'emulator')
      stub.script('update', ...Array.from({ length: 20 }, () => ({ status: 405 })));
  });
  afterAll(() => stub?.stop());

  async function send(activity: object): Promise<CardSeen[]> {
    const response = await fetch(bot.endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        channelId,
        deliveryMode: 'expectReplies',
        serviceUrl: stub.serviceUrl,
        from: { id: `mia-${channelId}`, name: 'Mia' },
        recipient: { id: 'bot', name: 'Playbook' },
        conversation: { id: `${channelId}|livechat` },
        locale: 'en-US',
        ...activity,
      }),
    });
    expect(response.status).toBe(200);
    const { activities } = replies.parse(await response.json());
    return activities.flatMap(({ attachments }) =>
      attachments.map(({ content }) => {
        const card = seenCard(content);
        // Nothing that this client cannot send, and nothing that it would make a link of by itself.
        expect(JSON.stringify(content)).not.toMatch(/Action\.Execute|task\/fetch/);
        expect(madeLinks(content)).toEqual([]);
        return card;
      }),
    );
  }
  const one = (cards: CardSeen[]): CardSeen => {
    const [card, ...more] = cards;
    if (!card || more.length > 0) throw new Error(`${cards.length} cards came`);
    return card;
  };
  const say = async (text: string) => one(await send({ type: 'message', text }));
  const press = async (card: CardSeen, title: string, inputs: object = {}) =>
    one(await send({ type: 'message', value: { ...card.inputs, ...Object(card.choose(title)), ...inputs } }));

  it('says hello when the chat is opened', async () => {
    const added = { type: 'conversationUpdate', membersAdded: [{ id: `mia-${channelId}` }, { id: 'bot' }] };
    expect(one(await send(added)).text).toContain('Ask me about the playbook');
  });

  it.each([
    ['next steps after the kickoff?', 'Next steps'],
    ['resources for the migration', 'Resources'],
    ['mandatory tasks of the migration', 'tasks'],
    ['4047', 'Task 4047'],
    ['who does what in the migration?', 'Roles'],
    ['which phases are there?', 'Phases'],
    ['difference between kickoff and technical assessment', 'Side by side'],
    ['insights', 'Insights'],
    ['weekly digest', 'digest'],
    ['boards', 'Boards'],
    ['my tasks', 'My tasks'],
    ['my questions', 'questions'],
  ])('answers "%s"', async (text, shown) => {
    expect((await say(text)).text.toLowerCase()).toContain(shown.toLowerCase());
  });

  it('links to the page where it is published, and says so', async () => {
    expect((await say('migration')).text).toContain(
      '[View in playbook](https://playbook.contoso.com/en/migrate-migration)',
    );
  });

  it('guides by messages', async () => {
    const phases = await say('guide me');
    const processes = await press(phases, 'Assess');
    const chosen = await press(processes, 'Conduct Technical Assessment');
    expect((await press(chosen, 'Next steps')).text).toContain('Remediation Checklist');
    expect((await say('cancel')).text).toContain('Cancelled');
  });

  it('changes the language by a button', async () => {
    expect((await press(await say('language'), 'Deutsch')).text).toContain(
      'Ab jetzt antworte ich auf Deutsch',
    );
    expect((await press(await say('Sprache'), 'English')).text).toContain('English');
  });

  it('posts a board, on which tasks are ticked', async () => {
    const form = await say('post tasks for the migration');
    const preview = await press(form, 'Preview');
    expect((await press(preview, 'Post')).text).toContain('The board is posted');
    const { card } = await stub.until(
      () =>
        stub.messages
          .flatMap(({ versions }) => versions)
          .find((version) => version.card?.text.includes('1330')),
      'the board',
    );
    const tick = card?.buttons.find(({ title }) => title.includes('1330'));
    if (!card || !tick)
      throw new Error(`no box on ${JSON.stringify(card?.buttons.map(({ title }) => title))}`);
    expect(tick.type).toBe('Action.Submit');
    expect((await press(card, tick.title)).text).toMatch(/1 of \d+/);
  });

  it.each([
    ['Next steps', 'next steps'],
    ['Tasks', 'tasks'],
    ['Resources', 'resources'],
    ['Steps', 'steps'],
    ['Objectives', 'objectives'],
    ['Key inputs', 'key inputs'],
    ['Key outputs', 'key outputs'],
    ['Roles', 'roles'],
  ])(
    'shows what stands behind More when it is pressed, and as well when it is asked for: %s',
    async (title, text) => {
      const page = await say('migration');
      const pressed = await press(page, title);
      await say('migration');
      const asked = await say(text);
      expect(asked.text).toBe(pressed.text);
      expect(asked.text).not.toBe(page.text);
    },
  );

  it('posts from a page by a button behind More, and by words', async () => {
    const pressed = await press(await say('migration'), 'Post as board');
    expect(pressed.text).toContain('Post a task board');
    expect((await say('post tasks')).text).toBe(pressed.text);
    expect((await press(pressed, 'Choose single tasks')).text).toContain('Choose the tasks');
    expect((await press(pressed, 'Assign roles')).text).toContain('Who does what?');
  });

  it('gives the tasks of a board as a file, by a link that works once', async () => {
    const board = await press(await say('boards'), 'Migration');
    expect((await press(await press(board, 'More'), 'Export for Excel')).text).toContain(
      'a link to the file',
    );
    const { card } = await stub.until(
      () =>
        stub.messages
          .flatMap(({ versions }) => versions)
          .find((version) => version.card?.text.includes('Your file is ready')),
      'the link',
    );
    const [link = ''] = /http:\/\/localhost:\d+\/files\/[^)\s]+/.exec(card?.text ?? '') ?? [];
    expect((await fetch(link)).status).toBe(200);
  });

  it('has the chat itself as the place that questions to the team go to', async () => {
    const saved = await press(await say('ask the team'), 'Send them here');
    expect(saved.text).toContain('Saved: All questions');
    const none = await say('who pays for the printers in the lobby?');
    expect((await press(none, 'Ask the team')).text).toContain('Your question goes to this place');
    expect((await press(saved, 'Stop sending them')).text).toContain('Switched off: All questions');
  });

  it('switches the weekly digest on and off', async () => {
    const on = await press(await say('weekly digest'), 'Switch on');
    expect(on.text).toContain('You get it every Monday');
    expect((await press(on, 'Switch off')).text).toContain('You do not get it');
  });

  it('finds by asking what the compose box would', async () => {
    expect((await say('next steps after the kickoff')).text).toContain('Next steps');
    expect((await say('Get Modern workshop task')).text).toContain('Task 4021');
  });

  it('takes a rating', async () => {
    const answer = await say('objectives of the migration');
    const thanks = answer.buttons.some(({ title }) => title.includes('helpful'));
    expect(thanks).toBe(true);
    expect((await press(answer, 'Yes, this was helpful')).text).toContain('Thank you');
  });
});
