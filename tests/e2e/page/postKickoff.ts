import type { PlaygroundPage } from '../../playground/page';
import type { Playground } from '../../playground/playground';

/** Posts a board with the six tasks of the customer kickoff into the channel *Adoption*. */
export async function postKickoff(page: PlaygroundPage, playground: Playground): Promise<void> {
  await page.post('Adoption', playground.setting.bot.name, 'post tasks for the customer kickoff');
  await page.waitFor('Post a task board');
  await page.click('Preview');
  await page.waitFor('Ready to post?');
  await page.click('Post');
  await page.waitFor('Mandatory: 0 of 2 done · Optional: 0 of 4 done');
}
