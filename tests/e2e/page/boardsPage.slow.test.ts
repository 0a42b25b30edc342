import { it } from '@jest/globals';
import { describeBrowser } from '../../browser/describeBrowser';
import { openPage } from '../../playground/openPage';
import { startBot } from '../runningBot';
import { postKickoff } from './postKickoff';

describeBrowser('a task board in the page of the Agents Playground', (chromium) => {
  const shown = openPage(chromium, startBot);

  it('is posted into a channel, and ticked there', async () => {
    const { page, playground } = shown;
    await postKickoff(page, playground);
    await page.waitFor('The board is posted');

    await page.click('Mark task 994 as done');
    await page.waitFor('Done by Marta Lindqvist');
    await page.waitFor('Mandatory: 1 of 2 done');
    // First that of the form; then the one for everybody takes the place of what this reader looks at.
    await playground.nextUpdate();
    await playground.nextUpdate();
  });

  it('has its task in detail, claimed with a click', async () => {
    const { page } = shown;
    await page.click(/^983 /);
    await page.waitFor('QuickLeads');
    await page.click('More');
    await page.click('Claim');
    await page.waitFor('Claimed by Marta Lindqvist');
  });
});
