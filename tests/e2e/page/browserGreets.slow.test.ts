import { it } from '@jest/globals';
import { describeBrowser } from '../../browser/describeBrowser';
import { openPage } from '../../playground/openPage';
import { startBot } from '../runningBot';

describeBrowser('the bot in the page of the Agents Playground', (chromium) => {
  const shown = openPage(chromium, startBot);

  it('greets, answers, and turns a card over when a button is clicked', async () => {
    const { page } = shown;
    await page.waitFor('Ask me about the playbook');

    await page.say('next steps after the ACM conversation');
    await page.waitFor('the FM makes the introduction to the Adoption SME');

    await page.click('Tasks');
    await page.waitFor('3718');
  });
});
