import { expect, it } from '@jest/globals';
import { describeBrowser } from '../../browser/describeBrowser';
import { openPage } from '../../playground/openPage';
import { startBot } from '../runningBot';

describeBrowser('a longer talk with the bot in the page of the Agents Playground', (chromium) => {
  const shown = openPage(chromium, startBot);

  it('guides from a phase over a process to its resources, by clicks', async () => {
    const { page } = shown;
    await page.say('guide me');
    await page.waitFor('Which phase are you in?');
    await page.click('Assess');
    await page.click('Conduct Adoption & Change Management Conversation');
    await page.waitFor('What would you like to know?');
    await page.click('Resources');
    await page.waitFor('ACM Conversation Deck (Customer Ready)');
  });

  it('takes a rating with a comment, and shows it to the managers', async () => {
    const { page } = shown;
    await page.say('mandatory tasks of the ACM conversation');
    await page.waitFor('3718');
    await page.dislike('the deck is out of date');
    await page.say('insights');
    await page.waitFor('the deck is out of date');
  });

  it('speaks another language from the message on that asks for it', async () => {
    const { page } = shown;
    await page.say('日本語でお願いします');
    await page.waitFor('日本語');
    await page.say('4047');
    await page.waitFor('必須');

    const lines = await page.transcript();
    expect(lines.at(-1)?.from).toBe('bot');
  });
});
