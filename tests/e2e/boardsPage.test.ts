import { afterAll, beforeAll, it } from '@jest/globals';
import { describeBrowser } from '../browser/describeBrowser';
import { PlaygroundPage } from '../playground/page';
import { Playground } from '../playground/playground';
import { type RunningBot, startBot } from './runningBot';

describeBrowser('a task board in the page of the Agents Playground', (chromium) => {
  let bot: RunningBot;
  let playground: Playground;
  let page: PlaygroundPage;

  beforeAll(async () => {
    bot = await startBot();
    playground = await Playground.start(bot.endpoint);
    page = await PlaygroundPage.open(chromium, playground.url);
  }, 60_000);

  afterAll(async () => {
    await page?.close();
    await playground?.stop();
    await bot?.stop();
  });

  it('is posted into a channel, and ticked there', async () => {
    await page.post('Adoption', playground.setting.bot.name, 'post tasks for the customer kickoff');
    await page.waitFor('Post a task board');
    await page.click('Preview');
    await page.waitFor('Ready to post?');
    await page.click('Post');
    await page.waitFor('The board is posted');
    await page.waitFor('Mandatory: 0 of 2 done · Optional: 0 of 4 done');

    await page.click('Mark task 994 as done');
    await page.waitFor('Done by Marta Lindqvist');
    await page.waitFor('Mandatory: 1 of 2 done');
    // The update for everybody takes the place of what this reader looks at.
    await playground.nextUpdate();
  }, 60_000);

  it('has its task in detail, claimed with a click', async () => {
    await page.click('Details of task 983');
    await page.waitFor('QuickLeads');
    await page.click("I'll take it");
    await page.waitFor('Claimed by Marta Lindqvist');
  }, 60_000);
});
