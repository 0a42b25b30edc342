import { existsSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from '@jest/globals';
import { startSpeakers } from '../../../src/speakers';
import { sheetOf } from '../../boards/reports/sheetOf';
import { seenCard } from '../../bot/cardSeen';
import { describeBrowser } from '../../browser/describeBrowser';
import { openPage } from '../../playground/openPage';
import { startBot } from '../runningBot';
import { postKickoff } from './postKickoff';

/** Where pictures of what is seen are to be put; nowhere if it is not set. */
const PICTURES = process.env.PICTURES_DIR;

/** The bot, with somebody between it and the Playground who says who speaks. */
async function startSpokenBot() {
  const bot = await startBot();
  const speakers = await startSpeakers(bot.endpoint, 'en-US', ['en-US', 'ja']);
  return {
    endpoint: speakers.endpoint,
    speakers,
    async stop() {
      await speakers.stop();
      await bot.stop();
    },
  };
}

describeBrowser('a task board in the page of the Agents Playground, as several people', (chromium) => {
  const shown = openPage(chromium, startSpokenBot);

  const speak = async (person: string, locale = 'en-US'): Promise<void> => {
    const { url } = shown.bot.speakers;
    const { status } = await fetch(url, { method: 'POST', body: new URLSearchParams({ person, locale }) });
    expect(status).toBe(200);
  };
  const picture = async (name: string): Promise<void> => {
    if (PICTURES && existsSync(PICTURES))
      await shown.page.screenshot(path.join(PICTURES, `${name}.png`), 'page');
  };

  beforeAll(async () => {
    await shown.bot.speakers.meet(shown.playground.url, 'Marta');
    await postKickoff(shown.page, shown.playground);
  });

  /**
   * Waits until the card in the channel says this. The Playground fetches no view of its readers anew: what somebody
   * opens before that is gone with the update.
   */
  const untilUpdate = async (says: string): Promise<void> => {
    for (;;) {
      const [card] = (await shown.playground.nextUpdate()).cards;
      if (seenCard(card).text.includes(says)) return;
    }
  };

  it('is claimed by one, noted on by another and assigned by a third, each a press away from the row', async () => {
    const { page } = shown;
    await speak('29:jonas-weiss');
    await page.click(/^Claim.* 983/);
    await untilUpdate('Claimed by Jonas Weiß');
    await speak('29:lucia-fernandez');
    await page.click(/^Note.* 983/);
    await page.fill(/Note for everybody/, 'Ask the customer first');
    await page.click('Save');
    await untilUpdate('Ask the customer first');
    await picture('noted');
    await speak('29:marta-lindqvist');
    await page.click(/^Assign.* 983/);
    await page.pickPerson('Lucía Fernández');
    await picture('assigning');
    await page.click('Assign');
    await untilUpdate('Assigned to Lucía Fernández');
  });

  it('has several tasks done at once', async () => {
    const { page } = shown;
    await page.click('More');
    await page.click(/^Choose several tasks/);
    await page.check(/\b3979 /);
    await page.check(/\b994 /);
    await page.check('Mark as done');
    await picture('several');
    await page.click('Save');
    await untilUpdate('Mandatory: 1 of 2 done · Optional: 1 of 4 done');
  });

  it('gets a task of its own, and is kept as a template, which somebody else posts again', async () => {
    const { page, playground } = shown;
    await speak('29:jonas-weiss');
    await page.click('More');
    await page.click(/^Add a task/);
    await page.fill(/What is to be done/, 'Order the badges');
    await page.click('Add');
    await untilUpdate('Order the badges');
    await picture('own-task');
    await page.click('More');
    await page.click(/^Save as template/);
    await page.fill(/Name of the template/, 'First meeting');
    await page.click('Save');
    await page.waitFor('The template is saved');
    await picture('template-saved');
    await page.click('Back to the board');
    await page.waitFor('Order the badges');
    await speak('29:lucia-fernandez');
    await page.post('Adoption', playground.setting.bot.name, 'post from template First meeting');
    await page.waitFor('From the template “First meeting”');
    await page.click('Preview');
    await page.waitFor('Ready to post?');
    await picture('template-preview');
    await page.click('Post');
    await page.waitFor('Mandatory: 0 of 2 done · Optional: 0 of 5 done');
    await picture('posted-again');
  });

  it('is seen in Japanese by who reads that', async () => {
    const { page } = shown;
    await speak('29:sato-haruka', 'ja');
    await page.click('In my language');
    await page.waitFor('必須: 2 件中');
    await picture('japanese');
  });

  it('is exported by a link that the person gets alone, and that works once', async () => {
    const { page } = shown;
    await speak('29:marta-lindqvist');
    await page.click('その他');
    await page.click(/^Export for Excel/);
    await page.openPersonal();
    await page.waitFor('Your file is ready');
    await picture('exported');
    const first = await page.follow('Download the file');
    expect(sheetOf(first.file ?? Buffer.alloc(0)).join('\n')).toContain('Order the badges');
    const again = await page.follow('Download the file');
    expect(again.file).toBeNull();
    expect(again.says).toContain('This link no longer works');
  });
});
