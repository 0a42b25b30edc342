import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchChromium } from '../browser/chromium';

const WAIT_MS = 60_000;

export type Line = { from: 'user' | 'bot'; text: string };

/** The Playground's own page in a real browser: what a person sees and clicks. */
export class PlaygroundPage {
  private readonly browser: Browser;
  private readonly page: Page;

  private constructor(browser: Browser, page: Page) {
    this.browser = browser;
    this.page = page;
  }

  /**
   * Opens the personal chat, which installs the bot there.
   *
   * @param program the browser, as `findChromium` found it
   * @param url of the Playground, such as `http://localhost:56150`
   */
  static async open(program: string, url: string): Promise<PlaygroundPage> {
    const browser = await launchChromium(program);
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      page.setDefaultTimeout(WAIT_MS);
      await page.goto(url);
      const opened = new PlaygroundPage(browser, page);
      await opened.input.waitFor();
      return opened;
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  /** Writes a message in the personal chat. */
  async say(text: string): Promise<void> {
    await this.input.click();
    await this.page.keyboard.insertText(text);
    await this.page.keyboard.press('Enter');
  }

  async openPersonal(): Promise<void> {
    await this.page.getByRole('treeitem', { name: /^Personal Chat/ }).click();
    await this.input.waitFor();
  }

  async openChannel(channel: string): Promise<void> {
    await this.page.getByRole('treeitem', { name: new RegExp(`- ${channel}$`) }).click();
    await this.page.getByText('Start a new post').waitFor();
  }

  /** Writes into an input of the newest card that has one with this label. */
  async fill(label: string | RegExp, text: string): Promise<void> {
    await this.cards.getByLabel(label, { exact: true }).last().fill(text);
  }

  /** Starts a thread in a channel of the team with a mention of the bot; `waitFor` sees the cards of its answers. */
  async post(channel: string, bot: string, text: string): Promise<void> {
    await this.openChannel(channel);
    await this.page.getByRole('textbox').first().click();
    await this.page.keyboard.type('@');
    await this.page.getByRole('menuitem', { name: bot }).click();
    await this.page.keyboard.insertText(` ${text}`);
    await this.page.getByRole('button', { name: 'Post', exact: true }).click();
  }

  /** Clicks the newest button of that title, in a card; the row of a task is found by how its name begins. */
  async click(title: string | RegExp): Promise<void> {
    await this.cards.getByRole('button', { name: title, exact: true }).last().click();
  }

  /** Finds a person in the people picker of the newest card that has one. */
  async pickPerson(name: string): Promise<void> {
    const picker = this.cards.getByLabel('People Picker').last();
    await picker.click();
    await picker.pressSequentially(name.slice(0, 4));
    await this.page.getByRole('option', { name }).first().click();
  }

  /**
   * Follows a link of the newest card in a tab of its own, and presses the button there, if there is one: the file that
   * this brings, and what the page says.
   */
  async follow(title: string): Promise<{ file: Buffer | null; says: string }> {
    const [tab] = await Promise.all([
      this.page.waitForEvent('popup'),
      this.cards.getByText(title, { exact: true }).last().click(),
    ]);
    await tab.waitForLoadState();
    const says = (await tab.locator('body').textContent()) ?? '';
    const button = tab.getByRole('button');
    if ((await button.count()) === 0) {
      await tab.close();
      return { file: null, says };
    }
    const [download] = await Promise.all([tab.waitForEvent('download'), button.click()]);
    const file = readFileSync(await download.path());
    await tab.close();
    return { file, says };
  }

  /** Sets a mark in the newest card that has one with this label. */
  async check(label: string | RegExp): Promise<void> {
    await this.cards.getByRole('checkbox', { name: label }).last().check();
  }

  /** Picks one of the choices of the newest card and presses its button. */
  async choose(choice: string, button: string): Promise<void> {
    await this.cards.getByText(choice, { exact: true }).last().click();
    await this.click(button);
  }

  /** Presses 👎 below the newest message and says why. */
  async dislike(comment: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Dislike' }).last().click();
    const form = this.page.getByRole('dialog');
    await form.getByRole('textbox').fill(comment);
    await form.getByRole('button', { name: 'Submit' }).click();
    await form.getByText('Thank you!').waitFor();
    await form.getByRole('button', { name: 'Close' }).click();
  }

  /** Opens one of the three message extensions, which stand behind the + beside the input. */
  async openExtension(name: 'Search Command' | 'Action Command' | 'Link Unfurling'): Promise<void> {
    await this.page.getByRole('button', { name: 'Trigger Message Extension App' }).last().click();
    await this.page.getByRole('menuitem', { name }).click();
  }

  /** Types into the search of the message extension, whose results it asks for with each letter. */
  async search(text: string): Promise<void> {
    const input = this.page.getByPlaceholder('Enter a search term');
    await input.fill(text);
    await input.press('Enter');
  }

  /** Chooses a result of the search, which goes into the message that is being written. */
  async insert(title: string): Promise<void> {
    await this.page.getByText(title, { exact: true }).last().click();
  }

  /** Says in the dialog of the Playground which command of the manifest is meant. */
  async command(id: string): Promise<void> {
    const input = this.dialog.getByRole('textbox').last();
    await input.fill(id);
    await input.press('Enter');
  }

  /** Pastes a link, which becomes a card in the dialog of the Playground. */
  async unfurl(url: string): Promise<void> {
    await this.dialog.getByRole('textbox').last().fill(url);
  }

  /** Presses the row of the open dialog on which this stands; its name says all that does. */
  async pressRow(text: string): Promise<void> {
    await this.dialog.getByText(text, { exact: true }).last().click();
  }

  /** Presses a button of the open dialog. */
  async press(title: string): Promise<void> {
    await this.dialog.getByRole('button', { name: title, exact: true }).last().click();
  }

  /** Chooses an entry of a list in the open dialog, by what the list shows while it is empty and a part of the entry. */
  async select(placeholder: string, part: string): Promise<void> {
    await this.dialog.getByPlaceholder(placeholder).click();
    await this.page.getByRole('option').filter({ hasText: part }).first().click();
  }

  async seeInDialog(text: string): Promise<void> {
    await this.dialog.getByText(text).last().waitFor();
  }

  async closeDialog(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Close' }).first().click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  /** Waits until the bot shows a text: in the personal chat in a message or card, in a channel in a card. */
  async waitFor(text: string | RegExp): Promise<void> {
    const author = this.page.getByLabel('Message author');
    const message = this.messages.filter({ has: author, hasText: text });
    await message
      .or(this.cards.filter({ hasText: text }))
      .last()
      .waitFor();
  }

  /** The messages of the personal chat, the oldest first; that of a card is all that can be read on it, a line each. */
  async transcript(): Promise<Line[]> {
    return Promise.all((await this.messages.all()).map(readLine));
  }

  /** Writes a PNG: of the newest card, or of the whole page. */
  async screenshot(file: string, what: 'card' | 'page'): Promise<void> {
    switch (what) {
      case 'card':
        await this.cards.last().screenshot({ path: file });
        return;
      case 'page':
        await this.page.screenshot({ path: file });
        return;
    }
  }

  private get input(): Locator {
    return this.page.getByRole('textbox').last();
  }

  private get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  private get cards(): Locator {
    return this.page.locator('.ac-adaptiveCard');
  }

  private get messages(): Locator {
    return this.page.locator('[aria-label="Message header"]').locator('..');
  }
}

/** The page names the author of the bot's messages only. */
async function readLine(message: Locator): Promise<Line> {
  const fromBot = (await message.getByLabel('Message author').count()) > 0;
  const body = message.locator('xpath=./*[not(@aria-label="Message header")]');
  const text = (await body.allInnerTexts())
    .join('\n')
    .replaceAll(/\n{2,}/g, '\n')
    .trim();
  return { from: fromBot ? 'bot' : 'user', text };
}
