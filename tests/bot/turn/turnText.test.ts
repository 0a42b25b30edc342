import { describe, expect, it } from '@jest/globals';
import { readActivity } from '../../../src/bot/turn/readActivity';

const BOT = { id: '28:bot', name: 'Playbook' };

/** A message to the bot; what a client sends may be anything. */
function said(text: unknown, entities?: unknown, bot: { recipient?: unknown } = { recipient: BOT }): string {
  return readActivity({ text, entities, ...bot }).turn.text;
}

const mention = (id: string, text?: string) => ({ type: 'mention', mentioned: { id, name: 'x' }, text });

describe('the text of a message', () => {
  it.each<[string, unknown, unknown, string]>([
    ['stands as it was written', 'next steps?', undefined, 'next steps?'],
    [
      'is without the mention of the bot',
      '<at>Playbook</at> resources',
      [mention('28:bot', '<at>Playbook</at>')],
      'resources',
    ],
    [
      'is without every mention of the bot',
      '<at>Playbook</at> tasks <at>Playbook</at>',
      [mention('28:bot', '<at>Playbook</at>'), mention('28:bot', '<at>Playbook</at>')],
      'tasks',
    ],
    [
      'is without mentions that clients write differently',
      '<at id="0">Playbook</at> tasks',
      [mention('28:bot', '<at id="0">Playbook</at>')],
      'tasks',
    ],
    [
      'is without somebody else who is mentioned',
      '<at>Playbook</at> tasks <at>Ada Lovelace</at>',
      [mention('28:bot', '<at>Playbook</at>'), mention('29:ada', '<at>Ada Lovelace</at>')],
      'tasks',
    ],
    [
      'is without somebody who is called like the bot',
      '<at>Playbook</at> help',
      [mention('29:other', '<at>Playbook</at>')],
      'help',
    ],
    [
      'is without the longer of two names where clients write no tags',
      '@Ada @Ada Lovelace help',
      [mention('29:a', '@Ada'), mention('29:b', '@Ada Lovelace')],
      'help',
    ],
    [
      'is without a mention of what has no id that can be read',
      'help <at>Launch Team</at>',
      [{ type: 'mention', mentioned: { id: 7, type: 'tag' }, text: '<at>Launch Team</at>' }],
      'help',
    ],
    [
      'is without the word between those who are called',
      'thanks <at>Ada</at>&nbsp;and&nbsp;<at>Playbook</at>',
      [mention('29:ada', '<at>Ada</at>'), mention('28:bot', '<at>Playbook</at>')],
      'thanks',
    ],
    [
      'keeps such a word where it is one of the question',
      '<at>Playbook</at> and the steps <at>Ada</at>?',
      [mention('29:ada', '<at>Ada</at>'), mention('28:bot', '<at>Playbook</at>')],
      'and the steps ?',
    ],
    [
      'is without the title behind a name',
      '<at>佐藤</at> さん、<at>Playbook</at>ヘルプ <at>Ada</at>様',
      [
        mention('29:s', '<at>佐藤</at>'),
        mention('29:ada', '<at>Ada</at>'),
        mention('28:bot', '<at>Playbook</at>'),
      ],
      '、 ヘルプ',
    ],
    [
      'keeps a word that begins like a title',
      '<at>Playbook</at> 様式はどこですか',
      [mention('28:bot', '<at>Playbook</at>')],
      '様式はどこですか',
    ],
    ['keeps words when a mention says not which text it is', 'help', [mention('28:bot')], 'help'],
    ['keeps words when a mention is of an empty text', 'help', [mention('28:bot', '')], 'help'],
    [
      'is nothing when only the bot is mentioned',
      '<at>Playbook</at>\n',
      [mention('28:bot', '<at>Playbook</at>')],
      '',
    ],
    ['is without tags that no entity explains', '<at>Playbook</at> help', undefined, 'Playbook help'],
    ['has entities resolved', 'a &lt;b&gt; &amp; &quot;c&quot; &#39;d&apos;', undefined, `a <b> & "c" 'd'`],
    ['has entities resolved once', '&amp;lt;', undefined, '&lt;'],
    ['has one space for any white space', ' a \t\u00a0&nbsp;\u3000\r\n b ', undefined, 'a b'],
    ['has no control characters', 'a\u0000b\u001bc\u2028d', undefined, 'a b c d'],
    ['is composed', 'na\u0308chste Schritte', undefined, 'n\u00e4chste Schritte'],
    ['keeps comparisons and unknown tags', 'x < y <b>z</b> <attic>', undefined, 'x < y <b>z</b> <attic>'],
    ['keeps words that mean something to a replacement', '$& $1 help', [mention('28:bot', '$&')], '$1 help'],
  ])('%s', (_name, text, entities, expected) => {
    expect(said(text, entities)).toBe(expected);
  });

  it.each([[undefined], [null], [42], [true], [{}], [['a']], ['']])('is nothing when it was %j', (text) => {
    expect(said(text)).toBe('');
  });

  it.each<[string, unknown]>([
    ['no list', { type: 'mention' }],
    ['a text', 'mention'],
    ['full of nulls', [null, undefined, 1, 'a', []]],
    [
      'half mentions',
      [{ type: 'mention' }, { type: 'mention', mentioned: null }, { type: 'mention', mentioned: { id: 7 } }],
    ],
    ['mentions whose text is none', [{ type: 'mention', mentioned: { id: '28:bot' }, text: { a: 1 } }]],
  ])('stays when the entities are %s', (_name, entities) => {
    expect(said('help', entities)).toBe('help');
  });

  it.each([[undefined], [null], [{}], [{ id: null }]])(
    'is without mentions when the recipient is %j',
    (recipient) => {
      expect(said('<at>Playbook</at> help', [mention('28:bot', '<at>Playbook</at>')], { recipient })).toBe(
        'help',
      );
    },
  );

  it.each([
    ['boards for @', 'boards'],
    ['Boards für @', 'Boards'],
    ['Aufgaben von @ im Kick-off', 'Aufgaben im Kick-off'],
    ['Aufgaben an @', 'Aufgaben'],
    ['@ zugewiesene Aufgaben', 'Aufgaben'],
    ['tasks assigned to @ in the kick-off', 'tasks in the kick-off'],
    ['tasks for @ and @?', 'tasks ?'],
    ['tareas asignadas a @', 'tareas'],
    ['tableros para @', 'tableros'],
    ['quadros para @', 'quadros'],
    ['tarefas do @', 'tarefas'],
    ['tarefas atribuídas ao @', 'tarefas'],
    ['给@的看板', '看板'],
    ['分配给 @ 的任务', '任务'],
    ['@さんのタスク', 'タスク'],
    ['@ さんに割り当てられたタスク', 'タスク'],
    ['what to do @', 'what to do'],
    ['@ はじめに何をしますか', 'はじめに何をしますか'],
    ['was steht an @', 'was steht an'],
  ])('keeps nothing that points at somebody who is taken out: %s', (text, expected) => {
    const names = text.split('@').length - 1;
    const spoken = text.replaceAll('@', '<at>Ada</at>');
    expect(
      said(
        spoken,
        Array.from({ length: names }, () => mention('29:ada', '<at>Ada</at>')),
      ),
    ).toBe(expected);
  });

  it('keeps what points at the bot, which is called and not spoken of', () => {
    const entities = [mention('28:bot', '<at>Playbook</at>')];
    expect(said('what is the kick-off for <at>Playbook</at>', entities)).toBe('what is the kick-off for');
  });

  it('is kept for people to read with the names of others', () => {
    const text = '<at>Playbook</at> can <at>Ada Lovelace</at> help?';
    const entities = [mention('28:bot', '<at>Playbook</at>'), mention('29:ada', '<at>Ada Lovelace</at>')];
    const { turn } = readActivity({ text, entities, recipient: BOT });
    expect([turn.text, turn.written]).toEqual(['can help?', 'can Ada Lovelace help?']);
  });

  it('is cut where it is longer than any message, and stays too long for a question', () => {
    expect(said('a'.repeat(500_000))).toHaveLength(4000);
  });

  it('is read in no time however many mentions say to be in it', () => {
    const mentions = Array.from({ length: 5000 }, (_, at) => mention('28:bot', `<at>${at}</at>`));
    const started = process.cpuUsage();
    said('<at>'.repeat(100_000), mentions);
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(500);
  });

  it('is read in no time however much of it there is', () => {
    const started = performance.now();
    said(`${'<at '.repeat(60_000)}${'&nbsp;'.repeat(40_000)}`);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
