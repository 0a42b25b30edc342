import { it } from '@jest/globals';
import { describeBrowser } from '../../browser/describeBrowser';
import { openPage } from '../../playground/openPage';
import { startBot } from '../runningBot';

describeBrowser('a question to the team in the page of the Agents Playground', (chromium) => {
  const shown = openPage(chromium, startBot);

  it('goes to the channel that was chosen, is claimed and answered there, and the answer arrives', async () => {
    const { page, playground } = shown;
    await page.waitFor('Ask me about the playbook');

    await page.post('Adoption', playground.setting.bot.name, 'ask the team');
    await page.waitFor('Nobody can ask the team yet');
    await page.click('Send them here');
    await page.waitFor('Saved: All questions');

    await page.openPersonal();
    await page.say('Who pays for the printers in the lobby?');
    await page.waitFor("The playbook doesn't say");
    await page.click('Ask the team');
    await page.waitFor('Your question (required)');
    await page.click('Send to the team');
    await page.waitFor('Waiting for somebody to take it');

    await page.openChannel('Adoption');
    await page.waitFor('Who pays for the printers in the lobby?');
    await page.click('Claim');
    await page.waitFor('is looking into it');
    await page.click('Answer');
    await page.fill('Your answer', 'The customer does.');
    await page.fill('Name of a page (optional)', 'kickoff');
    await page.click('Find page');
    await page.waitFor('Page for the answer');
    await page.click('Send the answer');
    await page.waitFor('Answered by');

    await page.openPersonal();
    await page.waitFor('The team has answered you');
    await page.waitFor('The customer does.');
  });

  it('is asked in another language, and the answer comes in that language’s frame', async () => {
    const { page } = shown;
    await page.say('Deutsch');
    await page.waitFor('Ab jetzt antworte ich auf Deutsch');
    await page.say('Wer bezahlt die Drucker in der Lobby?');
    await page.waitFor('Das Team fragen');
    await page.click('Das Team fragen');
    await page.waitFor('Ihre Frage (erforderlich)');
    await page.click('An das Team senden');
    await page.waitFor('Noch hat niemand sie übernommen');

    await page.openChannel('Adoption');
    await page.waitFor('asks · German');
    await page.click('Claim');
    // An update shows the channel's own card, and the page of the Playground does not ask for the reader's after it, as
    // Teams does: which of the two languages stands there is a matter of milliseconds.
    await page.waitFor(/kümmert sich darum|is looking into it/);
    await page.click(/^(Antworten|Answer)$/);
    await page.fill('Ihre Antwort', 'Die Kundin.');
    await page.click('Antwort senden');
    await page.waitFor('Die Kundin.');

    await page.openPersonal();
    await page.waitFor('Das Team hat Ihnen geantwortet');
    await page.waitFor('Die Kundin.');
  });
});
