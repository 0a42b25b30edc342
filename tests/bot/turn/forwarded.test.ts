import { describe, expect, it } from '@jest/globals';
import { readActivity } from '../../../src/bot/turn/readActivity';
import { ENTRY_LIMITS } from '../../../src/playbook/entryLimits';
import { openChat } from '../chat';
import { guideKnowledge } from '../guide/guideKnowledge';

const open = () => openChat({ knowledge: guideKnowledge });

/** As Microsoft Graph describes it. */
const reference = (content: unknown) => ({
  id: '1',
  contentType: 'forwardedMessageReference',
  content: typeof content === 'string' ? content : JSON.stringify(content),
});
const said = (html: string, sender = 'Grace Hopper') =>
  reference({
    originalMessageId: '1',
    originalMessageContent: html,
    originalMessageSender: { user: { id: 'g', displayName: sender } },
  });
/** As Teams sends the HTML of a message beside its text. */
const inHtml = (html: string, own = '') => ({
  contentType: 'text/html',
  content: `${own}<blockquote itemtype="http://schema.skype.com/Forward">\n${html}\n</blockquote>`,
});
const inChannel = {
  conversation: { id: '19:general;messageid=1', conversationType: 'channel', isGroup: true },
  entities: [{ type: 'mention', mentioned: { id: '28:bot', name: 'Playbook' }, text: '<at>Playbook</at>' }],
};

describe('a message that is forwarded with nothing beside it', () => {
  it.each<[string, object]>([
    ['as a reference', { attachments: [said('<p>What is <b>task&nbsp;4047</b>?</p>')] }],
    [
      'as a reference that the text has a place for',
      { text: '<attachment id="1"></attachment>', attachments: [said('<p>task 4047</p>')] },
    ],
    [
      'as a reference that is no text',
      {
        attachments: [
          { contentType: 'forwardedMessageReference', content: { originalMessageContent: 'task 4047' } },
        ],
      },
    ],
    ['in the HTML', { text: 'task 4047', attachments: [inHtml('<p>task 4047</p>')] }],
    ['in the HTML alone', { text: '', attachments: [inHtml('<p>task 4047</p>')] }],
    [
      'behind another attachment',
      { attachments: [{ contentType: 'text/html', content: '<p></p>' }, said('task 4047')] },
    ],
    [
      'in a channel, by a mention of the bot',
      { ...inChannel, text: '<at>Playbook</at> ', attachments: [said('task 4047')] },
    ],
    [
      'in a channel, in the HTML',
      {
        ...inChannel,
        text: '<at>Playbook</at> task 4047',
        attachments: [
          inHtml(
            '<p>task 4047</p>',
            '<p><span itemtype="http://schema.skype.com/Mention" itemid="0">Playbook</span>&nbsp;</p>',
          ),
        ],
      },
    ],
  ])('is answered as a question, and that is said: %s', async (_name, activity) => {
    const { cards } = await open().send(activity);
    expect(cards.map(({ text }) => text)).toEqual([expect.stringContaining('Task 4047')]);
    expect(cards[0]?.text).toContain('I took the forwarded message as your question.');
  });

  it('is no command', async () => {
    const chat = open();
    expect((await chat.send({ attachments: [said('Deutsch')] })).cards).toHaveLength(1);
    expect((await chat.say('task 4047')).cards[0]?.text).toContain('Task 4047');
    const post = await chat.send({ attachments: [said('post tasks for the kick-off')] });
    expect(post.cards[0]?.buttons.map(({ title }) => title)).not.toContain('Preview');
  });

  it.each<[string, string, object]>([
    ['en-US', 'copy its text', said('')],
    ['de-DE', 'kopieren Sie den Text', said('<p><img src="x"></p>')],
    ['es-ES', 'Copie el texto', reference('no JSON')],
    ['pt-BR', 'Copie o texto', reference('null')],
    ['zh-CN', '请复制其中的文字', reference({ originalMessageContent: 7 })],
    ['ja-JP', '本文をコピー', inHtml('<img alt="">')],
    ['en-US', 'copy its text', { contentType: 'forwardedMessageReference' }],
  ])('whose text Teams does not show is to be pasted: %s', async (locale, told, attachment) => {
    const { cards } = await open().send({ locale, attachments: [attachment] });
    expect(cards.map(({ text }) => text)).toEqual([expect.stringContaining(told)]);
  });

  it('that is longer than a question gets to know so', async () => {
    const { cards } = await open().send({ attachments: [said('word '.repeat(2000))] });
    expect(cards).toHaveLength(1);
    expect(cards[0]?.text).not.toContain('Task');
  });

  it('has whoever wrote it among the names that are stored nowhere', () => {
    const { turn } = readActivity({ attachments: [said('<p>task 4047</p>')] });
    expect(turn).toMatchObject({ forwarded: 'read', text: 'task 4047', written: 'task 4047' });
    expect(turn.mentioned).toEqual([{ id: '', name: 'Grace Hopper', said: '' }]);
  });
});

describe('what the person writes themselves', () => {
  it.each<[string, object]>([
    ['beside a reference', { attachments: [said('Deutsch')] }],
    ['beside the HTML', { attachments: [inHtml('<p>Deutsch</p>', '<p>task 4047</p>')] }],
    ['with its HTML', { attachments: [{ contentType: 'text/html', content: '<p>task 4047</p>' }] }],
    [
      'in answer to a message that is quoted',
      {
        attachments: [
          {
            contentType: 'text/html',
            content:
              '<blockquote itemtype="http://schema.skype.com/Reply"><p>Deutsch</p></blockquote>task 4047',
          },
        ],
      },
    ],
  ])('is what is answered: %s', async (_name, activity) => {
    const { cards } = await open().send({ text: 'task 4047', ...activity });
    expect(cards[0]?.text).toContain('Task 4047');
    expect(cards[0]?.text).not.toContain('forwarded');
  });
});

it.each<[string, unknown]>([
  ['no list', { contentType: 'forwardedMessageReference' }],
  ['full of nulls', [null, undefined, 1, 'a', []]],
  ['without types', [{ content: 'x' }, { contentType: 7 }]],
  ['more than are looked at', [...Array.from({ length: ENTRY_LIMITS.attachments }, () => ({})), said('x')]],
])('attachments that are %s are none', (_name, attachments) => {
  expect(readActivity({ text: 'help', attachments }).turn).toMatchObject({ text: 'help', forwarded: 'no' });
});

it('HTML is read in no time however it is made', () => {
  const started = process.cpuUsage();
  for (const part of ['<', '<blockquote ', 'http://schema.skype.com/Forward', '</blockquote>', '<p>&'])
    readActivity({ attachments: [inHtml(part.repeat(100_000)), said(part.repeat(100_000))] });
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(1000);
});
