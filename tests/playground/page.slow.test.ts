import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeBrowser } from '../browser/describeBrowser';
import { startEchoBot } from './echoBot';
import { openPage } from './openPage';

describeBrowser('the page of the Playground', (chromium) => {
  const shown = openPage(chromium, startEchoBot);
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'page-'));
  });

  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it('installs the bot and shows its welcome', async () => {
    const { page } = shown;
    await page.waitFor('welcome');
  });

  it('shows who said what', async () => {
    const { page } = shown;
    await page.say('nächste Schritte? 次のステップ');
    await page.waitFor('次のステップ');
    await page.say('show me a card');
    await page.waitFor('Here is a card');
    const lines = await page.transcript();
    // An echo within the same millisecond may stand before what it repeats: the page sorts by its own clock.
    expect(lines).toHaveLength(5);
    expect(lines).toEqual(
      expect.arrayContaining([
        { from: 'bot', text: 'welcome' },
        { from: 'user', text: 'nächste Schritte? 次のステップ' },
        { from: 'bot', text: 'nächste Schritte? 次のステップ' },
        { from: 'user', text: 'show me a card' },
        { from: 'bot', text: 'Here is a card\nOpen' },
      ]),
    );
  });

  it('shows the card that a click leads to in its place', async () => {
    const { page } = shown;
    await page.click('Open');
    await page.waitFor('You chose open');
    const lines = await page.transcript();
    expect(lines).toHaveLength(5);
    expect(lines.at(-1)?.text).toMatch(/^You chose open\nOpen/);
  });

  it('mentions the bot in a channel', async () => {
    const { bot, page, playground } = shown;
    await page.post('Adoption', playground.setting.bot.name, 'show me a card');
    await page.waitFor('Here is a card');
    expect(bot.received.at(-1)).toMatchObject({
      text: '<at>Playbook</at> show me a card',
      channelData: { channel: { id: playground.setting.channel.id } },
    });
  });

  it('takes a picture of a card', async () => {
    const { page } = shown;
    const file = path.join(folder, 'card.png');
    await page.screenshot(file, 'card');
    expect((await readFile(file)).subarray(1, 4).toString()).toBe('PNG');
  });
});
