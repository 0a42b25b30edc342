import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { describeBrowser } from '../../browser/describeBrowser';
import { openPage } from '../../playground/openPage';
import { startBot } from '../runningBot';

const BASE = 'https://playbook.contoso.com';

describeBrowser('the compose box in the page of the Agents Playground', (chromium) => {
  const shown = openPage(chromium, () => startBot({ PLAYBOOK_URL: BASE }));
  // COMPOSE_PICTURES keeps the pictures, to look at them.
  const kept = process.env.COMPOSE_PICTURES;
  const folder = kept ?? mkdtempSync(path.join(tmpdir(), 'compose-'));
  afterAll(() => {
    if (kept === undefined) rmSync(folder, { recursive: true, force: true });
  });
  const picture = async (name: string): Promise<void> => {
    const file = path.join(folder, `${name}.png`);
    await shown.page.screenshot(file, 'page');
    expect(statSync(file).size).toBeGreaterThan(10_000);
  };

  it('finds by half an intent what it begins, and inserts it as a card', async () => {
    const { page } = shown;
    await page.waitFor('Ask me about the playbook');
    await page.openExtension('Search Command');
    await page.search('next st');
    await page.insert('Next steps – Conduct Customer Kickoff');
    await page.waitFor('Source: Conduct Customer Kickoff · View in playbook');
    await picture('insert');
  });

  it('posts a board by the action extension, so that it stays live', async () => {
    const { page, playground } = shown;
    // Only where the app is installed can a board be posted.
    await playground.install(playground.setting.general.id);
    await page.openExtension('Action Command');
    await page.command('postBoard');
    await page.seeInDialog('Which process?');
    await picture('dialog-process');
    await page.pressRow('Migration');
    await page.seeInDialog('Post a task board');
    await page.select('Choose a channel', 'Adoption');
    await picture('dialog-form');
    await page.press('Preview');
    await page.seeInDialog('Ready to post?');
    await page.press('Post');
    await page.seeInDialog('The board is posted');
    await picture('dialog-posted');
    await page.closeDialog();
    await page.openChannel('Adoption');
    await page.waitFor('Validate Email Migration');
    await picture('board');
    await page.openPersonal();
  });

  it('shows the card of a page for its link', async () => {
    const { page } = shown;
    await page.openExtension('Link Unfurling');
    await page.unfurl(`${BASE}/en/migrate-migration`);
    await page.seeInDialog('Source: Migration');
    await picture('link');
  });
});
